package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** A change of the calendar, as it was sent. */
public record CalendarChangeRequest(boolean dryRun, List<@Nullable DayRequest> days) {

	private static final int MOST_DAYS = 400;

	private static final int LONGEST_NAME = 200;

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	/**
	 * The change that is meant.
	 * @throws Refusal naming every field that is wrong
	 */
	public CalendarChange change() {
		if (this.days.isEmpty() || this.days.size() > MOST_DAYS) {
			throw Refusal.rule("number-of-days", "Send 1 to " + MOST_DAYS + " days at once.");
		}
		List<FieldProblem> problems = new ArrayList<>();
		List<CalendarDay> announced = new ArrayList<>();
		Set<LocalDate> takenBack = new HashSet<>();
		Set<LocalDate> seen = new HashSet<>();
		for (int at = 0; at < this.days.size(); at++) {
			var field = "[" + at + "]";
			var day = this.days.get(at);
			if (day == null) {
				problems.add(new FieldProblem(field, "A day is missing."));
				continue;
			}
			var found = problems(day, field, seen);
			problems.addAll(found);
			if (found.isEmpty()) {
				add(day, announced, takenBack);
			}
		}
		if (!problems.isEmpty()) {
			throw Refusal.fields(problems);
		}
		return new CalendarChange(announced, takenBack);
	}

	private static List<FieldProblem> problems(DayRequest day, String field, Set<LocalDate> seen) {
		List<FieldProblem> problems = new ArrayList<>();
		var date = day.date();
		if (date == null) {
			problems.add(new FieldProblem(field + ".date", "Say which date."));
		}
		else if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
			problems.add(new FieldProblem(field + ".date", "The calendar is kept for the years 2000 to 2100."));
		}
		else if (!seen.add(date)) {
			problems.add(new FieldProblem(field + ".date", date + " is given twice; say once what it becomes."));
		}
		if (day.kind() == null) {
			problems.add(new FieldProblem(field + ".kind", "Say what the day becomes."));
		}
		var name = day.name();
		if (day.kind() != DayRequest.Kind.NORMAL && (name == null || name.isBlank())) {
			problems.add(new FieldProblem(field + ".name", "Give the name by which the day is announced."));
		}
		if (name != null && name.length() > LONGEST_NAME) {
			problems.add(new FieldProblem(field + ".name", "A name has at most " + LONGEST_NAME + " letters."));
		}
		return problems;
	}

	/** A day without problems. */
	private static void add(DayRequest day, List<CalendarDay> announced, Set<LocalDate> takenBack) {
		var date = day.date();
		var kind = day.kind();
		if (date == null || kind == null) {
			return;
		}
		var name = (day.name() != null) ? day.name().strip() : "";
		switch (kind) {
			case REST_DAY -> announced.add(new CalendarDay(date, CalendarDay.Kind.REST_DAY, name));
			case MAKE_UP_DAY -> announced.add(new CalendarDay(date, CalendarDay.Kind.MAKE_UP_DAY, name));
			case NORMAL -> takenBack.add(date);
		}
	}

}
