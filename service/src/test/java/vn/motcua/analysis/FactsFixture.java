package vn.motcua.analysis;

import java.time.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.agency.AgencyFixture;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalFixture;
import vn.motcua.testing.Migrations;

/**
 * The room put together by hand on a real PostgreSQL, which all tests share; each finds
 * journal and facts empty.
 */
final class FactsFixture {

	private static final DataSource DATABASE = start();

	/** Two of three communes: the third stands below nobody who asks. */
	static final Reach REACH = AccessFixture.reach("H13", List.of("H13.101", "H13.103"));

	/** Who asks for whatever is asked for here. */
	static final Actor ASKING = AccessFixture.administrator("H13");

	private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE);

	final JdbcClient jdbc = JdbcClient.create(DATABASE);

	final TransactionTemplate transaction = new TransactionTemplate(this.transactions);

	final Journal journal = JournalFixture.journal(new JdbcTemplate(DATABASE));

	final JournalCursors cursors = JournalFixture.cursors(this.jdbc);

	final FollowingFacts following = replica();

	final RebuildingFacts rebuilding = new RebuildingFacts(this.following, this.cursors, REACH, this.jdbc,
			this.transactions);

	/** As the time is then. */
	AnsweringQuestions answering(Clock clock) {
		return new AnsweringQuestions(AgencyFixture.agencies(this.jdbc), REACH, this.jdbc,
				new ReadingProgress(this.cursors, JournalFixture.lag(this.jdbc), clock), clock);
	}

	FactsFixture() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table journal disable trigger journal_append_only").update();
			this.jdbc.sql("truncate journal restart identity").update();
			this.jdbc.sql("alter table journal enable trigger journal_append_only").update();
			forget();
		});
	}

	/** Of the journal nothing has been taken in. */
	void forget() {
		this.jdbc.sql("truncate visit_fact, handling_fact, overrun_fact, recording_fact, facts_set_aside").update();
		this.jdbc.sql("update journal_cursor set seq = 0").update();
	}

	/** Another replica's follower. */
	FollowingFacts replica() {
		return new FollowingFacts(JournalFixture.reader(this.jdbc), this.cursors, this.jdbc, Clock.systemUTC(),
				this.transactions);
	}

	/** Writes the entries down in one transaction, without the facts hearing of it. */
	void write(List<JournalEntry> entries) {
		this.transaction.executeWithoutResult((status) -> this.journal.append(entries));
	}

	/** Writes the entries down and carries them over into the facts. */
	void tell(JournalEntry... entries) {
		write(Arrays.asList(entries));
		catchUp(Telling.BATCH);
	}

	void catchUp(int most) {
		while (this.following.advance(most)) {
			// There is more.
		}
	}

	Map<String, @Nullable Object> theHandling() {
		return this.jdbc.sql("select * from handling_fact").query().singleRow();
	}

	List<Map<String, @Nullable Object>> handlings() {
		return this.jdbc.sql("select * from handling_fact order by came_in_seq").query().listOfRows();
	}

	List<Map<String, @Nullable Object>> visits() {
		return this.jdbc.sql("select * from visit_fact order by opened_at, opened_seq").query().listOfRows();
	}

	/**
	 * To whom lateness is laid: step, unit, minutes worked, their share, and the overrun.
	 */
	List<String> overruns() {
		return this.jdbc.sql("""
				select concat_ws(' ', step, unit, worked_minutes, coalesce(share_minutes::text, '-'),
				                 coalesce(overrun_minutes::text, '-'))
				from overrun_fact
				order by dossier, handling, part
				""").query((row, number) -> row.getString(1)).list();
	}

	/** Everything the facts hold, as one text. */
	String facts() {
		return this.jdbc.sql("""
				select coalesce(string_agg(line, E'\\n' order by line), '')
				from (select visit_fact::text from visit_fact
				      union all select handling_fact::text from handling_fact
				      union all select overrun_fact::text from overrun_fact
				      union all select recording_fact::text from recording_fact) as all_rows (line)
				""").query(String.class).single();
	}

	static Instant instant(@Nullable Object column) {
		return ((Timestamp) Objects.requireNonNull(column)).toInstant();
	}

	private static DataSource start() {
		try {
			// What the server does of itself would hold up the journal, as any
			// transaction does.
			var postgres = EmbeddedPostgres.builder()
				.setServerConfig("jit", "off")
				.setServerConfig("autovacuum", "off")
				.start();
			var pool = new HikariDataSource();
			pool.setJdbcUrl(
					postgres.getJdbcUrl("postgres", "postgres") + "&options=-c%20plan_cache_mode=force_generic_plan");
			pool.setMaximumPoolSize(4);
			Migrations.migrate(pool);
			return pool;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
