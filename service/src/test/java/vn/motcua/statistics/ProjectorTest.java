package vn.motcua.statistics;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@OwnDatabaseTest
class ProjectorTest {

	private final FiguresFixture office = new FiguresFixture();

	@Nested
	class Each_event_counts_exactly_once {

		@Test
		void when_there_is_nothing_more() {
			office.tell(Told.anyDossier().received("2026-03-02T08:00"));
			assertThat(office.projector.advance(10)).isZero();
			assertThat(received()).isOne();
		}

		@Test
		void when_the_program_ends_between_reading_and_committing() {
			office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
			office.transaction.executeWithoutResult((status) -> {
				assertThat(office.projector.advance(10)).isOne();
				status.setRollbackOnly();
			});
			assertThat(received()).isZero();
			assertThat(office.cursors.at(Roll.LIVE.reader())).isZero();
			// The next program has a horizon of its own.
			assertThat(office.projector().advance(10)).isOne();
			assertThat(received()).isOne();
		}

		@Test
		void when_the_same_batch_was_committed_and_the_answer_was_lost() {
			office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
			office.projector.advance(10);
			assertThat(office.projector().advance(10)).isZero();
			assertThat(received()).isOne();
		}

		@Test
		void when_two_replicas_follow_at_once() throws Exception {
			office.write(IntStream.range(0, 3000)
				.mapToObj((number) -> Told.anyDossier().received("2026-03-%02dT08:00".formatted(1 + number % 28)))
				.toList());
			Callable<Integer> replica = () -> {
				var projector = office.projector();
				var events = 0;
				while (office.cursors.at(Roll.LIVE.reader()) < 3000) {
					events += projector.advance(7);
				}
				return events;
			};
			try (var replicas = Executors.newFixedThreadPool(3)) {
				var events = 0;
				for (var done : replicas.invokeAll(List.of(replica, replica, replica))) {
					events += done.get();
				}
				assertThat(events).isEqualTo(3000);
			}
			assertThat(received()).isEqualTo(3000);
		}

		@Test
		void when_another_replica_holds_the_cursor() {
			office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
			office.transaction.executeWithoutResult((status) -> {
				office.cursors.hold(Roll.LIVE.reader());
				assertThat(elsewhere(() -> office.projector().advance(10))).isZero();
			});
			assertThat(received()).isZero();
		}

	}

	@Nested
	class An_event_that_commits_late {

		@Test
		void is_waited_for_and_not_skipped() {
			office.transaction.executeWithoutResult((status) -> {
				office.journal.append(List.of(Told.anyDossier().received("2026-03-02T08:00")));
				elsewhere(() -> {
					office.write(List.of(Told.anyDossier().received("2026-03-02T09:00")));
					return 0;
				});
				assertThat(elsewhere(() -> office.projector.advance(10))).isZero();
				assertThat(office.reader().behind(0, FiguresFixture.NOW)).isPositive();
			});
			assertThat(office.projector.advance(10)).isEqualTo(2);
			assertThat(received()).isEqualTo(2);
		}

	}

	/** Runs it in a transaction of another connection. */
	private int elsewhere(IntSupplier work) {
		var another = new TransactionTemplate(Objects.requireNonNull(office.transaction.getTransactionManager()));
		another.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
		return another.execute((status) -> work.getAsInt());
	}

	private long received() {
		return office.sum("2026-03-01", "2026-03-31").received();
	}

}
