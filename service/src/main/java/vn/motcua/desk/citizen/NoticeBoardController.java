package vn.motcua.desk.citizen;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.web.Paging;

/** The front page, and the notice board (niêm yết thủ tục hành chính). */
@Controller
class NoticeBoardController {

	private static final int MOST_SHEETS = 100;

	private final ReadingProcedures procedures;

	private final ChoosingProcedures choosing;

	private final WritingNotices writing;

	private final Clock clock;

	NoticeBoardController(ReadingProcedures procedures, ChoosingProcedures choosing, WritingNotices writing,
			Clock clock) {
		this.procedures = procedures;
		this.choosing = choosing;
		this.writing = writing;
		this.clock = clock;
	}

	@GetMapping("/")
	String front() {
		return "desk/citizen/front";
	}

	@GetMapping("/notices")
	String board(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String field, Paging paging, Model model) {
		this.choosing.choose("notices", q, field, paging, (procedure) -> true, model);
		return "desk/citizen/notices";
	}

	@GetMapping("/notices/{code}")
	String notice(@PathVariable String code, Model model) {
		model.addAttribute("notice", this.writing.of(this.procedures.inForce(code, today())));
		return "desk/citizen/notice";
	}

	/** All of a field, to hang on the wall: a side of paper each. */
	@GetMapping("/notices/print")
	String sheets(@RequestParam String field, Model model) {
		var found = this.procedures.inForce(today(), null, field, null, MOST_SHEETS);
		model.addAttribute("field", field);
		model.addAttribute("notices", found.stream().map(this.writing::of).toList());
		return "desk/citizen/sheets";
	}

	private LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
