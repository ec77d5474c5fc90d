package vn.motcua.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.agency.Agency;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.refusal.Refusal;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What each set makes of what was counted. */
@OwnDatabaseTest
class IndicatorSetsTest {

	private static final Agency WARD = new Agency("H13.101", "H13", Agency.Kind.COMMUNE, "UBND phường Ninh Kiều");

	private static Scorecard card(IndicatorSet set, Map<Cases, Tally> counted) {
		var period = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
		return set.evaluate(WARD, new Tallies(counted, new Links(set.decree().id(), period, WARD.id(), TreeAsOf.THEN)));
	}

	private static Indicator find(Scorecard card, String id) {
		return card.indicators().stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
	}

	private static Tally of(long numerator, long denominator) {
		return new Tally(0, numerator, denominator - numerator);
	}

	@Nested
	class Any_set {

		@Test
		void that_has_nothing_to_judge_gives_no_points_and_no_rating() {
			for (var set : new IndicatorSet[] { new NationalIndicators(SmallOffice.SETTINGS),
					new OneStopIndicators(null), new ReformEvidence(SmallOffice.SETTINGS, WARD.id(), null) }) {
				var card = card(set, Map.of());
				assertThat(card.points()).isNull();
				assertThat(card.of()).isNull();
				assertThat(card.rating()).isNull();
				assertThat(card.indicators()).isNotEmpty().allSatisfy((each) -> {
					assertThat(each.evaluated()).isFalse();
					assertThat(each.points()).isNull();
					assertThat(each.value()).isNull();
					assertThat(each.note()).isNotBlank();
				});
			}
		}

	}

	@Nested
	class The_circular {

		@ParameterizedTest
		// dossiers online of 1000, procedures offered online of 100, late online, points
		@CsvSource({ "300, 20, 0, 2.0", "299, 20, 0, 1.0", "300, 19, 0, 1.0", "300, 20, 1, 1.0", "150, 0, 7, 1.0",
				"149, 100, 0, 0.0" })
		void gives_points_for_the_online_service(long dossiers, long procedures, long late, BigDecimal points) {
			var card = card(new OneStopIndicators(null), Map.of(OneStopCases.ONLINE, of(dossiers, 1000),
					OneStopCases.OFFERED_ONLINE, of(procedures, 100), OneStopCases.LATE_ONLINE, of(late, 1000)));
			assertThat(find(card, "9").points()).isEqualTo(points);
		}

		@ParameterizedTest
		// procedures at place of 100, with all returned at place of 100, points
		@CsvSource({ "PROVINCE, 20, 0, 2.0", "PROVINCE, 19, 100, 1.0", "PROVINCE, 19, 99, 0.0", "DISTRICT, 50, 0, 2.0",
				"DISTRICT, 49, 100, 1.0", "COMMUNE, 100, 100, 2.0", "COMMUNE, 99, 100, 1.0", "COMMUNE, 99, 99, 0.0" })
		void asks_each_level_for_its_share_of_work_done_at_place(Level level, long place, long returned,
				BigDecimal points) {
			var card = card(new OneStopIndicators(level),
					Map.of(OneStopCases.AT_PLACE, of(place, 100), OneStopCases.RETURNED_AT_PLACE, of(returned, 100)));
			assertThat(find(card, "5").points()).isEqualTo(points);
		}

		@Test
		void rounds_each_indicator_before_they_are_added_up() {
			// Three times 1.25: rounded after the sum it would be 3.8.
			var quarter = new Tally(2, 1, 1);
			var card = card(new OneStopIndicators(null), Map.of(OneStopCases.TOTAL_TIME, quarter,
					OneStopCases.SUPPLEMENTS, quarter, OneStopCases.CONDUCT, quarter));
			assertThat(card.points()).isEqualTo(new BigDecimal("3.9"));
			assertThat(card.of()).isEqualTo(new BigDecimal("6"));
			assertThat(card.rating()).isEqualTo("WEAK");
		}

	}

	@Nested
	class Satisfaction {

		private Indicator satisfaction(Tally late, Tally dissatisfied) {
			return find(
					card(new NationalIndicators(SmallOffice.SETTINGS),
							Map.of(NationalCases.LATE, late, NationalCases.DISSATISFIED, dissatisfied)),
					"satisfaction");
		}

		@ParameterizedTest
		// late of 100, dissatisfied of 100, what is left, points of 18
		@CsvSource({ "0, 0, 100.00, 18.00", "5, 5, 90.00, 18.00", "6, 5, 89.00, 17.80", "50, 49, 1.00, 0.20",
				"60, 70, 0.00, 0.00" })
		void is_what_is_left_of_the_whole_in_full_from_ninety_percent_on(long late, long dissatisfied, BigDecimal value,
				BigDecimal points) {
			var satisfaction = satisfaction(of(late, 100), of(dissatisfied, 100));
			assertThat(satisfaction.value()).isEqualTo(value);
			assertThat(satisfaction.points()).isEqualTo(points);
		}

		@Test
		void is_unknown_where_nobody_rated() {
			var satisfaction = satisfaction(of(0, 100), Tally.NOTHING);
			assertThat(satisfaction.evaluated()).isFalse();
			assertThat(satisfaction.points()).isNull();
			assertThat(satisfaction.evidence()).extracting(Ratio::denominator).containsExactly(100L, 0L);
		}

		@Test
		void says_how_few_it_goes_by() {
			assertThat(satisfaction(of(0, 800), of(0, 1)).note()).contains("By 1 ratings").contains("0.13 %");
		}

	}

	@Nested
	class The_reform_index {

		private @Nullable String called(String score) {
			return card(new ReformEvidence(SmallOffice.SETTINGS, WARD.id(), new BigDecimal(score)), Map.of()).rating();
		}

		@Test
		void has_a_name_from_its_border_on() {
			assertThat(called("100")).isEqualTo("EXCELLENT");
			assertThat(called("95")).isEqualTo("EXCELLENT");
			assertThat(called("94.99")).isEqualTo("GOOD");
			assertThat(called("85.00")).isEqualTo("GOOD");
			assertThat(called("84.99")).isEqualTo("FAIR");
			assertThat(called("75")).isEqualTo("FAIR");
			assertThat(called("74.99")).isNull();
		}

		@ParameterizedTest
		@CsvSource({ "-0.01", "100.01" })
		void lies_between_nought_and_a_hundred(String score) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> called(score));
		}

		@Test
		void is_that_of_the_agency_which_was_asked_for_and_of_no_other() {
			var other = card(new ReformEvidence(SmallOffice.SETTINGS, "H13", new BigDecimal("96")), Map.of());
			assertThat(other.rating()).isNull();
			assertThat(other.points()).isNull();
		}

	}

}
