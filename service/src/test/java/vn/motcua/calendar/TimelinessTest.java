package vn.motcua.calendar;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.at;

class TimelinessTest {

	@ParameterizedTest
	@CsvSource({ "2026-06-02T16:59:59, EARLY", "2026-06-02T23:59:59.999, EARLY", "2026-06-03T00:00, ON_TIME",
			"2026-06-03T06:59, ON_TIME", "2026-06-03T17:00, ON_TIME", "2026-06-03T17:00:00.001, LATE",
			"2026-06-04T00:00, LATE" })
	void goes_by_the_official_date_and_the_exact_moment(String ready, Timeliness timeliness) {
		assertThat(Timeliness.of(at(ready), at("2026-06-03T17:00"))).isEqualTo(timeliness);
	}

}
