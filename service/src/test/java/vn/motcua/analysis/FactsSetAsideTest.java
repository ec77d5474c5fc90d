package vn.motcua.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.journal.Damage;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One event that cannot be told of keeps its own dossier out of the facts, and nobody
 * else's.
 */
@OwnDatabaseTest
class FactsSetAsideTest {

	private static final UUID FIRST = new UUID(0, 0);

	private final FactsFixture office = new FactsFixture();

	private final FactsSetAside setAside = new FactsSetAside(this.office.jdbc);

	private final Story story = new Story();

	@Nested
	class That_the_database_refuses {

		private static final int REFUSED = 4711;

		@AfterEach
		void mend() {
			alter("drop constraint if exists refused");
		}

		private void alter(String how) {
			office.jdbc.sql("alter table visit_fact " + how).update();
		}

		/** Among many others, whose events come between its own. */
		private void tellRefused() {
			alter("add constraint refused check (worked_minutes <> " + REFUSED + ")");
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", REFUSED, 480);
			story.decided("APPROVAL", "APPROVE", "2026-03-04T09:00", 30, 480);
			var own = new ArrayList<>(List.of(story.told()));
			List<JournalEntry> all = new ArrayList<>();
			new Lives(7).told(20).forEach((entry) -> {
				all.add(entry);
				if (all.size() % 20 == 0 && !own.isEmpty()) {
					all.add(own.removeFirst());
				}
			});
			all.addAll(own);
			office.tell(all.toArray(JournalEntry[]::new));
		}

		@Test
		void all_others_are_told_of() {
			tellRefused();
			assertThat(dossiers()).isEqualTo(21);
			assertThat(setAside.after(FactTables.LIVE, FIRST, 10)).extracting(FactsSetAside.Aside::dossier)
				.containsExactly(story.dossier);
			assertThat(visitsOfIt()).isZero();
		}

		@Test
		void once_it_is_not_any_more_the_facts_are_as_if_nothing_had_been() {
			tellRefused();
			office.following.tellAgain();
			assertThat(setAside.count()).isOne();
			office.tell(story.ready("2026-03-05T09:00", "EARLY", 4800, 10).told());
			assertThat(isResolved()).isFalse();
			mend();
			office.following.tellAgain();
			assertThat(setAside.count()).isZero();
			assertThat(visitsOfIt()).isEqualTo(2);
			var live = office.facts();
			var rebuilt = office.rebuilding.rebuild(FactsFixture.ASKING);
			assertThat(office.facts()).isEqualTo(live);
			assertThat(rebuilt.differences()).isZero();
			assertThat(rebuilt.setAside()).isEmpty();
		}

		private long visitsOfIt() {
			return office.jdbc.sql("select count(*) from visit_fact where dossier = ?")
				.param(story.dossier)
				.query(Long.class)
				.single();
		}

	}

	@Nested
	class That_this_version_cannot_read {

		private final Damage damage = new Damage(office.jdbc, office.transaction);

		private void tell(Runnable damaging) {
			story.received("2026-03-02T08:00").event(EventType.EXTENDED, "2026-03-03T08:00", Map.of());
			office.write(List.of(story.told()));
			damaging.run();
			office.write(List.of(story.ready("2026-03-05T09:00", "EARLY", 4800, 10).told()));
			office.tell(new Story().received("2026-03-02T08:00").told());
		}

		@Test
		void because_of_its_type_or_its_data() {
			tell(() -> this.damage.retype(2, "teleported"));
			assertThat(setAside.after(FactTables.LIVE, FIRST, 10)).extracting(FactsSetAside.Aside::seq)
				.containsExactly(2L);
			assertThat(dossiers()).isEqualTo(2);
			assertThat(isResolved()).isFalse();
			this.damage.retype(2, "extended");
			this.damage.to(2);
			office.following.tellAgain();
			assertThat(setAside.count()).isOne();
			this.damage.mend(2);
			office.following.tellAgain();
			assertThat(setAside.count()).isZero();
			assertThat(isResolved()).isTrue();
			assertThat(office.rebuilding.rebuild(FactsFixture.ASKING).differences()).isZero();
		}

		@Test
		void and_stays_so_keeps_no_other_out() {
			office.write(IntStream.range(0, 250)
				.mapToObj((any) -> new Story().received("2026-03-02T08:00").told())
				.flatMap(Arrays::stream)
				.toList());
			IntStream.rangeClosed(1, 250).forEach(this.damage::to);
			office.catchUp(500);
			assertThat(setAside.count()).isEqualTo(250);
			IntStream.rangeClosed(1, 250).filter((seq) -> seq % 10 == 0).forEach(this.damage::mend);
			office.following.tellAgain();
			assertThat(setAside.count()).isEqualTo(225);
			assertThat(dossiers()).isEqualTo(25);
		}

		@Test
		void is_named_by_a_rebuild_that_changes_nothing_else() {
			tell(() -> this.damage.to(2));
			var before = office.facts();
			var rebuilt = office.rebuilding.rebuild(FactsFixture.ASKING);
			assertThat(rebuilt.differences()).isZero();
			assertThat(rebuilt.setAside()).containsExactly("H13.101-" + story.dossier);
			assertThat(office.facts()).isEqualTo(before);
			assertThat(setAside.count()).isOne();
		}

		@Test
		void is_taken_in_by_a_rebuild_once_it_can_be_read() {
			tell(() -> this.damage.to(2));
			this.damage.mend(2);
			assertThat(office.rebuilding.rebuild(FactsFixture.ASKING).setAside()).isEmpty();
			assertThat(setAside.count()).isZero();
			assertThat(isResolved()).isTrue();
		}

	}

	private boolean isResolved() {
		return this.office.jdbc.sql("select ended is not null from handling_fact where dossier = ?")
			.param(this.story.dossier)
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	private long dossiers() {
		return this.office.jdbc.sql("select count(distinct dossier) from handling_fact").query(Long.class).single();
	}

}
