package vn.motcua.calendar;

import vn.motcua.refusal.Refusal;

/**
 * How long a procedure may take (thời hạn giải quyết). Days are counted as days: one
 * working day is never eight hours.
 *
 * @param value how many of the unit; 0 for {@link Unit#SAME_DAY} and only there
 */
public record TimeLimit(int value, Unit unit) {

	private static final int MOST_DAYS = 3650;

	private static final int MOST_HOURS = 10_000;

	/** What a limit is counted in. */
	public enum Unit {

		/** Ngày làm việc. */
		WORKING_DAYS,
		/** Ngày: days of the calendar. */
		DAYS,
		/** Giờ: hours in which the office is open. */
		HOURS,
		/** Trong ngày: the day of receipt itself. */
		SAME_DAY

	}

	public TimeLimit {
		int least = (unit != Unit.SAME_DAY) ? 1 : 0;
		int most = switch (unit) {
			case WORKING_DAYS, DAYS -> MOST_DAYS;
			case HOURS -> MOST_HOURS;
			case SAME_DAY -> 0;
		};
		if (value < least || value > most) {
			throw Refusal.field("invalid-limit", "limit", (most == 0) ? "A limit of the same day has the value 0."
					: "A limit in " + unit + " is a whole number from 1 to " + most + ".");
		}
	}

	public static TimeLimit workingDays(int value) {
		return new TimeLimit(value, Unit.WORKING_DAYS);
	}

	public static TimeLimit days(int value) {
		return new TimeLimit(value, Unit.DAYS);
	}

	public static TimeLimit hours(int value) {
		return new TimeLimit(value, Unit.HOURS);
	}

	public static TimeLimit sameDay() {
		return new TimeLimit(0, Unit.SAME_DAY);
	}

}
