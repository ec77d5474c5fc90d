package vn.motcua.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What came and went in a month or on a day; who was withdrawn or stopped is among the
 * resolved, by its appointment.
 *
 * @param start its first day
 * @param last its last day, or that of what was asked for
 * @param punctual resolved early or on time
 * @param onTimeOfResolved none where nothing was resolved
 */
public record Trend(LocalDate start, LocalDate last, long received, long resolved, long punctual, long late,
		@Nullable BigDecimal onTimeOfResolved) {

	/** Whether it is of exactly those days. */
	boolean isOf(ClosedPeriod period) {
		return this.start.equals(period.from()) && this.last.equals(period.to());
	}

	static Trend of(LocalDate start, LocalDate last, long received, long punctual, long late) {
		var resolved = punctual + late;
		return new Trend(start, last, received, resolved, punctual, late, Percentage.of(punctual, resolved));
	}

}
