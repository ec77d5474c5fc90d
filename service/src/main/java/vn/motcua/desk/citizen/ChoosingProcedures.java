package vn.motcua.desk.citizen;

import java.time.Clock;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Typed;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** A procedure is chosen: by field, or by a part of its name. */
@Component
class ChoosingProcedures {

	private final ReadingProcedures procedures;

	private final Clock clock;

	ChoosingProcedures(ReadingProcedures procedures, Clock clock) {
		this.procedures = procedures;
		this.clock = clock;
	}

	/**
	 * Says what there is to choose from.
	 * @param room whose texts and addresses the page has
	 */
	void choose(String room, @Nullable String q, @Nullable String field, Paging paging,
			Predicate<ProcedureVersion> which, Model model) {
		boolean asked = Typed.in(q) != null || Typed.in(field) != null;
		var today = OfficialTime.dateOf(this.clock.instant());
		model.addAttribute("room", room);
		model.addAttribute("q", q);
		model.addAttribute("field", field);
		model.addAttribute("fields", this.procedures.fields(today, which));
		if (asked) {
			var cursor = paging.cursor();
			var found = this.procedures.inForce(today, q, field, (cursor != null) ? cursor.text(0) : null,
					paging.size() + 1, which);
			model.addAttribute("found", Page.cut(found, paging.size(), (version) -> Cursor.of(version.code())));
		}
	}

}
