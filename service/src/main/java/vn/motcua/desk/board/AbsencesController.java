package vn.motcua.desk.board;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.staffing.Absence;
import vn.motcua.staffing.AbsenceAnswer;
import vn.motcua.staffing.AbsenceRequest;
import vn.motcua.staffing.KeepingAbsences;
import vn.motcua.staffing.Mark;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Paging;

/** Vắng mặt và người làm thay: who of the unit is away, and who has his work. */
@Controller
class AbsencesController {

	private final Managing managing;

	private final KeepingAbsences absences;

	private final ReadingProcedures procedures;

	private final OnceOnly once;

	AbsencesController(Managing managing, KeepingAbsences absences, ReadingProcedures procedures, OnceOnly once) {
		this.managing = managing;
		this.absences = absences;
		this.procedures = procedures;
		this.once = once;
	}

	@GetMapping("/desk/board/absences")
	String list(@RequestParam @Nullable String agency, @RequestParam @Nullable String user, Paging paging,
			@AuthenticationPrincipal Actor actor, Model page) {
		var asked = this.managing.agency(actor, agency, page);
		page.addAttribute("today", this.managing.today());
		page.addAttribute("user", user);
		page.addAttribute("people", this.managing.people(asked));
		page.addAttribute("kinds", Absence.Kind.values());
		page.addAttribute("marks", Mark.values());
		page.addAttribute("fields", this.procedures.fields());
		page.addAttribute("found", this.absences.list(asked, null, paging, actor));
		return "desk/board/absences";
	}

	@PostMapping("/desk/board/absences")
	String record(@Valid @ModelAttribute AbsenceRequest request, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, request, AbsenceAnswer.class,
				() -> ResponseEntity.ok(AbsenceAnswer.of(this.absences.record(request, actor))));
		return "redirect:/desk/board/absences?done=board.absent";
	}

	/** He is back early, or does not go after all. */
	@PostMapping("/desk/board/absences/{id}/end")
	String end(@PathVariable UUID id, @AuthenticationPrincipal Actor actor) {
		this.absences.end(id, actor);
		return "redirect:/desk/board/absences?done=board.back";
	}

}
