package vn.motcua.analysis;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@OwnDatabaseTest
class FollowingFactsTest {

	private final FactsFixture office = new FactsFixture();

	private long dossiers() {
		return this.office.jdbc.sql("select count(distinct dossier) from handling_fact").query(Long.class).single();
	}

	@Test
	void does_not_pass_by_an_event_whose_transaction_still_runs() {
		this.office.tell(new Story().received("2026-03-02T08:00").told());
		this.office.transaction.executeWithoutResult((status) -> {
			this.office.journal.append(List.of(new Story().received("2026-03-02T08:00").told()));
			// Nobody began after it: it has the highest number there is.
			CompletableFuture.runAsync(() -> this.office.catchUp(10)).join();
			assertThat(this.office.cursors.at("dated-facts")).isEqualTo(1);
		});
		this.office.catchUp(10);
		assertThat(dossiers()).isEqualTo(2);
	}

	@Test
	void takes_each_event_in_once_however_many_replicas_there_are() throws Exception {
		var lives = new Lives(9);
		Callable<Void> writing = () -> {
			for (int number = 0; number < 15; number++) {
				this.office.write(lives.told(2));
			}
			return null;
		};
		Callable<Void> following = () -> {
			var replica = this.office.replica();
			for (int number = 0; number < 100; number++) {
				replica.advance(7);
			}
			return null;
		};
		try (var threads = Executors.newFixedThreadPool(3)) {
			for (var done : threads.invokeAll(Stream.of(writing, following, following).toList())) {
				done.get();
			}
		}
		this.office.catchUp(50);
		assertThat(dossiers()).isEqualTo(30);
		assertThat(this.office.rebuilding.rebuild(FactsFixture.ASKING).differences()).isZero();
	}

	@Test
	void takes_nothing_in_when_it_fails_on_the_way() {
		this.office.write(List.of(new Story().received("2026-03-02T08:00").told()));
		this.office.jdbc.sql("alter table recording_fact rename column minutes to hours").update();
		try {
			assertThat(
					CompletableFuture.runAsync(() -> this.office.catchUp(10)).handle((done, failure) -> failure).join())
				.isNotNull();
			assertThat(dossiers()).isZero();
			assertThat(this.office.cursors.at("dated-facts")).isZero();
		}
		finally {
			this.office.jdbc.sql("alter table recording_fact rename column hours to minutes").update();
		}
		this.office.catchUp(10);
		assertThat(dossiers()).isOne();
	}

}
