package vn.motcua.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.calendar.ReportingPeriod.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class ReportingPeriodTest {

	@ParameterizedTest
	@CsvSource({ "QUARTER, 2025-12-15, 2026, 1, 2025-12-15, 2026-03-14",
			"QUARTER, 2025-12-14, 2025, 4, 2025-09-15, 2025-12-14",
			"QUARTER, 2026-03-14, 2026, 1, 2025-12-15, 2026-03-14",
			"QUARTER, 2026-03-15, 2026, 2, 2026-03-15, 2026-06-14",
			"QUARTER, 2026-03-31, 2026, 2, 2026-03-15, 2026-06-14",
			"QUARTER, 2026-11-25, 2026, 4, 2026-09-15, 2026-12-14",
			"HALF_YEAR, 2026-06-14, 2026, 1, 2025-12-15, 2026-06-14",
			"HALF_YEAR, 2026-06-15, 2026, 2, 2026-06-15, 2026-12-14",
			"YEAR, 2026-12-31, 2027, 1, 2026-12-15, 2027-12-14" })
	void runs_from_the_15th_to_the_14th(Kind kind, LocalDate day, int year, int number, LocalDate from, LocalDate to) {
		var period = ReportingPeriod.of(kind, day);
		assertThat(period).isEqualTo(new ReportingPeriod(kind, year, number));
		assertThat(period.days()).isEqualTo(new Period(from, to));
	}

	@Test
	void follows_the_one_before_without_a_gap() {
		var day = LocalDate.of(2024, 1, 1);
		for (Kind kind : Kind.values()) {
			for (int n = 0; n < 800; n++) {
				var period = ReportingPeriod.of(kind, day.plusDays(n));
				assertThat(period.before().days().to()).isEqualTo(period.days().from().minusDays(1));
			}
		}
	}

}
