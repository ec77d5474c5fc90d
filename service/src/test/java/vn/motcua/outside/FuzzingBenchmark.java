package vn.motcua.outside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.fuzzing.Fuzzer;
import vn.motcua.fuzzing.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred thousand calls that nobody would think of, by four at once, against the
 * packaged program, with all that lasts of them: no fault, nothing of ours in an answer,
 * none slow, nobody's data in the log, and a heap that does not grow.
 */
class FuzzingBenchmark {

	private static final String ENDLESS = "999999 in 1s";

	private static final int CALLERS = 4;

	private static final int ROUNDS = 10;

	private static final int CALLS = Integer.getInteger("motcua.fuzzing.calls", 100_000);

	/** Throttles are no part of this: they would answer most calls of visitors. */
	private static final Map<String, String> UNHINDERED = Map.of("MOTCUA_LIMITS_PROOF_PAIR", ENDLESS,
			"MOTCUA_LIMITS_PROOF_SOURCE", ENDLESS, "MOTCUA_LIMITS_PROOF_TARGET", ENDLESS,
			"MOTCUA_LIMITS_SUBMISSION_SOURCE", ENDLESS);

	/** A fault, whose data was sent, or a line that we did not begin. */
	private static final Pattern UNWANTED = Pattern
		.compile("\\S+ ERROR .*|.*(092075001234|0912345678|12 Nguyễn Trãi|mot-cua-).*|(?!\\d{4}-|\\t|Caused by: ).+");

	@Test
	void make_no_fault(@TempDir Path home) throws Exception {
		long seed = Long.getLong("motcua.fuzzing.seed", new Random().nextLong());
		var heap = new long[ROUNDS];
		var tally = new Tally();
		List<String> findings = new ArrayList<>();
		try (var installation = Installation.start(home, UNHINDERED);
				var callers = Executors.newFixedThreadPool(CALLERS)) {
			long begun = System.nanoTime();
			List<Fuzzer> fuzzers = new ArrayList<>();
			for (int number = 0; number < CALLERS; number++) {
				fuzzers.add(new Fuzzer(installation.port(), seed + number, tally));
			}
			for (int round = 0; round < ROUNDS; round++) {
				findings.addAll(findings(callers.invokeAll(fuzzers.stream()
					.map((fuzzer) -> (Callable<List<String>>) () -> fuzzer.run(CALLS / ROUNDS / CALLERS, false))
					.toList())));
				heap[round] = heapAfterCollection(installation.pid());
				System.out.printf("fuzzing, seed %d, round %d after %d s: heap %d KiB; %s%n", seed, round,
						Duration.ofNanos(System.nanoTime() - begun).toSeconds(), heap[round], tally.table());
			}
		}
		assertThat(findings).as("seed %d", seed).isEmpty();
		assertThat(Files.readAllLines(home.resolve("log"))).noneMatch(UNWANTED.asMatchPredicate());
		assertThat(tally.reached()).as("share of calls that were carried out").isGreaterThan(0.3);
		assertThat(heap[ROUNDS - 1]).as("heap in KiB").isLessThan(heap[1] * 3 / 2);
	}

	private static List<String> findings(List<Future<List<String>>> answers)
			throws ExecutionException, InterruptedException {
		List<String> findings = new ArrayList<>();
		for (var answer : answers) {
			findings.addAll(answer.get());
		}
		return findings;
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
