package vn.motcua.foresight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.foresight.Calibration.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LearningTest {

	private static final Instant MONDAY = Instant.parse("2025-03-03T00:00:00Z");

	private static StepTaken step(String unit, String procedure, Instant at, int minutes) {
		return new StepTaken(new Place(unit, procedure, "appraisal"), unit + ".officer", at,
				at.plusSeconds(minutes * 60L), minutes, false);
	}

	@Nested
	class Durations_of {

		private final Durations durations = new Durations();

		private void seen(int times, String unit, String procedure, int minutes) {
			for (int time = 0; time < times; time++) {
				this.durations.add(new Place(unit, procedure, "appraisal"), minutes);
			}
		}

		private double median(String unit, String procedure) {
			return this.durations.of(new Place(unit, procedure, "appraisal")).median();
		}

		@Test
		void a_procedure_often_seen_in_a_unit_are_its_own() {
			seen(500, "a", "p", 1000);
			seen(500, "b", "p", 100);
			assertThat(median("a", "p")).isCloseTo(1000, within(120.0));
			assertThat(median("b", "p")).isCloseTo(100, within(12.0));
		}

		@Test
		void a_procedure_never_seen_in_a_unit_lie_between_those_of_the_unit_and_those_of_the_procedure() {
			seen(500, "a", "p", 1000);
			seen(500, "b", "q", 100);
			var between = this.durations.of(new Place("a", "q", "appraisal"));
			assertThat(between.exceeds(500)).isCloseTo(0.5, within(0.05));
		}

		@Test
		void a_step_never_seen_are_unknown() {
			assertThat(median("a", "p")).isEqualTo(Minutes.UNKNOWN.median());
		}

	}

	@Nested
	class The_load {

		@Test
		void is_what_waits_against_what_those_who_come_usually_find() {
			// The second finds one, the third two: one on average.
			var crowds = Crowds.of(List.of(step("a", "p", MONDAY, 60), step("a", "p", MONDAY.plusSeconds(60), 60),
					step("a", "p", MONDAY.plusSeconds(120), 60)));
			var desk = new Hands.Desk("a", "appraisal");
			assertThat(crowds.at(MONDAY).comingTo(desk)).isEqualTo(0.5);
			assertThat(crowds.at(MONDAY.plusSeconds(180)).comingTo(desk)).isEqualTo(2);
			assertThat(crowds.at(MONDAY.plusSeconds(180)).waitingIn(desk)).isEqualTo(1.5);
			assertThat(crowds.at(MONDAY.plusSeconds(100_000)).comingTo(desk)).isEqualTo(0.5);
		}

		@Test
		void is_as_usual_where_nothing_was_ever_seen() {
			assertThat(Crowds.of(List.of()).at(MONDAY).comingTo(new Hands.Officer("new"))).isEqualTo(1);
		}

	}

	@Nested
	class The_calibration {

		private final List<Outcome> outcomes = new ArrayList<>();

		private void foretold(double probability, int late, int number) {
			for (int each = 0; each < number; each++) {
				this.outcomes.add(new Outcome(probability, each < late));
			}
		}

		@Test
		void leaves_alone_what_happens_as_often_as_it_was_foretold() {
			foretold(0.2, 200, 1000);
			foretold(0.8, 800, 1000);
			var calibration = Calibration.learnt(this.outcomes);
			assertThat(calibration.of(0.2)).isCloseTo(0.2, within(0.01));
			assertThat(calibration.of(0.5)).isCloseTo(0.5, within(0.01));
		}

		@Test
		void tones_down_what_was_foretold_too_surely() {
			foretold(0.05, 200, 1000);
			foretold(0.95, 800, 1000);
			var calibration = Calibration.learnt(this.outcomes);
			assertThat(calibration.of(0.05)).isCloseTo(0.2, within(0.02));
			assertThat(calibration.of(0.95)).isCloseTo(0.8, within(0.02));
		}

		/** Ten against the twenty that count as if they had turned out as foretold. */
		@Test
		void learns_little_from_few() {
			foretold(0.5, 10, 10);
			assertThat(Calibration.learnt(this.outcomes).of(0.5)).isCloseTo(0.555, within(0.005));
		}

		@Test
		void never_turns_the_order_round() {
			foretold(0.1, 900, 1000);
			foretold(0.9, 100, 1000);
			var calibration = Calibration.learnt(this.outcomes);
			assertThat(calibration.of(0.1)).isLessThan(calibration.of(0.9));
		}

	}

}
