package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcua.journal.ReaderProgress;

class ReportRowTest {

	@Nested
	class A_percentage {

		@ParameterizedTest
		@CsvSource({ "1, 3, 33.33", "2, 3, 66.67", "1, 800, 0.13", "3, 800, 0.38", "21567, 21567, 100.00", "0, 5, 0.00",
				"99995, 100000, 100.00", "99994, 100000, 99.99" })
		void is_exact_to_two_decimals_half_up(long part, long whole, String percentage) {
			assertThat(Percentage.of(part, whole)).hasToString(percentage);
		}

		@Test
		void of_nothing_is_none() {
			assertThat(Percentage.of(0, 0)).isNull();
		}

	}

	@Nested
	class The_three_rates {

		@Test
		void have_three_denominators() {
			// 10 carried over, 30 received; 4 early, 16 on time, 5 late; 12 in time, 3
			// overdue.
			var row = row(counts(10, 30, 4, 16, 5, 12, 3));
			assertThat(row.onTimeOfResolved()).hasToString("80.00");
			assertThat(row.onTimeOfDue()).hasToString("71.43");
			assertThat(row.onTimeOfTotal()).hasToString("80.00");
		}

		@Test
		void are_no_data_where_nothing_was_resolved_or_due() {
			var row = row(counts(0, 2, 0, 0, 0, 2, 0));
			assertThat(row.onTimeOfResolved()).isNull();
			assertThat(row.onTimeOfDue()).isNull();
			assertThat(row.onTimeOfTotal()).hasToString("100.00");
		}

		@Test
		void show_what_is_overdue_though_nothing_was_resolved() {
			assertThat(row(counts(0, 2, 0, 0, 0, 1, 1)).onTimeOfDue()).hasToString("0.00");
		}

	}

	@Nested
	class A_report_reconciles {

		@Test
		void when_what_came_in_is_what_ended_or_is_there() {
			assertThat(reconciled(counts(10, 30, 4, 16, 5, 12, 3))).isTrue();
		}

		@Test
		void not_when_the_stock_says_something_else() {
			assertThat(reconciled(counts(10, 30, 4, 16, 5, 12, 2))).isFalse();
		}

		@Test
		void not_when_a_figure_is_below_nothing() {
			assertThat(reconciled(counts(10, 30, 4, 16, 5, 16, -1))).isFalse();
		}

		@Test
		void not_when_more_wait_than_are_in_time() {
			var counts = new Counts(0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 1, 2, 0, 0, 0);
			assertThat(reconciled(counts)).isFalse();
		}

		@Test
		void not_when_the_sum_is_not_that_of_the_rows() {
			assertThat(report(counts(0, 2, 0, 1, 0, 1, 0), counts(0, 3, 0, 1, 0, 2, 0)).reconciled()).isFalse();
		}

		@Test
		void and_names_the_denominators_where_the_cancelled_stay_in_the_total() {
			var day = LocalDate.of(2026, 3, 2);
			// One of four was cancelled: three on time are not all of them.
			var counts = new Counts(0, 0, 4, 0, 0, 3, 0, 1, 0, 0, 0, 0, 0, 1, 0);
			for (var policy : CancelledPolicy.values()) {
				var report = ResultsReport.of(new ReportQuery(day, day, "H13", GroupBy.FIELD, policy),
						new ReaderProgress(1, 0), new Figures(new TreeMap<>(Map.of("Hộ tịch", counts)), counts),
						List.of());
				assertThat(report.reconciled()).isTrue();
				if (policy == CancelledPolicy.SEPARATE) {
					assertThat(report.sum().onTimeOfTotal()).hasToString("75.00");
					assertThat(report.denominators()).containsEntry("onTimeOfTotal", "resolved + cancelled + pending");
				}
				else {
					assertThat(report.sum().onTimeOfTotal()).hasToString("100.00");
					assertThat(report.denominators()).isEmpty();
				}
			}
		}

		private boolean reconciled(Counts counts) {
			return report(counts, counts).reconciled();
		}

		private ResultsReport report(Counts row, Counts sum) {
			var day = LocalDate.of(2026, 3, 2);
			return ResultsReport.of(new ReportQuery(day, day, "H13", GroupBy.FIELD, CancelledPolicy.WITHIN_RESOLVED),
					new ReaderProgress(1, 0), new Figures(new TreeMap<>(Map.of("Hộ tịch", row)), sum), List.of());
		}

	}

	private static ReportRow row(Counts counts) {
		return ReportRow.of("Hộ tịch", counts, CancelledPolicy.WITHIN_RESOLVED);
	}

	private static Counts counts(long before, long received, long early, long onTime, long late, long inTime,
			long overdue) {
		return new Counts(before, 0, received, 0, early, onTime, late, 0, 0, inTime, overdue, 0, 0, 0, 0);
	}

}
