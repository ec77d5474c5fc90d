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
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** The front page, and the notice board (niêm yết thủ tục hành chính). */
@Controller
class NoticeBoardController {

	private static final int MOST_SHEETS = 100;

	private final ReadingProcedures procedures;

	private final WritingNotices writing;

	private final Clock clock;

	NoticeBoardController(ReadingProcedures procedures, WritingNotices writing, Clock clock) {
		this.procedures = procedures;
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
		boolean asked = (q != null && !q.isBlank()) || (field != null && !field.isBlank());
		model.addAttribute("q", q);
		model.addAttribute("field", field);
		model.addAttribute("fields", this.procedures.fields(today()));
		model.addAttribute("found", asked ? found(q, field, paging) : null);
		return "desk/citizen/notices";
	}

	private Page<ProcedureVersion> found(@Nullable String q, @Nullable String field, Paging paging) {
		var cursor = paging.cursor();
		var found = this.procedures.inForce(today(), q, field, (cursor != null) ? cursor.text(0) : null,
				paging.size() + 1);
		return Page.cut(found, paging.size(), (version) -> Cursor.of(version.code()));
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
