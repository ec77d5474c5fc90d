package vn.motcua.statistics;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.motcua.journal.Damage;
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
		assertThat(this.setAside.first(10)).extracting(FiguresSetAside.Aside::seq).containsExactly(3L);
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
		this.office.projector.readAgain();
		assertThat(this.setAside.count()).isOne();
		this.damage.mend(3);
		this.office.projector.readAgain();
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
