package vn.motcua.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Actor;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgencyFixture;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalFixture;
import vn.motcua.journal.JournalReader;
import vn.motcua.testing.Migrations;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * The room put together by hand on a real PostgreSQL, which all tests share; each finds
 * journal and figures empty.
 */
final class FiguresFixture {

	static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

	/** Who asks for whatever is asked for here. */
	static final Actor ASKING = AccessFixture.administrator("H13");

	private static final String FOUNDED = "UBND xã Mới";

	private static final int CONNECTIONS = 8;

	private static final DataSource DATABASE = start();

	final JdbcClient jdbc = JdbcClient.create(DATABASE);

	final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

	final Journal journal = JournalFixture.journal(new JdbcTemplate(DATABASE));

	final MeterRegistry metrics = new SimpleMeterRegistry();

	final JournalCursors cursors = JournalFixture.cursors(this.jdbc);

	final Projector projector = projector();

	final Agencies agencies = AgencyFixture.agencies(this.jdbc);

	final Progress progress;

	final ReportingResults reporting;

	final ReadingTrend trend;

	final ReadingAgain readingAgain;

	final Rebuilding rebuilding;

	FiguresFixture() {
		var transactions = new DataSourceTransactionManager(DATABASE);
		var reach = AccessFixture.reach(this.agencies);
		this.progress = new Progress(this.cursors, reader(), JournalFixture.lag(this.jdbc),
				Clock.fixed(NOW, OfficialTime.ZONE));
		this.reporting = reporting(this.agencies);
		this.trend = new ReadingTrend(this.agencies, reach, this.jdbc, this.progress);
		this.readingAgain = new ReadingAgain(this.projector, this.cursors, this.jdbc, transactions);
		this.rebuilding = new Rebuilding(this.projector, this.readingAgain, this.cursors, reach, this.jdbc,
				transactions);
		empty();
	}

	private void empty() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table journal disable trigger journal_append_only").update();
			this.jdbc
				.sql("""
						truncate journal, figure, figure_entry, standing, figure_rebuilt, standing_rebuilt, figures_set_aside,
						         figures_set_aside_rebuilt, closed_figure, closed_period, agency_succession
						restart identity
						""")
				.update();
			this.jdbc.sql("alter table journal enable trigger journal_append_only").update();
			this.jdbc.sql("update journal_cursor set seq = 0").update();
			this.jdbc.sql("update agency set closed_on = null where closed_on is not null").update();
			this.jdbc.sql("delete from agency where name = ?").param(FOUNDED).update();
		});
	}

	/** Reports by the tree as those agencies have it. */
	private ReportingResults reporting(Agencies agencies) {
		return new ReportingResults(agencies, AccessFixture.reach(agencies), this.jdbc, this.progress,
				new DataSourceTransactionManager(DATABASE), this.metrics);
	}

	/** One agency has handed over everything to another; reports after that. */
	ReportingResults handOver(String predecessor, String successor, LocalDate from) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update agency set closed_on = ? where id = ?").params(from, predecessor).update();
			this.jdbc
				.sql("""
						insert into agency_succession (predecessor, successor, valid_from, made_at, made_by, begun_at, completed_at)
						values (?, ?, ?, now(), 'admin', now(), now())
						""")
				.params(predecessor, successor, from)
				.update();
		});
		return reportingAnew();
	}

	/** A commune that there was not before; reports after that. */
	ReportingResults found(String commune) {
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("insert into agency (id, parent, kind, name) values (?, 'H13', 'COMMUNE', ?)")
					.params(commune, FOUNDED)
					.update());
		return reportingAnew();
	}

	/** Reports by the tree as it is now. */
	ReportingResults reportingAnew() {
		return reporting(AgencyFixture.agencies(this.jdbc));
	}

	/** Another replica's projector. */
	Projector projector() {
		return new Projector(reader(), this.cursors, this.jdbc, new DataSourceTransactionManager(DATABASE),
				Clock.fixed(NOW, OfficialTime.ZONE));
	}

	JournalReader reader() {
		return JournalFixture.reader(this.jdbc);
	}

	/** Writes the entries down in one transaction, without the figures hearing of it. */
	void write(List<JournalEntry> entries) {
		this.transaction.executeWithoutResult((status) -> this.journal.append(entries));
	}

	/** Writes the entries down and carries them over into the figures. */
	void tell(JournalEntry... entries) {
		tell(List.of(entries));
	}

	void tell(List<JournalEntry> entries) {
		write(entries);
		catchUp(this.projector, 2000);
	}

	/** Returns how many events were carried over. */
	static int catchUp(Projector projector, int batch) {
		var events = 0;
		for (var read = batch; read == batch; events += read) {
			read = projector.advance(batch);
		}
		return events;
	}

	ResultsReport report(String from, String to, String agency, GroupBy groupBy, CancelledPolicy policy) {
		return this.reporting
			.report(new ReportQuery(LocalDate.parse(from), LocalDate.parse(to), agency, groupBy, policy), ASKING);
	}

	ResultsReport report(String from, String to) {
		return report(from, to, "H13", GroupBy.FIELD, CancelledPolicy.WITHIN_RESOLVED);
	}

	ReportRow sum(String from, String to) {
		var report = report(from, to);
		assert report.reconciled() : report;
		return report.sum();
	}

	/** The dossiers behind a cell of a report, page by page. */
	List<Opened> open(ReportQuery query, @Nullable String key, Cell cell, int pageSize) {
		return pages((paging) -> this.reporting.open(query, key, cell, paging, ASKING), pageSize);
	}

	static <T> List<T> pages(Function<Paging, Page<T>> list, int pageSize) {
		List<T> items = new ArrayList<>();
		var page = list.apply(new Paging(pageSize, null));
		items.addAll(page.items());
		while (page.next() != null) {
			page = list.apply(new Paging(pageSize, page.next()));
			items.addAll(page.items());
		}
		return items;
	}

	/** Everything the figures hold, as one text. */
	String figures() {
		return this.jdbc.sql("""
				select coalesce(string_agg(line, E'\\n' order by line), '')
				from (select figure::text from figure
				      union all
				      select figure_entry::text from figure_entry
				      union all
				      select standing::text from standing) as all_rows (line)
				""").query((row, number) -> row.getString(1)).single();
	}

	/** For statistics, which each connection keeps to itself for a while. */
	static void onEveryConnection(String statement) {
		List<Connection> taken = new ArrayList<>();
		try {
			for (int number = 0; number < CONNECTIONS; number++) {
				taken.add(DATABASE.getConnection());
			}
			for (Connection connection : taken) {
				try (var prepared = connection.prepareStatement(statement)) {
					prepared.execute();
				}
				connection.commit();
				connection.close();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static DataSource start() {
		try {
			// What the server does of itself would hold up the journal, as any
			// transaction does.
			var postgres = EmbeddedPostgres.builder()
				.setServerConfig("jit", "off")
				.setServerConfig("autovacuum", "off")
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.start();
			var pool = new HikariDataSource();
			pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
			pool.setAutoCommit(false);
			pool.setMaximumPoolSize(CONNECTIONS);
			Migrations.migrate(pool);
			return pool;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
