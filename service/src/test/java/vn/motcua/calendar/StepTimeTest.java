package vn.motcua.calendar;

import java.math.BigDecimal;
import java.time.Instant;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.ANNOUNCED;
import static vn.motcua.calendar.Times.at;

class StepTimeTest {

	@Nested
	class A_share_in_working_days {

		@ParameterizedTest
		@CsvSource({ "2026-06-01T07:00, 0.5, 2026-06-01T11:00", "2026-06-01T07:00, 1, 2026-06-01T17:00",
				"2026-06-01T07:00, 1.5, 2026-06-02T11:00", "2026-06-05T16:00, 1, 2026-06-08T16:00",
				"2026-06-05T18:00, 1, 2026-06-08T17:00", "2026-06-01T12:00, 0.125, 2026-06-01T14:30" })
		void takes_of_each_day_what_is_left_of_it(String from, BigDecimal share, String end) {
			assertThat(after(from, share, TimeLimit.Unit.WORKING_DAYS)).isEqualTo(at(end));
		}

		@Test
		void passes_over_holidays() {
			assertThat(after("2026-04-29T07:00", BigDecimal.TWO, TimeLimit.Unit.WORKING_DAYS))
				.isEqualTo(at("2026-05-04T17:00"));
		}

	}

	@Nested
	class A_share_in_hours {

		@ParameterizedTest
		@CsvSource({ "2026-06-01T07:00, 4.5, 2026-06-01T11:30", "2026-06-01T11:00, 1, 2026-06-01T14:00",
				"2026-06-01T16:30, 0.75, 2026-06-02T07:15" })
		void is_office_time(String from, BigDecimal share, String end) {
			assertThat(after(from, share, TimeLimit.Unit.HOURS)).isEqualTo(at(end));
		}

	}

	@Nested
	class Counted_back {

		@ParameterizedTest
		@CsvSource({ "2026-06-01T17:00, 210, 2026-06-01T13:30", "2026-06-01T17:00, 211, 2026-06-01T11:29",
				"2026-06-08T07:30, 60, 2026-06-05T16:30", "2026-05-04T07:00, 1, 2026-04-29T16:59" })
		void minutes_lead_through_the_shifts(String until, long minutes, String begin) {
			assertThat(ANNOUNCED.before(at(until), minutes)).isEqualTo(at(begin));
		}

		@ParameterizedTest
		@CsvSource({ "2026-06-04T17:00, 1, 2026-06-03T17:00", "2026-06-08T17:00, 1, 2026-06-05T17:00",
				"2026-05-05T10:00, 3, 2026-04-28T10:00", "2026-01-12T17:00, 1, 2026-01-10T17:00" })
		void working_days_keep_the_time_of_the_day(String moment, int days, String before) {
			assertThat(ANNOUNCED.workingDaysBefore(at(moment), days)).isEqualTo(at(before));
		}

	}

	private static Instant after(String from, BigDecimal share, TimeLimit.Unit unit) {
		return ANNOUNCED.after(at(from), new Share(share, unit));
	}

}
