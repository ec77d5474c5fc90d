package vn.motcua.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.journal.Damage;
import vn.motcua.journal.EventType;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One event that cannot be read keeps its own dossier out of the figures, and nobody
 * else's.
 */
@OwnDatabaseTest
class UnreadableEventsTest {

	private final FiguresFixture office = new FiguresFixture();

	private final Damage damage = new Damage(this.office.jdbc, this.office.transaction);

	private final FiguresSetAside setAside = new FiguresSetAside(this.office.jdbc);

	private final Told broken = Told.anyDossier();

	private final Told other = Told.anyDossier();

	@Test
	void all_others_are_counted() {
		tellDamaged();
		var sum = sum();
		assertThat(sum.received()).isEqualTo(2);
		assertThat(sum.early()).isOne();
		assertThat(this.setAside.find(this.broken.dossier())).map(FiguresSetAside.Aside::seq).contains(3L);
	}

	@Test
	void what_happens_to_it_later_waits_too() {
		tellDamaged();
		this.office.tell(this.broken.ready("2026-03-04T08:00", "EARLY"));
		assertThat(sum().early()).isOne();
		assertThat(this.setAside.count()).isOne();
	}

	@Test
	void once_it_can_be_read_the_figures_are_as_if_nothing_had_been() {
		tellDamaged();
		this.office.tell(this.broken.ready("2026-03-09T08:00", "LATE", "2026-03-05T17:00"));
		this.office.readingAgain.readAgain();
		assertThat(this.setAside.count()).isOne();
		this.damage.mend(3);
		this.office.readingAgain.readAgain();
		assertThat(this.setAside.count()).isZero();
		assertThat(sum().late()).isOne();
		var rebuilt = this.office.rebuilding.rebuild(FiguresFixture.ASKING);
		assertThat(rebuilt.differences()).isZero();
		assertThat(rebuilt.setAside()).isEmpty();
	}

	@Test
	void a_rebuild_names_it_and_changes_nothing_else() {
		tellDamaged();
		this.office.tell(this.broken.ready("2026-03-09T08:00", "LATE", "2026-03-05T17:00"));
		var before = this.office.figures();
		var rebuilt = this.office.rebuilding.rebuild(FiguresFixture.ASKING);
		assertThat(rebuilt.differences()).isZero();
		assertThat(rebuilt.setAside()).hasSize(1);
		assertThat(this.office.figures()).isEqualTo(before);
	}

	@Test
	void a_rebuild_takes_in_what_can_be_read_by_now() {
		tellDamaged();
		this.damage.mend(3);
		assertThat(this.office.rebuilding.rebuild(FiguresFixture.ASKING).setAside()).isEmpty();
		assertThat(this.setAside.count()).isZero();
		assertThat(sum().pendingOverdue()).isOne();
	}

	@Test
	void those_that_stay_unreadable_keep_no_other_out() {
		this.office
			.write(IntStream.range(0, 250).mapToObj((any) -> Told.anyDossier().received("2026-03-02T08:00")).toList());
		IntStream.rangeClosed(1, 250).forEach(this.damage::to);
		FiguresFixture.catchUp(this.office.projector, 500);
		assertThat(this.setAside.count()).isEqualTo(250);
		IntStream.rangeClosed(1, 250).filter((seq) -> seq % 10 == 0).forEach(this.damage::mend);
		this.office.readingAgain.readAgain();
		assertThat(this.setAside.count()).isEqualTo(225);
		assertThat(sum().received()).isEqualTo(25);
	}

	@Test
	void one_that_cannot_be_counted_keeps_no_other_out() {
		this.office.write(List.of(this.broken.received("2026-03-02T08:00"), this.other.received("2026-03-02T08:00")));
		this.damage.to(1);
		this.damage.to(2);
		FiguresFixture.catchUp(this.office.projector, 10);
		this.damage.mend(1);
		this.damage.mend(2);
		// Something else has its place already.
		change("""
				insert into figure_entry (agency, measure, day, seq, "by", dossier, code, procedure, field, channel)
				values ('H13.101', 'RECEIVED', date '2026-03-02', 1, 1, gen_random_uuid(), 'x', 'x', 'x', 'ONLINE')""");
		this.office.readingAgain.readAgain();
		assertThat(this.setAside.find(this.broken.dossier())).isPresent();
		assertThat(this.setAside.find(this.other.dossier())).isEmpty();
		assertThat(sum().received()).isOne();
	}

	@Nested
	class A_rebuild_that_was_cut_off {

		@Test
		void keeps_nobody_out_for_long() {
			tellDamaged();
			damage.mend(3);
			cutOffAt(2);
			office.readingAgain.readAgain();
			assertThat(setAside.count()).isOne();
			office.readingAgain.readAgain();
			assertThat(setAside.count()).isZero();
			assertThat(office.cursors.at(Roll.REBUILT.reader())).isZero();
			assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isZero();
		}

		@Test
		void is_told_from_one_that_goes_on() {
			tellDamaged();
			damage.mend(3);
			for (int at = 1; at <= 4; at++) {
				cutOffAt(at);
				office.readingAgain.readAgain();
				assertThat(setAside.count()).isOne();
				assertThat(office.cursors.at(Roll.REBUILT.reader())).isEqualTo(at);
			}
		}

		/** The live figures have it, because it could be read when they counted it. */
		@Test
		void set_nothing_aside_for_the_live_figures() {
			office.tell(broken.received("2026-03-02T08:00"), broken.overdue("2026-03-05T17:00"));
			damage.to(2);
			var read = office.transaction.execute((status) -> {
				office.cursors.hold(Roll.REBUILT.reader());
				return office.projector.again(2, 2);
			});
			assertThat(Objects.requireNonNull(read).events()).isEqualTo(2);
			assertThat(setAside.count()).isZero();
			damage.mend(2);
			office.readingAgain.readAgain();
			office.readingAgain.readAgain();
			office.tell(broken.ready("2026-03-09T08:00", "LATE", "2026-03-05T17:00"));
			assertThat(sum().late()).isOne();
			office.rebuilding.rebuild(FiguresFixture.ASKING);
			assertThat(sum().late()).isOne();
			assertThat(office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isZero();
		}

		private void cutOffAt(long seq) {
			change("update journal_cursor set seq = " + seq + " where reader = 'figures-rebuilt'");
		}

	}

	@Test
	void what_is_damaged_after_it_was_counted_is_left_out_by_the_next_rebuild() {
		this.office.tell(this.broken.received("2026-03-02T08:00"), this.broken.overdue("2026-03-05T17:00"));
		this.damage.to(2);
		assertThat(this.office.rebuilding.rebuild(FiguresFixture.ASKING).setAside()).hasSize(1);
		assertThat(sum().pendingInTime()).isOne();
		this.damage.mend(2);
		this.office.readingAgain.readAgain();
		assertThat(sum().pendingOverdue()).isOne();
	}

	@Test
	void what_is_dated_back_before_what_was_damaged_since_stops_nobody() {
		this.office.tell(this.broken.received("2026-03-02T08:00"), this.broken.overdue("2026-03-05T17:00"));
		this.damage.to(2);
		this.office.tell(
				this.broken.event(EventType.RESULT_READY, Told.instant("2026-03-04T08:00"),
						Told.instant("2026-03-09T08:00"),
						Map.of("timeliness", "EARLY", "overdueSince", Told.moment("2026-03-05T17:00"))),
				this.other.received("2026-03-09T08:00"));
		assertThat(sum().received()).isEqualTo(2);
		assertThat(this.setAside.find(this.broken.dossier())).map(FiguresSetAside.Aside::seq).contains(3L);
		this.office.readingAgain.readAgain();
		assertThat(this.setAside.count()).isOne();
		this.damage.mend(2);
		this.office.readingAgain.readAgain();
		assertThat(sum().early()).isOne();
		assertThat(this.office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isZero();
	}

	private void change(String statement) {
		this.office.transaction.executeWithoutResult((status) -> this.office.jdbc.sql(statement).update());
	}

	/** The third event is that one of them became overdue, which nobody can read. */
	private void tellDamaged() {
		this.office.write(List.of(this.broken.received("2026-03-02T08:00"), this.other.received("2026-03-02T08:00"),
				this.broken.overdue("2026-03-05T17:00"), this.other.ready("2026-03-04T08:00", "EARLY")));
		this.damage.to(3);
		FiguresFixture.catchUp(this.office.projector, 10);
	}

	private ReportRow sum() {
		return this.office.sum("2026-03-01", "2026-03-31");
	}

}
