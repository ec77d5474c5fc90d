package vn.motcua.outside;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.fuzzing.Fuzzer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred thousand calls that nobody would think of, against the packaged program: no
 * fault, nothing of ours in an answer, none slow, and a heap that does not grow.
 */
class FuzzingBenchmark {

	private static final String ENDLESS = "1000000000 in 1s";

	private static final int ROUNDS = 10;

	private static final int CALLS = Integer.getInteger("motcua.fuzzing.calls", 100_000);

	/** Throttles are no part of this: they would answer most calls of visitors. */
	private static final Map<String, String> UNHINDERED = Map.of("MOTCUA_LIMITS_PROOF_PAIR", ENDLESS,
			"MOTCUA_LIMITS_PROOF_SOURCE", ENDLESS, "MOTCUA_LIMITS_PROOF_TARGET", ENDLESS,
			"MOTCUA_LIMITS_SUBMISSION_SOURCE", ENDLESS);

	@Test
	void make_no_fault(@TempDir Path home) throws Exception {
		long seed = Long.getLong("motcua.fuzzing.seed", new Random().nextLong());
		var heap = new long[ROUNDS];
		try (var installation = Installation.start(home, UNHINDERED)) {
			long begun = System.nanoTime();
			for (int round = 0; round < ROUNDS; round++) {
				// Anew: some of the calls of the round before have ended sessions.
				var fuzzer = new Fuzzer(installation.uri("/").getPort(), seed + round);
				var findings = fuzzer.run(CALLS / ROUNDS, true);
				heap[round] = heapAfterCollection(installation.pid());
				System.out.printf("fuzzing, seed %d: %s; heap %d KiB%n", seed + round, fuzzer.counts(), heap[round]);
				assertThat(findings).as("seed %d", seed + round).isEmpty();
			}
			System.out.printf("fuzzing: %d calls in %d s%n", CALLS,
					Duration.ofNanos(System.nanoTime() - begun).toSeconds());
		}
		assertThat(heap[ROUNDS - 1]).as("heap in KiB").isLessThan(heap[1] * 3 / 2);
	}

	/** In KiB, as the program's own virtual machine says. */
	private static long heapAfterCollection(long pid) throws Exception {
		tell(pid, "GC.run");
		return tell(pid, "GC.heap_info").lines()
			.filter((line) -> line.contains("used"))
			.mapToLong((line) -> Long.parseLong(line.replaceFirst(".*used (\\d+)K.*", "$1")))
			.findFirst()
			.orElseThrow();
	}

	private static String tell(long pid, String what) throws Exception {
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(pid), what)
			.redirectErrorStream(true)
			.start();
		return new String(process.getInputStream().readAllBytes());
	}

}
