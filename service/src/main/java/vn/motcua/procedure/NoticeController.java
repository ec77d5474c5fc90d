package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * Niêm yết công khai thủ tục hành chính: what is in force, for everyone; nobody need sign
 * in.
 */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

	private final ReadingProcedures reading;

	private final Clock clock;

	NoticeController(ReadingProcedures reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	@GetMapping
	Page<ProcedureVersion> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String field, @ParameterObject Paging paging) {
		var cursor = paging.cursor();
		var found = this.reading.inForce(today(), q, field, (cursor != null) ? cursor.text(0) : null,
				paging.size() + 1);
		return Page.cut(found, paging.size(), (version) -> Cursor.of(version.code()));
	}

	@GetMapping("/{code}")
	ProcedureVersion one(@PathVariable String code) {
		return this.reading.inForce(code, today());
	}

	private LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
