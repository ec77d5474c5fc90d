package vn.motcua.outside;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many dossiers a second 16 callers carry from receipt to result return, the callers'
 * own work included.
 */
class ThroughputBenchmark {

	private static final int CALLERS = 16;

	private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("benchmark.warmup", 180));

	private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("benchmark.measured", 60));

	private final AtomicLong carried = new AtomicLong();

	private final AtomicBoolean enough = new AtomicBoolean();

	@Test
	void carries_at_least_120_dossiers_a_second(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home); var callers = Executors.newFixedThreadPool(CALLERS)) {
			var carrier = new Carrier(installation);
			for (int caller = 0; caller < CALLERS; caller++) {
				callers.submit((Callable<Boolean>) () -> carryUntilEnough(carrier));
			}
			for (var left = WARM_UP; left.isPositive(); left = left.minusSeconds(20)) {
				System.out.printf("warming up: %.1f dossiers a second%n", rate(Duration.ofSeconds(20)));
			}
			double rate = rate(MEASURED);
			this.enough.set(true);
			System.out.printf("%d callers: %.1f dossiers a second from receipt to return%n", CALLERS, rate);
			assertThat(rate).isGreaterThanOrEqualTo(120);
		}
	}

	private double rate(Duration during) throws InterruptedException {
		long before = this.carried.get();
		long start = System.nanoTime();
		Thread.sleep(during);
		return (this.carried.get() - before) * 1e9 / (System.nanoTime() - start);
	}

	private boolean carryUntilEnough(Carrier carrier) throws Exception {
		while (!this.enough.get()) {
			carrier.carry();
			this.carried.incrementAndGet();
		}
		return true;
	}

}
