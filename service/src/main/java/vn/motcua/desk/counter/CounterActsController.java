package vn.motcua.desk.counter;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.access.Actor;
import vn.motcua.desk.DoingOnce;
import vn.motcua.desk.Checked;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.ChangingDossiers;
import vn.motcua.dossier.DecidingTasks;
import vn.motcua.dossier.DecisionRequest;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.web.CommandKey;
import vn.motcua.web.ExpectedVersion;

/** What a clerk does with a dossier that is at the counter. */
@Controller
class CounterActsController {

	private final DecidingTasks deciding;

	private final ChangingDossiers changing;

	private final Checked checked;

	private final DoingOnce doing;

	CounterActsController(DecidingTasks deciding, ChangingDossiers changing, Checked checked, DoingOnce doing) {
		this.deciding = deciding;
		this.changing = changing;
		this.checked = checked;
		this.doing = doing;
	}

	/**
	 * How a step at the counter ends.
	 *
	 * @param missing what the applicant is to bring, one thing on a line
	 */
	record Decided(@Nullable Outcome outcome, @Nullable String note, @Nullable String missing) {

		@SuppressWarnings("NullAway") // what is missing is for the request's own rules
		DecisionRequest request() {
			return new DecisionRequest(this.outcome, Typed.in(this.note), null, null, null,
					(this.outcome == Outcome.REQUEST_SUPPLEMENT) ? Typed.lines(this.missing) : null, null, null);
		}

	}

	/** The applicant's papers as the checklist sends them. */
	record Brought(@Nullable List<@Nullable Line> components) {
	}

	@PostMapping("/desk/counter/dossiers/{code}/tasks/{id}")
	String decide(@PathVariable String code, @PathVariable UUID id, @ModelAttribute Decided form, CommandKey key,
			ExpectedVersion expected, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.request());
		this.doing.run(key, request, () -> this.deciding.decide(id, request.command(), expected, actor));
		return switch (request.outcome()) {
			case ACCEPT -> "redirect:/desk/dossiers/" + code + "/receipt?done=counter.accepted";
			case REQUEST_SUPPLEMENT -> "redirect:/desk/dossiers/" + code + "/slips/supplement?done=counter.asked";
			case REFUSE -> "redirect:/desk/dossiers/" + code + "/slips/refusal?done=counter.refused";
			default -> "redirect:/desk/counter?done=counter.returned";
		};
	}

	@PostMapping("/desk/counter/dossiers/{code}/supplement")
	String supplement(@PathVariable String code, @ModelAttribute Brought form, CommandKey key, ExpectedVersion expected,
			@AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(new SupplementRequest(Line.brought(form.components()), null, null),
				(field) -> Line.inForm(form.components(), field));
		this.doing.run(key, request, () -> this.changing.change(code, request.command(), expected, actor));
		return "redirect:/desk/counter/dossiers/" + code + "?done=counter.brought";
	}

}
