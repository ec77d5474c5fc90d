package vn.motcua.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {

	private final SetClock clock = new SetClock();

	private final Patience patience = new Patience(this.clock);

	@Nested
	class One_attempt_after_the_other {

		@Test
		void is_free_three_times_and_then_waits_twice_as_long_each_time_up_to_four_seconds() {
			List<Long> waits = new ArrayList<>();
			for (int attempt = 0; attempt < 10; attempt++) {
				var wait = waitFor("clerk");
				waits.add(wait);
				clock.pass(Duration.ofMillis(wait));
			}
			assertThat(waits).containsExactly(0L, 0L, 0L, 250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L);
		}

		@Test
		void waits_by_name_however_its_letters_are_cased() {
			attempts("clerk", 3);
			assertThat(waitFor("CLERK")).isEqualTo(250);
			assertThat(waitFor("officer")).isZero();
		}

		@Test
		void begins_anew_once_the_password_was_right() {
			attempts("clerk", 6);
			patience.forgive("Clerk");
			assertThat(waitFor("clerk")).isZero();
		}

		@Test
		void begins_anew_after_a_quarter_of_an_hour_of_quiet() {
			attempts("clerk", 5);
			clock.pass(Duration.ofMinutes(14));
			assertThat(waitFor("clerk")).isEqualTo(1000);
			clock.pass(Duration.ofMinutes(16));
			assertThat(waitFor("clerk")).isZero();
		}

	}

	@Nested
	class Attempts_at_the_same_time {

		@Test
		void each_take_the_next_place_in_the_queue() {
			attempts("clerk", 3);
			assertThat(waitFor("clerk")).isEqualTo(250);
			assertThat(waitFor("clerk")).isEqualTo(750);
			assertThat(waitFor("clerk")).isEqualTo(1750);
			assertThat(waitFor("clerk")).isEqualTo(3750);
			assertThat(waitFor("clerk")).isEqualTo(7750);
		}

		@Test
		void are_turned_away_when_the_queue_is_longer_than_ten_seconds_and_told_when_it_is_empty() {
			attempts("clerk", 8);
			assertThat(patience.next("clerk")).isEqualTo(new Patience.Turn.Refused(Duration.ofMillis(7750)));
		}

		@Test
		void do_not_lengthen_the_queue_when_they_are_turned_away() {
			attempts("clerk", 8);
			for (int attempt = 0; attempt < 100; attempt++) {
				patience.next("clerk");
			}
			clock.pass(Duration.ofMillis(7750));
			assertThat(waitFor("clerk")).isEqualTo(4000);
		}

	}

	@Nested
	class A_name_longer_than_any_user_has {

		@Test
		void shares_the_queue_of_its_beginning_so_that_it_costs_no_memory() {
			var beginning = "x".repeat(64);
			attempts(beginning + "1", 3);
			assertThat(waitFor(beginning + "2")).isEqualTo(250);
		}

	}

	private void attempts(String username, int times) {
		for (int attempt = 0; attempt < times; attempt++) {
			waitFor(username);
		}
	}

	private long waitFor(String username) {
		return ((Patience.Turn.After) this.patience.next(username)).time().toMillis();
	}

}
