package vn.motcua.outside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How long after an event was written down the figures include it. */
class FiguresLagBenchmark {

	private static final int A_SECOND = 300;

	private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("benchmark.measured", 60));

	/** What one command writes down: it has few events. */
	private static final int TOGETHER = 3;

	private static final String EVENTS = """
			insert into journal (id, type, dossier, code, occurred_at, recorded_at, actor, agency, procedure, field, channel, state)
			select gen_random_uuid(), 'received', gen_random_uuid(), 'X-' || n, now(), now(), 'benchmark',
			       'H13.' || (101 + n % 6), '1.000894', 'Hộ tịch', 'COUNTER', 'RECEIVED'
			from generate_series(1, {together}) as n
			returning seq
			"""
		.replace("{together}", Integer.toString(TOGETHER));

	private final ConcurrentLinkedQueue<Written> waiting = new ConcurrentLinkedQueue<>();

	/** The last event of a command, and when it was committed. */
	private record Written(long seq, long at) {
	}

	@Test
	void is_under_a_second_at_300_events_a_second(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home);
				var writer = Installation.database(home);
				var reader = Installation.database(home)) {
			var writing = CompletableFuture.runAsync(() -> write(writer));
			var lags = lags(reader, writing).stream().sorted().toList();
			writing.join();
			System.out.printf(
					"%d commands of %d events, %d events a second: lag p50 %.0f ms, p99 %.0f ms, max %.0f ms%n",
					lags.size(), TOGETHER, A_SECOND, lags.get(lags.size() / 2), lags.get(lags.size() * 99 / 100),
					lags.getLast());
			assertThat(lags.get(lags.size() * 99 / 100)).isLessThan(1000);
		}
	}

	private void write(Connection database) {
		var pause = Duration.ofSeconds(1).toNanos() * TOGETHER / A_SECOND;
		var start = System.nanoTime();
		try (var statement = database.createStatement()) {
			for (long due = start; due - start < MEASURED.toNanos(); due += pause) {
				Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
				var last = 0L;
				try (var events = statement.executeQuery(EVENTS)) {
					while (events.next()) {
						last = events.getLong(1);
					}
				}
				this.waiting.add(new Written(last, System.nanoTime()));
			}
		}
		catch (SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** In milliseconds. */
	private List<Double> lags(Connection database, CompletableFuture<Void> writing) throws Exception {
		List<Double> lags = new ArrayList<>();
		try (var statement = database.prepareStatement("select seq from journal_cursor where reader = 'figures'")) {
			while (!writing.isDone() || !this.waiting.isEmpty()) {
				try (var cursor = statement.executeQuery()) {
					cursor.next();
					for (var next = this.waiting.peek(); next != null
							&& next.seq() <= cursor.getLong(1); next = this.waiting.peek()) {
						lags.add((System.nanoTime() - next.at()) / 1e6);
						this.waiting.remove();
					}
				}
				Thread.sleep(2);
			}
		}
		return lags;
	}

}
