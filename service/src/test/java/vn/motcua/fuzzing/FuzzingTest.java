package vn.motcua.fuzzing;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A few thousand calls that nobody would think of, others every time. What lasts is tried
 * with what cannot be carried out only: other tests live in the same house. The whole of
 * it runs against the packaged program ({@code FuzzingBenchmark}).
 */
@ServiceTest
class FuzzingTest {

	private static final int CALLS = 2_000;

	private final Http http;

	FuzzingTest(Http http) {
		this.http = http;
	}

	@Test
	void nothing_that_is_sent_makes_a_fault_or_tells_of_us() throws Exception {
		long seed = Long.getLong("motcua.fuzzing.seed", new Random().nextLong());
		var tally = new Tally();
		var fuzzer = new Fuzzer(this.http.port(), seed, tally);
		assertThat(fuzzer.operations()).as("operations").hasSizeGreaterThan(150);
		long begun = System.nanoTime();
		var findings = fuzzer.run(CALLS, true);
		System.out.printf("fuzzing, seed %d, %d s: %s%n", seed, Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
				tally.table());
		assertThat(findings).as("again with -Dmotcua.fuzzing.seed=%d", seed).isEmpty();
	}

}
