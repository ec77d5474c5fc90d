package vn.motcua.desk.dossier;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

import vn.motcua.access.Actor;
import vn.motcua.desk.DoingOnce;
import vn.motcua.desk.Checked;
import vn.motcua.dossier.ChangingDossiers;
import vn.motcua.dossier.DecidingTasks;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What is done with a dossier from its page. */
@Controller
class ActingController {

	private final DecidingTasks deciding;

	private final ChangingDossiers changing;

	private final Checked checked;

	private final DoingOnce doing;

	ActingController(DecidingTasks deciding, ChangingDossiers changing, Checked checked, DoingOnce doing) {
		this.deciding = deciding;
		this.changing = changing;
		this.checked = checked;
		this.doing = doing;
	}

	@PostMapping("/desk/dossiers/{code}/tasks/{id}/decision")
	String decide(@PathVariable String code, @PathVariable UUID id, @ModelAttribute DecisionForm form,
			@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String then, CommandKey key,
			ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.request());
		this.doing.run(key, request, () -> this.deciding.decide(id, request.command(), expected, actor));
		return then.equals("next") ? "redirect:/desk/inbox/next?seen=" + code + (list.isEmpty() ? "" : "&" + list)
				: back(code, list, "dossier.decided");
	}

	@PostMapping("/desk/dossiers/{code}/tasks/{id}/undo")
	String undo(@PathVariable String code, @PathVariable UUID id, @ModelAttribute ActForm form,
			@RequestParam(defaultValue = "") String list, CommandKey key, ExpectedVersion expected,
			@AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(DossierAct.reasoned(form));
		this.doing.run(key, request, () -> this.deciding.undo(id, request.reason(), null, expected, actor));
		return back(code, list, "dossier.undone");
	}

	@PostMapping("/desk/dossiers/{code}/acts/{act}")
	String act(@PathVariable String code, @PathVariable DossierAct act, @ModelAttribute ActForm form,
			@RequestParam(defaultValue = "") String list, CommandKey key, ExpectedVersion expected,
			@AuthenticationPrincipal Actor actor) {
		var meant = act.meant(form);
		var request = this.checked.good(meant.request());
		this.doing.run(key, request, () -> this.changing.change(code, meant.command(), expected, actor));
		return back(code, list, "dossier.acted");
	}

	@PostMapping("/desk/dossiers/{code}/correction")
	String correct(@PathVariable String code, @ModelAttribute CorrectionForm form,
			@RequestParam(defaultValue = "") String list, CommandKey key, ExpectedVersion expected,
			@AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.request());
		this.doing.run(key, request, () -> this.changing.change(code, request.command(), expected, actor));
		return back(code, list, "dossier.corrected");
	}

	private static String back(String code, String list, String done) {
		return "redirect:/desk/dossiers/" + code + "?done=" + done
				+ (list.isEmpty() ? "" : "&list=" + UriUtils.encode(list, UTF_8));
	}

}
