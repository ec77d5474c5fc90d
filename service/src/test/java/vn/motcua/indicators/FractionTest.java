package vn.motcua.indicators;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FractionTest {

	@ParameterizedTest
	@CsvSource({ "1, 3, 33.33", "2, 3, 66.67", "1, 8, 12.50", "1, 2000, 0.05", "1, 16, 6.25", "1, 800, 0.13",
			"0, 7, 0.00", "7, 7, 100.00" })
	void is_a_percentage_to_two_decimals_half_up(long part, long whole, BigDecimal percent) {
		assertThat(new Fraction(part, whole).percent()).isEqualTo(percent);
	}

	@ParameterizedTest
	@CsvSource({ "5, 4, 1.3", "3, 2, 1.5", "1, 20, 0.1", "49, 1000, 0.0", "195, 100, 2.0", "0, 3, 0.0" })
	void is_an_average_to_one_decimal_half_up(long part, long whole, BigDecimal average) {
		assertThat(new Fraction(part, whole).average()).isEqualTo(average);
	}

	@Test
	void of_nothing_is_nothing_and_never_nought_or_a_hundred() {
		var nothing = new Fraction(0, 0);
		assertThat(nothing.percent()).isNull();
		assertThat(nothing.average()).isNull();
		assertThat(nothing.towards(Goal.of("20 from 100"))).isNull();
		assertThat(nothing.isAtLeast(0)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "20, 100, 20, true", "1999, 10000, 20, false", "199999, 1000000, 20, false", "3, 10, 30, true",
			"299999, 1000000, 30, false", "1, 1, 100, true", "999999, 1000000, 100, false" })
	void reaches_a_border_only_when_it_is_there_and_not_when_it_rounds_to_it(long part, long whole, long border,
			boolean reached) {
		assertThat(new Fraction(part, whole).isAtLeast(border)).isEqualTo(reached);
	}

	@ParameterizedTest
	@CsvSource({ "4, 5, 6 from 80, 6.00", "5, 5, 6 from 80, 6.00", "2, 5, 6 from 80, 3.00", "0, 5, 6 from 80, 0.00",
			"4, 7, 20 from 100, 11.43", "1, 3, 6 from 50, 4.00", "7, 9, 2.5 from 80, 2.43",
			"7999, 10000, 10 from 80, 10.00", "7995, 10000, 10 from 80, 9.99" })
	void earns_points_in_proportion_up_to_where_all_are_given(long part, long whole, String goal, BigDecimal points) {
		assertThat(new Fraction(part, whole).towards(Goal.of(goal))).isEqualTo(points);
	}

	@ParameterizedTest
	@CsvSource({ "20", "from 80", "20 from", "20 from 0", "20 from 101", "-1 from 50", "twenty from 100" })
	void has_no_goal_that_cannot_be_read(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Goal.of(text));
	}

}
