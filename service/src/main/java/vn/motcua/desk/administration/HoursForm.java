package vn.motcua.desk.administration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;
import vn.motcua.timetable.OfficeHoursRequest;
import vn.motcua.timetable.OfficeHoursRequest.Day;
import vn.motcua.timetable.OfficeHoursRequest.Hours;

/**
 * The grid of a week: a row for each day, two cells for each shift, empty where closed.
 */
record HoursForm(String agency, @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom, List<Row> days) {

	/** The shifts of one weekday. */
	record Row(@DateTimeFormat(iso = ISO.TIME) List<@Nullable LocalTime> opens,
			@DateTimeFormat(iso = ISO.TIME) List<@Nullable LocalTime> closes) {
	}

	/** What the grid says; refused with every cell that is wrong. */
	OfficeHoursRequest request() {
		List<FieldProblem> problems = new ArrayList<>();
		List<Day> open = new ArrayList<>();
		for (int at = 0; at < this.days.size(); at++) {
			var shifts = shifts(this.days.get(at), "days[" + at + "]", problems);
			if (!shifts.isEmpty()) {
				open.add(new Day(DayOfWeek.of(at + 1), shifts));
			}
		}
		if (!problems.isEmpty()) {
			throw Refusal.fields(problems);
		}
		return new OfficeHoursRequest(this.agency, this.validFrom, open);
	}

	private static List<Hours> shifts(Row row, String field, List<FieldProblem> problems) {
		List<Hours> shifts = new ArrayList<>();
		for (int at = 0; at < row.opens().size(); at++) {
			var opens = row.opens().get(at);
			var closes = (at < row.closes().size()) ? row.closes().get(at) : null;
			if ((opens == null) != (closes == null)) {
				problems.add(new FieldProblem(field + ((opens == null) ? ".opens[" : ".closes[") + at + "]",
						"A shift has an opening and a closing; give both, or neither."));
			}
			else if (opens != null && closes != null) {
				if (!closes.isAfter(opens)) {
					problems.add(new FieldProblem(field + ".closes[" + at + "]",
							"A shift closes after it opens, on the same day."));
				}
				shifts.add(new Hours(opens, closes));
			}
		}
		return shifts;
	}

}
