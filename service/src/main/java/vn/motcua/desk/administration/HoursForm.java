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
record HoursForm(@Nullable String agency, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
		@Nullable List<@Nullable Row> days) {

	/** The shifts of one weekday; a cell that was not sent is empty. */
	record Row(@DateTimeFormat(iso = ISO.TIME) @Nullable List<@Nullable LocalTime> opens,
			@DateTimeFormat(iso = ISO.TIME) @Nullable List<@Nullable LocalTime> closes) {

		int shifts() {
			return Math.max((this.opens != null) ? this.opens.size() : 0,
					(this.closes != null) ? this.closes.size() : 0);
		}

		@Nullable LocalTime opens(int shift) {
			return cell(this.opens, shift);
		}

		@Nullable LocalTime closes(int shift) {
			return cell(this.closes, shift);
		}

		private static @Nullable LocalTime cell(@Nullable List<@Nullable LocalTime> cells, int at) {
			return (cells != null && at < cells.size()) ? cells.get(at) : null;
		}

	}

	/** What the grid says; refused with every cell that is wrong. */
	@SuppressWarnings("NullAway") // what is missing is for the request's own rules
	OfficeHoursRequest request() {
		List<FieldProblem> problems = new ArrayList<>();
		List<Day> open = new ArrayList<>();
		List<@Nullable Row> rows = (this.days != null) ? this.days : List.of();
		if (rows.size() > DayOfWeek.values().length) {
			throw Refusal.field("invalid-fields", "days", "A week has seven days.");
		}
		for (int at = 0; at < rows.size(); at++) {
			var row = rows.get(at);
			var shifts = (row != null) ? shifts(row, "days[" + at + "]", problems) : List.<Hours>of();
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
		for (int at = 0; at < row.shifts(); at++) {
			var opens = row.opens(at);
			var closes = row.closes(at);
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
