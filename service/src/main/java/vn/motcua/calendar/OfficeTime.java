package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Function;

import vn.motcua.refusal.Refusal;

/**
 * Time as the office works it, in whole minutes: a moment within a minute stands for that
 * minute's beginning.
 *
 * @param hours which hours of a day count
 */
record OfficeTime(Function<LocalDate, DayHours> hours) {

	/**
	 * Longer than any feast: an office closed for so many days in a row is open never.
	 */
	static final int CLOSED_FOR_GOOD = 400;

	/** Minutes worked between two moments; none if the second is not the later. */
	long between(Instant from, Instant to) {
		var start = OfficialTime.at(from);
		var end = OfficialTime.at(to);
		var last = end.toLocalDate();
		long minutes = 0;
		int minute = minuteOf(start);
		for (LocalDate date = start.toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
			int until = date.equals(last) ? minuteOf(end) : DayHours.MINUTES_OF_A_DAY;
			minutes += this.hours.apply(date).minutesBetween(minute, until);
			minute = 0;
		}
		return minutes;
	}

	/** The first moment at which so many minutes have been worked. */
	Instant after(Instant from, long minutes) {
		var start = OfficialTime.at(from);
		long left = minutes;
		int minute = minuteOf(start);
		int closed = 0;
		for (LocalDate date = start.toLocalDate(); closed < CLOSED_FOR_GOOD; date = date.plusDays(1)) {
			var day = this.hours.apply(date);
			int worked = day.minutesBetween(minute, DayHours.MINUTES_OF_A_DAY);
			if (worked > 0 && left <= worked) {
				return OfficialTime.instant(date, day.after(minute, (int) left));
			}
			closed = (worked > 0) ? 0 : closed + 1;
			left -= worked;
			minute = 0;
		}
		throw neverOpen();
	}

	static Refusal neverOpen() {
		return Refusal.rule("no-office-hours",
				"The agency has no office hours on working days; enter its office hours first.");
	}

	private static int minuteOf(ZonedDateTime at) {
		return DayHours.minuteOf(at.toLocalTime());
	}

}
