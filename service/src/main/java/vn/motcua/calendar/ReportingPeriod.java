package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * Kỳ báo cáo: an official period, from the 15th of a month to the 14th of a later one.
 *
 * @param year whose period it is; the first begins on 15 December of the year before
 * @param number which of its kind in the year, from 1
 */
public record ReportingPeriod(Kind kind, int year, int number) {

	private static final int FIRST_DAY = 15;

	/** How long it is. */
	public enum Kind {

		/** Quý. */
		QUARTER(3),
		/** Sáu tháng. */
		HALF_YEAR(6),
		/** Năm. */
		YEAR(12);

		private final int months;

		Kind(int months) {
			this.months = months;
		}

	}

	/** The period of that kind in which the day lies. */
	public static ReportingPeriod of(Kind kind, LocalDate day) {
		// On 15 December the next year begins.
		var shifted = day.minusDays(FIRST_DAY - 1L).plusMonths(1);
		return new ReportingPeriod(kind, shifted.getYear(), (shifted.getMonthValue() - 1) / kind.months + 1);
	}

	/** The one before. */
	public ReportingPeriod before() {
		return of(this.kind, days().from().minusDays(1));
	}

	/** Its days, both included. */
	public Period days() {
		var first = LocalDate.of(this.year - 1, 12, FIRST_DAY).plusMonths((this.number - 1L) * this.kind.months);
		return new Period(first, first.plusMonths(this.kind.months).minusDays(1));
	}

}
