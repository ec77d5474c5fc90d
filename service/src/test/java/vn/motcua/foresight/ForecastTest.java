package vn.motcua.foresight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.calendar.OfficialTime;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastTest {

	private static final String AGENCY = "unit1";

	private static final String PROCEDURE = "1.004873";

	private static final Knowledge KNOWN = Knowledge.learnt(history());

	private final Forecast forecast = new Forecast(KNOWN, KNOWN.load(Map.of()));

	/**
	 * A year in which appraisal takes ordinary officers two hours and slow ones six,
	 * approval one hour; of every fifth the applicant is asked, half of these are late.
	 */
	private static List<Course> history() {
		List<Course> courses = new ArrayList<>();
		var day = LocalDate.of(2025, 1, 6);
		for (int number = 0; number < 400; number++) {
			var at = OfficialTime.instant(day.plusDays(number / 2), LocalTime.of(7, 30));
			boolean slow = number % 4 == 0;
			boolean asked = number % 5 == 0;
			List<StepTaken> steps = new ArrayList<>();
			steps.add(step("appraisal", slow ? "slow" : "ordinary", at, slow ? 360 : 120, asked));
			var then = at.plusSeconds(36_000);
			if (asked) {
				steps.add(step("appraisal", "ordinary", then, 20, false));
				then = then.plusSeconds(36_000);
			}
			steps.add(step("approval", "approver", then, 60, false));
			boolean late = asked && number % 10 == 0;
			courses.add(Course.of(AGENCY, PROCEDURE, steps,
					new Course.Ending(then.plusSeconds(36_000), then.plusSeconds(late ? 1 : 72_000), late)));
		}
		return courses;
	}

	private static StepTaken step(String step, String officer, Instant at, int minutes, boolean asked) {
		return new StepTaken(new Place(AGENCY, PROCEDURE, step), officer, at, at.plusSeconds(minutes * 60L), minutes,
				asked);
	}

	private static Situation appraised(String officer, double elapsed, double left) {
		return new Situation(AGENCY, new Place(AGENCY, PROCEDURE, "appraisal"), officer, elapsed, left);
	}

	private static Situation approved(double elapsed, double left) {
		return new Situation(AGENCY, new Place(AGENCY, PROCEDURE, "approval"), "approver", elapsed, left);
	}

	@Nested
	class A_dossier {

		@Test
		void is_late_when_no_time_is_left() {
			assertThat(forecast.late(approved(10, 0))).isEqualTo(1);
			assertThat(forecast.late(approved(10, -480))).isEqualTo(1);
		}

		@Test
		void is_hardly_late_with_more_time_left_than_it_ever_took() {
			assertThat(forecast.late(approved(0, 2400))).isLessThan(0.02);
		}

		@Test
		void is_probably_late_with_less_time_left_than_its_steps_usually_take() {
			assertThat(forecast.late(appraised("ordinary", 0, 60))).isGreaterThan(0.8);
			assertThat(forecast.late(approved(0, 240))).isLessThan(0.1);
		}

		@Test
		void is_more_probably_late_the_more_steps_are_to_come() {
			assertThat(forecast.late(appraised("ordinary", 0, 150))).isGreaterThan(forecast.late(approved(0, 150)));
		}

		@Test
		void is_more_probably_late_in_slow_hands() {
			assertThat(forecast.late(appraised("slow", 0, 300)))
				.isGreaterThan(forecast.late(appraised("ordinary", 0, 300)) + 0.2);
		}

		@Test
		void may_be_late_although_all_time_is_left_because_the_applicant_may_have_to_be_asked() {
			// 160 in 480 appraisals ended so late; of these half were late in the end.
			assertThat(forecast.late(appraised("ordinary", 0, 100_000))).isBetween(0.05, 0.12);
		}

		@Test
		void of_which_nothing_is_known_is_neither_safe_nor_lost() {
			var nothing = new Forecast(Knowledge.NOTHING, Knowledge.NOTHING.load(Map.of()));
			assertThat(nothing.late(appraised("ordinary", 0, 480))).isBetween(0.2, 0.8);
		}

	}

	@Nested
	class The_steps_to_be_expected {

		@Test
		void are_what_is_left_of_the_present_one_and_what_most_often_follows() {
			var why = forecast.why(appraised("ordinary", 30, 480));
			assertThat(why.steps()).extracting(Why.Expected::step).containsExactly("appraisal", "approval");
			assertThat(why.steps().getLast().medianMinutes()).isBetween(45L, 75L);
			assertThat(why.workedMinutes()).isEqualTo(30);
		}

	}

	@Property(tries = 300)
	void more_time_left_never_makes_it_more_probably_late(@ForAll @DoubleRange(max = 3000) double elapsed,
			@ForAll @DoubleRange(min = -500, max = 5000) double left, @ForAll @DoubleRange(max = 2000) double more) {
		for (String officer : List.of("ordinary", "slow", "nobody we know")) {
			double probability = this.forecast.late(appraised(officer, elapsed, left));
			assertThat(probability).isBetween(0.0, 1.0);
			assertThat(this.forecast.late(appraised(officer, elapsed, left + more)))
				.isLessThanOrEqualTo(probability + 1e-9);
		}
	}

	@Property(tries = 100)
	void the_same_question_has_the_same_answer(@ForAll @DoubleRange(max = 3000) double elapsed,
			@ForAll @DoubleRange(max = 5000) double left) {
		var again = new Forecast(Knowledge.learnt(history()), KNOWN.load(Map.of()));
		assertThat(again.late(appraised("slow", elapsed, left)))
			.isEqualTo(this.forecast.late(appraised("slow", elapsed, left)));
	}

}
