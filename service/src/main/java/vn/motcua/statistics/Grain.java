package vn.motcua.statistics;

import java.time.LocalDate;

/**
 * How long a period of the roll-ups is, from the finest to the coarsest; each begins
 * where a finer one begins. Halves of a month are there because official periods run from
 * the 15th to the 14th.
 */
enum Grain {

	DAY, HALF, MONTH, YEAR;

	private static final int SECOND_HALF = 15;

	/** The first day of the period in which the day lies. */
	LocalDate startOf(LocalDate day) {
		return switch (this) {
			case DAY -> day;
			case HALF -> day.withDayOfMonth((day.getDayOfMonth() < SECOND_HALF) ? 1 : SECOND_HALF);
			case MONTH -> day.withDayOfMonth(1);
			case YEAR -> day.withDayOfYear(1);
		};
	}

	/** The first day of the following period, for the first day of one. */
	LocalDate after(LocalDate start) {
		return switch (this) {
			case DAY -> start.plusDays(1);
			case HALF -> (start.getDayOfMonth() < SECOND_HALF) ? start.withDayOfMonth(SECOND_HALF)
					: MONTH.after(MONTH.startOf(start));
			case MONTH -> start.plusMonths(1);
			case YEAR -> start.plusYears(1);
		};
	}

	/** The first period that begins on that day or later. */
	LocalDate startFrom(LocalDate day) {
		var start = startOf(day);
		return start.equals(day) ? day : after(start);
	}

	/** The next finer grain; only days have none. */
	Grain finer() {
		return values()[ordinal() - 1];
	}

}
