package vn.motcua.desk.approval;

import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.motcua.access.Actor;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.staffing.Absence;
import vn.motcua.staffing.AbsenceAnswer;
import vn.motcua.staffing.AbsenceRequest;
import vn.motcua.staffing.KeepingAbsences;
import vn.motcua.staffing.Mark;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** An approver says when he will be away and who has his work meanwhile. */
@Controller
class OwnAbsenceController {

	private final KeepingAbsences keeping;

	private final ReadingProcedures procedures;

	private final OnceOnly once;

	OwnAbsenceController(KeepingAbsences keeping, ReadingProcedures procedures, OnceOnly once) {
		this.keeping = keeping;
		this.procedures = procedures;
		this.once = once;
	}

	@GetMapping("/desk/approval/absence")
	String page(@AuthenticationPrincipal Actor actor, Model model) {
		model.addAttribute("absences", this.keeping.listOwn(actor));
		model.addAttribute("substitutes", this.keeping.ownSubstitutes(actor));
		model.addAttribute("kinds", Absence.Kind.values());
		model.addAttribute("marks", Mark.values());
		model.addAttribute("fields", this.procedures.fields());
		return "desk/approval/absence";
	}

	@PostMapping("/desk/approval/absence")
	String record(@Valid @ModelAttribute AbsenceRequest request, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, request, AbsenceAnswer.class,
				() -> ResponseEntity.ok(AbsenceAnswer.of(this.keeping.recordOwn(request, actor))));
		return "redirect:/desk/approval/absence?done=approval.absence";
	}

	@PostMapping("/desk/approval/absence/{id}/end")
	String end(@PathVariable UUID id, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, null, String.class, () -> {
			this.keeping.endOwn(id, actor);
			return ResponseEntity.ok("");
		});
		return "redirect:/desk/approval/absence?done=approval.back";
	}

}
