package vn.motcua.access;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FairQueueTest {

	private final FairQueue<String> queue = new FairQueue<>(6, 4);

	@Test
	void gives_each_source_its_turn_after_the_other() {
		Stream.of("a1", "a2", "a3").forEach((item) -> this.queue.add("a", item, item));
		this.queue.add("b", "b1", "b1");
		assertThat(all()).containsExactly("a1", "b1", "a2", "a3");
	}

	@Test
	void gives_each_name_of_a_source_its_turn_after_the_other() {
		Stream.of("x1", "x2", "x3").forEach((item) -> this.queue.add("a", "x", item));
		this.queue.add("a", "y", "y1");
		assertThat(all()).containsExactly("x1", "y1", "x2", "x3");
	}

	@Test
	void holds_a_part_of_its_places_for_others() {
		assertThat(IntStream.range(0, 10).filter((number) -> this.queue.add("a", "n" + number, "x")).count())
			.isEqualTo(4);
		assertThat(this.queue.add("b", "n", "x")).isTrue();
		assertThat(this.queue.add("c", "n", "x")).isTrue();
		assertThat(this.queue.add("d", "n", "x")).isFalse();
		this.queue.poll();
		assertThat(this.queue.add("d", "n", "x")).isTrue();
	}

	@Test
	void lets_go_ahead_whoever_is_recognised_however_full_it_is() {
		IntStream.range(0, 10).forEach((number) -> this.queue.add("s" + number, "n", "stranger"));
		this.queue.addAhead("known");
		assertThat(this.queue.poll()).isEqualTo("known");
	}

	private List<String> all() {
		return this.queue.drain();
	}

}
