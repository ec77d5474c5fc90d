package vn.motcua.foresight;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MinutesTest {

	private static final double NEARLY = 1e-9;

	/** What was seen of something, about which nothing was known before. */
	private static Minutes seen(int... minutes) {
		var often = new double[Scale.CELLS];
		for (int each : minutes) {
			often[Scale.cellOf(each)]++;
		}
		return Minutes.seen(often, Minutes.UNKNOWN, 1);
	}

	@Nested
	class What_was_seen {

		@Test
		void is_drawn_towards_what_was_expected_by_its_weight() {
			var often = new double[Scale.CELLS];
			often[Scale.cellOf(1000)] = 30;
			var minutes = Minutes.seen(often, Minutes.exactly(10), 10);
			assertThat(minutes.exceeds(100)).isCloseTo(0.75, within(NEARLY));
		}

		@Test
		void has_its_median_where_half_of_it_lies() {
			assertThat(seen(100, 100, 100, 100, 100, 100, 100, 100, 100).median()).isBetween(90.0, 110.0);
		}

	}

	@Nested
	class One_after_the_other {

		@Test
		void take_what_both_take_together() {
			var both = Minutes.exactly(300).then(Minutes.exactly(480));
			assertThat(both.median()).isCloseTo(780, within(0.12 * 780));
			assertThat(both.exceeds(600)).isGreaterThan(0.95);
			assertThat(both.exceeds(1000)).isLessThan(0.05);
		}

		@Test
		void come_to_an_end_as_often_as_both_do() {
			var both = seen(30).with(0.9).then(seen(60).with(0.5));
			assertThat(both.whole()).isCloseTo(0.45, within(NEARLY));
			assertThat(both.exceeds(0)).isLessThanOrEqualTo(0.45);
		}

	}

	@Nested
	class What_is_left {

		@Test
		void of_what_always_takes_the_same_is_the_rest_of_it() {
			assertThat(Minutes.exactly(600).leftAfter(400).median()).isCloseTo(200, within(60.0));
		}

		@Test
		void of_what_is_unknown_grows_with_the_time_it_has_taken() {
			assertThat(Minutes.UNKNOWN.leftAfter(4000).median()).isGreaterThan(Minutes.UNKNOWN.leftAfter(40).median());
		}

		@Test
		void after_longer_than_anything_ever_took_is_still_something() {
			var left = seen(10, 20, 30).leftAfter(1_000_000);
			assertThat(left.whole()).isCloseTo(1, within(NEARLY));
			assertThat(left.exceeds(1)).isPositive();
		}

	}

	@Property(tries = 200)
	void it_exceeds_more_time_never_more_probably(@ForAll @Size(5) int @IntRange(max = 5000) [] minutes,
			@ForAll @DoubleRange(max = 20_000) double time, @ForAll @DoubleRange(max = 5000) double more) {
		var step = seen(minutes);
		var rest = seen(minutes[0], minutes[1]).or(Minutes.NONE).with(0.5);
		assertThat(step.exceeds(time + more)).isBetween(0.0, step.exceeds(time));
		assertThat(step.exceedsWith(rest, time + more)).isBetween(0.0, step.exceedsWith(rest, time) + NEARLY);
	}

	@Property(tries = 200)
	void it_stays_whole_whatever_is_done_with_it(@ForAll @Size(5) int @IntRange(max = 5000) [] minutes,
			@ForAll @DoubleRange(max = 100_000) double elapsed,
			@ForAll @DoubleRange(min = 0.01, max = 50) double factor) {
		var step = seen(minutes);
		for (Minutes made : new Minutes[] { step.leftAfter(elapsed), step.times(factor), step.then(step) }) {
			assertThat(made.whole()).isCloseTo(1, within(1e-6));
			assertThat(made.exceeds(elapsed)).isBetween(0.0, 1 + NEARLY);
		}
	}

}
