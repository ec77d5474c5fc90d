package vn.motcua.indicators;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A set of indicators for a period.
 *
 * @param upToEvent the last event of the journal that its facts include
 * @param behindSeconds how long ago came about what they lack; zero only if that is
 * nothing
 * @param own how the agency stands that was asked for, with all below it
 * @param below how those directly below it stand, the best first; if they are compared
 */
record IndicatorReport(String set, String title, LocalDate from, LocalDate to, long upToEvent, long behindSeconds,
		@JsonUnwrapped Scorecard own, List<Scorecard> below) {
}
