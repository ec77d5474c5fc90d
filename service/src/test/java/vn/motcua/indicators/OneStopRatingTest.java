package vn.motcua.indicators;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.agency.Agency;

import static org.assertj.core.api.Assertions.assertThat;

class OneStopRatingTest {

	@ParameterizedTest
	@CsvSource({ "18.0, EXCELLENT", "15.0, EXCELLENT", "14.9, GOOD", "12.0, GOOD", "11.9, FAIR", "9.0, FAIR",
			"8.9, AVERAGE", "6.0, AVERAGE", "5.9, WEAK", "0.0, WEAK" })
	void begins_at_its_border_and_includes_it(BigDecimal points, OneStopRating rating) {
		assertThat(OneStopRating.of(points)).isEqualTo(rating);
	}

	@Test
	void is_none_where_nothing_was_evaluated() {
		assertThat(OneStopRating.of(null)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PROVINCE, 20", "DEPARTMENT, 20", "ONE_STOP, 20", "COMMUNE, 100" })
	void asks_of_each_kind_of_agency_what_its_level_owes(Agency.Kind kind, long atPlace) {
		assertThat(Level.of(kind).atPlace()).isEqualTo(atPlace);
	}

}
