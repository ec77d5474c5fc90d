package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** What a week of office hours must be, so that deadlines can be told by it. */
final class EnteredWeek {

	private final List<FieldProblem> problems = new ArrayList<>();

	private EnteredWeek() {
	}

	/** Refuses, naming every field that is wrong. */
	static void require(List<OpenDay> days) {
		var week = new EnteredWeek();
		week.check(days);
		if (!week.problems.isEmpty()) {
			throw Refusal.fields(week.problems);
		}
	}

	private void check(List<OpenDay> days) {
		Set<DayOfWeek> seen = EnumSet.noneOf(DayOfWeek.class);
		for (int at = 0; at < days.size(); at++) {
			var day = days.get(at);
			var field = "days[" + at + "]";
			if (!seen.add(day.day())) {
				objection(field + ".day", day.day() + " is given twice; give all its shifts at once.");
			}
			if (day.shifts().isEmpty()) {
				objection(field + ".shifts", "Give at least one shift, or leave the day out.");
			}
			check(day.shifts(), field + ".shifts");
		}
		if (seen.stream().noneMatch(WeekHours.WEEKDAYS::contains)) {
			// An office that never works would have no deadline at all.
			objection("days", "Give the shifts of at least one day from Monday to Friday.");
		}
	}

	private void check(List<Shift> shifts, String field) {
		for (int at = 0; at < shifts.size(); at++) {
			var shift = shifts.get(at);
			if (shift.openingMinute() >= shift.closingMinute()) {
				objection(field + "[" + at + "].closes", "A shift closes after it opens, on the same day.");
			}
		}
		var ordered = shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
		for (int at = 1; at < ordered.size(); at++) {
			if (ordered.get(at).opens().isBefore(ordered.get(at - 1).closes())) {
				objection(field + "[" + shifts.indexOf(ordered.get(at)) + "].opens",
						"This shift opens before the one before it closes; shifts of a day do not overlap.");
			}
		}
	}

	private void objection(String field, String sentence) {
		this.problems.add(new FieldProblem(field, sentence));
	}

}
