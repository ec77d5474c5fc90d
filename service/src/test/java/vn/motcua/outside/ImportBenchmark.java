package vn.motcua.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many dossiers a second an import takes, five steps each, and what memory it needs
 * for a short and a long file.
 */
class ImportBenchmark {

	private static final int WARM_UP = Integer.getInteger("benchmark.warmup.lines", 20_000);

	private static final int SHORT_FILE = 10_000;

	private static final int LONG_FILE = Integer.getInteger("benchmark.lines", 100_000);

	@Test
	void takes_at_least_250_dossiers_a_second_in_constant_memory(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home)) {
			take(installation, home, LocalDate.of(2019, 1, 1), WARM_UP);
			double rate = take(installation, home, LocalDate.of(2021, 1, 1), SHORT_FILE);
			long small = heapAfterCollection(installation);
			double longRate = take(installation, home, LocalDate.of(2023, 1, 1), LONG_FILE);
			long large = heapAfterCollection(installation);
			System.out.printf("import: %.0f dossiers a second over %d lines, %.0f over %d%n", rate, SHORT_FILE,
					longRate, LONG_FILE);
			System.out.printf("heap in use after a collection: %d MB after %d lines, %d MB after %d%n", small >> 20,
					SHORT_FILE, large >> 20, LONG_FILE);
			assertThat(longRate).isGreaterThanOrEqualTo(250);
			assertThat(large - small).as("growth of the heap").isLessThan(32 << 20);
		}
	}

	private double take(Installation installation, Path home, LocalDate from, int lines) throws Exception {
		var file = home.resolve("import.ndjson");
		try (var out = Files.newBufferedWriter(file)) {
			new PublishedPeriod(from, from.plusYears(1).minusDays(1), 0, lines, lines, 0, 0, 0, 0).write(out);
		}
		long start = System.nanoTime();
		var answer = installation.stream(installation.as("admin", "/api/import")
			.header("Content-Type", "application/x-ndjson")
			.POST(BodyPublishers.ofFile(file)));
		int answered = 0;
		try (var in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
			for (var line = in.readLine(); line != null; line = in.readLine()) {
				assertThat(line).doesNotContain("problem");
				answered++;
			}
		}
		assertThat(answered).isEqualTo(lines);
		return lines * 1e9 / (System.nanoTime() - start);
	}

	/** Bytes still in use after a full collection. */
	private long heapAfterCollection(Installation installation) throws IOException, InterruptedException {
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(installation.pid()), "GC.run")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		return (long) installation.send(installation.as("admin", "/actuator/prometheus"))
			.body()
			.lines()
			.filter((line) -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

}
