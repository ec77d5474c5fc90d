package vn.motcua.desk.counter;

import java.time.Clock;
import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.access.Actor;
import vn.motcua.access.Unattended;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Checked;
import vn.motcua.desk.DoingOnce;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.ReceivingDossiers;
import vn.motcua.procedure.Channel;
import vn.motcua.web.CommandKey;

/** Tiếp nhận: one form, and beside it the appointment with its reasons. */
@Controller
class ReceivingController {

	private final OfferedProcedures procedures;

	private final ReceivingDossiers receiving;

	private final Calendars calendars;

	private final Checked checked;

	private final DoingOnce doing;

	private final Clock clock;

	ReceivingController(OfferedProcedures procedures, ReceivingDossiers receiving, Calendars calendars, Checked checked,
			DoingOnce doing, Clock clock) {
		this.procedures = procedures;
		this.receiving = receiving;
		this.calendars = calendars;
		this.checked = checked;
		this.doing = doing;
		this.clock = clock;
	}

	@GetMapping("/desk/counter/receive/{code}")
	String form(@PathVariable String code, @AuthenticationPrincipal Actor actor, Model model) {
		explain(code, actor, model);
		model.addAttribute("usual", Line.usualKinds(this.procedures.inForce(code).components()));
		model.addAttribute("channels", Channel.values());
		return "desk/counter/receive";
	}

	/** When the result would be promised for if it were received now, and why then. */
	@GetMapping("/desk/counter/receive/{code}/appointment")
	@Unattended
	String appointment(@PathVariable String code, @AuthenticationPrincipal Actor actor, Model model) {
		explain(code, actor, model);
		return "desk/counter/appointment :: appointment";
	}

	private void explain(String code, Actor actor, Model model) {
		var procedure = this.procedures.inForce(code);
		var now = this.clock.instant();
		model.addAttribute("procedure", procedure);
		model.addAttribute("now", now);
		model.addAttribute("deadline", this.calendars.of(actor.agency()).deadline(now, procedure.limit()));
	}

	@PostMapping("/desk/counter/receive")
	String receive(@ModelAttribute ReceiveForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var request = this.checked.good(form.request(actor.agency()), (field) -> Line.inForm(form.components(), field));
		var dossier = this.doing.run(key, request, () -> this.receiving.receive(request.command(), actor));
		return "redirect:/desk/dossiers/" + dossier.code() + "/receipt?done=counter.received";
	}

	/** A slip for someone who is sent away at once; nothing is kept of it. */
	@PostMapping("/desk/counter/slips/{slip}")
	String slip(@PathVariable Slip slip, @ModelAttribute ReceiveForm form, @AuthenticationPrincipal Actor actor,
			Model model) {
		var request = form.request(actor.agency());
		model.addAttribute("slip", slip);
		model.addAttribute("agency", actor.agency());
		model.addAttribute("code", null);
		model.addAttribute("applicant", request.applicant());
		model.addAttribute("subject", request.subject());
		model.addAttribute("procedure", this.procedures.inForce(String.valueOf(form.procedure())).name());
		model.addAttribute("missing", (slip == Slip.SUPPLEMENT) ? form.missing() : List.of());
		model.addAttribute("reason", Typed.in(form.reason()));
		model.addAttribute("until", null);
		model.addAttribute("unpublishedYears", List.of());
		model.addAttribute("by", actor.name());
		model.addAttribute("on", OfficialTime.dateOf(this.clock.instant()));
		return "desk/counter/slip";
	}

}
