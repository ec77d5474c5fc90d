package vn.motcua.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

	/**
	 * The first moment at which so many days have been worked: each day gives as much of
	 * one as it has left at the beginning, whatever its length.
	 */
	Instant afterDays(Instant from, BigDecimal days) {
		var start = OfficialTime.at(from);
		var left = days;
		int minute = minuteOf(start);
		int closed = 0;
		for (LocalDate date = start.toLocalDate(); closed < CLOSED_FOR_GOOD; date = date.plusDays(1)) {
			var day = this.hours.apply(date);
			int worked = day.minutesBetween(minute, DayHours.MINUTES_OF_A_DAY);
			if (worked > 0) {
				var whole = BigDecimal.valueOf(day.minutesBetween(0, DayHours.MINUTES_OF_A_DAY));
				int needed = left.multiply(whole).setScale(0, RoundingMode.CEILING).intValueExact();
				if (needed <= worked) {
					return OfficialTime.instant(date, day.after(minute, needed));
				}
				left = left.subtract(BigDecimal.valueOf(worked).divide(whole, 9, RoundingMode.DOWN));
			}
			closed = (worked > 0) ? 0 : closed + 1;
			minute = 0;
		}
		throw neverOpen();
	}

	/** The last moment at which so many minutes of work are left until then. */
	Instant before(Instant until, long minutes) {
		var end = OfficialTime.at(until);
		long left = minutes;
		int minute = minuteOf(end);
		int closed = 0;
		for (LocalDate date = end.toLocalDate(); closed < CLOSED_FOR_GOOD; date = date.minusDays(1)) {
			var day = this.hours.apply(date);
			int worked = day.minutesBetween(0, minute);
			if (worked > 0 && left <= worked) {
				return OfficialTime.instant(date, day.before(minute, (int) left));
			}
			closed = (worked > 0) ? 0 : closed + 1;
			left -= worked;
			minute = DayHours.MINUTES_OF_A_DAY;
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
