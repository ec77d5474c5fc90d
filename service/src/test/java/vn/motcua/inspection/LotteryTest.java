package vn.motcua.inspection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LotteryTest {

	private static List<String> candidates(int count) {
		return IntStream.rangeClosed(1, count).mapToObj("H13.%03d"::formatted).toList();
	}

	@Test
	void gives_each_candidate_the_ticket_that_anyone_computes_with_sha256sum() {
		// printf '%s' '00ff|05 12 33|H13.101' | sha256sum
		assertThat(new Lottery("00ff", "05 12 33").ticket("H13.101").hash())
			.isEqualTo("d689a53670c10514721ec9d33e4c1cc03c335ca0909ef18ecde0dcf63bcf9248");
	}

	@Test
	void fixes_a_list_by_the_hash_of_its_lines() {
		// printf '%s\n' H13.101 H13.102 | sha256sum
		assertThat(Digest.ofLines(List.of("H13.101", "H13.102")))
			.isEqualTo("dc412b2083b86cab5b351367b80bc5a4a44beb039630db2e2ae7ce7ee81b4950");
	}

	@Property(tries = 50)
	void draws_the_same_whoever_shuffles_the_list(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
		var shuffled = new ArrayList<>(candidates(size));
		Collections.shuffle(shuffled, new Random(seed));
		var lottery = new Lottery(Long.toHexString(seed), "");
		var count = 1 + size / 3;
		assertThat(lottery.draw(shuffled, count)).isEqualTo(lottery.draw(candidates(size), count)).hasSize(count);
	}

	@Property(tries = 50)
	void goes_on_where_a_smaller_draw_stopped(@ForAll long seed) {
		var lottery = new Lottery(Long.toHexString(seed), "words");
		assertThat(lottery.draw(candidates(40), 20))
			.startsWith(lottery.draw(candidates(40), 7).toArray(Lottery.Ticket[]::new));
	}

	@Test
	void draws_everyone_equally_often() {
		Map<String, Integer> drawn = new HashMap<>();
		IntStream.range(0, 10_000)
			.forEach((seed) -> new Lottery(Integer.toHexString(seed), "").draw(candidates(10), 3)
				.forEach((lot) -> drawn.merge(lot.candidate(), 1, Integer::sum)));
		// 3,000 each are expected; five standard deviations are 230.
		assertThat(drawn).hasSize(10).allSatisfy((candidate, times) -> assertThat(times).isBetween(2770, 3230));
	}

	@Test
	void depends_on_the_words_of_the_witnesses() {
		assertThat(new Lottery("00", "a").draw(candidates(100), 10))
			.isNotEqualTo(new Lottery("00", "b").draw(candidates(100), 10));
	}

}
