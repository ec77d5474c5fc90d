package vn.motcua.analysis;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.motcua.journal.JournalEntry;
import vn.motcua.testing.FreshSeeds;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@OwnDatabaseTest
class RebuildingFactsTest {

	private final FactsFixture office = new FactsFixture();

	/** Whatever pieces the journal was taken in by. */
	@FreshSeeds(3)
	void comes_out_the_same(long seed) {
		var random = new Random(seed);
		var told = new Lives(seed).told(150);
		for (int from = 0; from < told.size();) {
			var to = Math.min(told.size(), from + 1 + random.nextInt(200));
			this.office.write(told.subList(from, to));
			this.office.catchUp(1 + random.nextInt(60));
			from = to;
		}
		var live = this.office.facts();
		var rebuilt = this.office.rebuilding.rebuild(FactsFixture.ASKING);
		assertThat(rebuilt).isEqualTo(new RebuiltFacts(told.size(), live.lines().count(), 0, List.of()));
		assertThat(this.office.facts()).isEqualTo(live);
	}

	@Test
	void mends_what_is_wrong_and_says_how_much_was() {
		this.office.tell(new Lives(4).told(20).toArray(JournalEntry[]::new));
		var right = this.office.facts();
		var handlings = this.office.handlings().size();
		change("update handling_fact set channel = 'BY_PIGEON'");
		change("delete from recording_fact where seq = (select min(seq) from recording_fact)");
		change("update visit_fact set task = gen_random_uuid() where task = (select min(task::text)::uuid from visit_fact)");
		// All handlings, a missing row, and a step that is missing under its own name.
		assertThat(this.office.rebuilding.rebuild(FactsFixture.ASKING).differences()).isEqualTo(handlings + 1 + 2);
		assertThat(this.office.facts()).isEqualTo(right);
	}

	@Test
	void leaves_events_that_the_live_facts_lack_to_them() {
		this.office.tell(new Story().received("2026-03-02T08:00").told());
		this.office.write(List.of(new Story().received("2026-03-02T08:00").told()));
		assertThat(this.office.rebuilding.rebuild(FactsFixture.ASKING).upToEvent()).isEqualTo(1);
		this.office.catchUp(10);
		assertThat(this.office.jdbc.sql("select count(*) from handling_fact").query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void begins_anew_after_one_that_was_cut_off() {
		this.office.tell(new Lives(5).told(10).toArray(JournalEntry[]::new));
		change("update journal_cursor set seq = 2 where reader = 'dated-facts-rebuilt'");
		change("insert into handling_fact_rebuilt select * from handling_fact");
		assertThat(this.office.rebuilding.rebuild(FactsFixture.ASKING).differences()).isZero();
	}

	private void change(String statement) {
		this.office.jdbc.sql(statement).update();
	}

}
