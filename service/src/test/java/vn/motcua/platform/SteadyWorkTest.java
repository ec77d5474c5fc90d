package vn.motcua.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SteadyWorkTest {

	private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

	private final AtomicInteger done = new AtomicInteger();

	private final SteadyWork work = new SteadyWork("a work", this::bit);

	private boolean bit() throws Exception {
		switch (this.failure.get()) {
			case Error error -> throw error;
			case Exception exception -> throw exception;
			case null, default -> this.done.incrementAndGet();
		}
		return false;
	}

	private Health health() {
		SteadyWorker worker = () -> List.of(this.work);
		var beans = new StaticListableBeanFactory();
		beans.addBean("worker", worker);
		return new WorkHealth(beans.getBeanProvider(SteadyWorker.class), Duration.ofMillis(50)).health();
	}

	static Stream<Throwable> failures() {
		return Stream.of(new IllegalStateException("A bug"), new StackOverflowError("A row too deep"),
				new NoClassDefFoundError("Half an upgrade"), new Exception("Checked"));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void goes_on_after_any_failure_and_health_says_while_it_fails(Throwable failure) {
		this.work.start();
		await().until(() -> this.done.get() > 0);
		assertThat(health().getStatus()).isEqualTo(Status.UP);
		this.failure.set(failure);
		await().until(() -> Status.DOWN.equals(health().getStatus()));
		assertThat(health().getDetails()).containsEntry("work", List.of("a work"));
		this.failure.set(null);
		await().until(() -> Status.UP.equals(health().getStatus()));
	}

	@Test
	void that_its_thread_has_ended_is_told_by_health() {
		var gone = new SteadyWork("a work", () -> {
			Thread.currentThread().interrupt();
			return false;
		});
		SteadyWorker worker = () -> List.of(gone);
		var beans = new StaticListableBeanFactory();
		beans.addBean("worker", worker);
		var health = new WorkHealth(beans.getBeanProvider(SteadyWorker.class), Duration.ofDays(1));
		gone.start();
		await().until(() -> Status.DOWN.equals(health.health().getStatus()));
		gone.stop();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
	}

	@AfterEach
	void stop() {
		this.work.stop();
	}

}
