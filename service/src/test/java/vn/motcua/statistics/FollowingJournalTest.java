package vn.motcua.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.SmartLifecycle;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalFixture;
import vn.motcua.journal.ReaderProgress;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@OwnDatabaseTest
class FollowingJournalTest {

	private final FiguresFixture office = new FiguresFixture();

	private final SmartLifecycle following = JournalFixture.following(office.projector);

	@AfterEach
	void stop() {
		this.following.stop();
	}

	@Test
	void keeps_the_figures_up_with_the_journal() {
		this.following.start();
		office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
		office.progress.waitFor(1);
		var report = office.report("2026-03-01", "2026-03-31");
		assertThat(report.sum().received()).isOne();
		assertThat(report.upToEvent()).isOne();
		assertThat(report.behindSeconds()).isZero();
	}

	@Test
	void goes_on_after_a_failure() {
		alter("alter table figure add constraint broken check (received < 0) not valid");
		this.following.start();
		office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
		await().during(Duration.ofMillis(400)).until(() -> office.cursors.at(Roll.LIVE.reader()) == 0);
		alter("alter table figure drop constraint broken");
		office.progress.waitFor(1);
		assertThat(office.sum("2026-03-01", "2026-03-31").received()).isOne();
	}

	@Test
	void ends_when_it_is_told_to() {
		this.following.start();
		assertThat(this.following.isRunning()).isTrue();
		this.following.stop();
		office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
		await().during(Duration.ofMillis(400)).until(() -> office.cursors.at(Roll.LIVE.reader()) == 0);
	}

	@Test
	void tells_how_far_behind_the_figures_are() {
		office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
		var recorded = Told.instant("2026-03-02T08:00");
		var progress = new Progress(office.cursors, office.reader(), JournalFixture.lag(office.jdbc),
				Clock.fixed(recorded.plusMillis(90_700), OfficialTime.ZONE));
		assertThat(progress.now()).isEqualTo(new ReaderProgress(0, 90));
	}

	@Test
	void lets_a_reader_wait_until_an_event_is_included_by_whichever_replica() {
		office.write(List.of(Told.anyDossier().received("2026-03-02T08:00")));
		var waiting = CompletableFuture.runAsync(() -> office.progress.waitFor(1));
		await().during(Duration.ofMillis(200)).until(() -> !waiting.isDone());
		office.projector().advance(10);
		await().atMost(Duration.ofSeconds(2)).until(waiting::isDone);
	}

	@Test
	void lets_nobody_wait_for_ever() {
		var began = System.nanoTime();
		office.progress.waitFor(Long.MAX_VALUE);
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(10),
				Duration.ofSeconds(12));
	}

	private void alter(String statement) {
		office.transaction.executeWithoutResult((status) -> office.jdbc.sql(statement).update());
	}

}
