package vn.motcua.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TimeLimitTest {

	@ParameterizedTest
	@CsvSource({ "0, WORKING_DAYS", "-1, WORKING_DAYS", "3651, WORKING_DAYS", "0, DAYS", "3651, DAYS", "0, HOURS",
			"10001, HOURS", "1, SAME_DAY", "-1, SAME_DAY" })
	void out_of_bounds_is_refused_by_field(int value, TimeLimit.Unit unit) {
		var refusal = catchThrowableOfType(Refusal.class, () -> new TimeLimit(value, unit));
		assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
		assertThat(refusal.errors()).singleElement().extracting("field").isEqualTo("limit");
	}

	@Test
	void reaches_to_its_bounds() {
		assertThat(TimeLimit.workingDays(3650)).isNotNull();
		assertThat(TimeLimit.days(3650)).isNotNull();
		assertThat(TimeLimit.hours(10_000)).isNotNull();
		assertThat(TimeLimit.sameDay().value()).isZero();
	}

}
