package vn.motcua.desk.approval;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.desk.SearchWords;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.DecidingMany;
import vn.motcua.dossier.Inbox;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.ReadingProposals;
import vn.motcua.dossier.TaskKind;
import vn.motcua.dossier.WaitingTask;
import vn.motcua.web.CommandKey;
import vn.motcua.web.Paging;

/** Proposals are gone through, many at once; each is answered by itself. */
@Controller
class ApprovalController {

	private static final int SHOWN = 100;

	private final Inbox inbox;

	private final ReadingProposals proposals;

	private final DecidingMany deciding;

	private final SearchWords words;

	ApprovalController(Inbox inbox, ReadingProposals proposals, DecidingMany deciding, SearchWords words) {
		this.inbox = inbox;
		this.proposals = proposals;
		this.deciding = deciding;
		this.words = words;
	}

	@GetMapping("/desk/approval")
	String list(@RequestParam @Nullable String after, @RequestParam @Nullable String q,
			@AuthenticationPrincipal Actor actor, HttpSession session, Model model) {
		show(after, q, actor, session, model);
		return "desk/approval/list";
	}

	/**
	 * Tries, asks or decides: what is decided for many is said and asked for before it is
	 * done, and whoever goes back finds chosen what he chose.
	 */
	@PostMapping("/desk/approval")
	String decide(@ModelAttribute ApprovalForm form, CommandKey key, @AuthenticationPrincipal Actor actor,
			HttpSession session, Model model) {
		form.requireWhole();
		model.addAttribute("form", form);
		if (form.step() == ApprovalForm.Step.ASK) {
			return "desk/approval/confirm";
		}
		if (form.step() == ApprovalForm.Step.BACK) {
			show(Typed.in(form.after()), form.q(), actor, session, model);
			return "desk/approval/list";
		}
		var answers = this.deciding.decideEach(form.items(), form.isTrial(), key, actor);
		model.addAttribute("answers", form.answered(answers));
		model.addAttribute("trial", form.isTrial());
		show(Typed.in(form.after()), form.q(), actor, session, model);
		return "desk/approval/list";
	}

	private void show(@Nullable String after, @Nullable String asked, Actor actor, HttpSession session, Model model) {
		var q = this.words.read(asked, session);
		var page = this.inbox.waiting(new InboxFilter(TaskKind.APPROVAL, null, false, null, null, q),
				new Paging(SHOWN, after), actor);
		// The work of someone absent may lie outside his own reach.
		var forOthers = (after != null) ? List.<WaitingTask>of() : this.inbox
			.waiting(new InboxFilter(TaskKind.APPROVAL, null, true, null, null, q), new Paging(SHOWN, null), actor)
			.items()
			.stream()
			.filter((task) -> task.onBehalfOf() != null)
			.toList();
		var others = forOthers.stream().map(WaitingTask::id).toList();
		var tasks = Stream
			.concat(forOthers.stream(), page.items().stream().filter((task) -> !others.contains(task.id())))
			.toList();
		model.addAttribute("tasks", tasks);
		model.addAttribute("next", page.next());
		model.addAttribute("q", q);
		model.addAttribute("asked", this.words.inAddress(q, session));
		model.addAttribute("proposals", this.proposals.of(tasks.stream().map(WaitingTask::id).toList()));
	}

}
