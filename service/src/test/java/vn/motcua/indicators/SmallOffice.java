package vn.motcua.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Actor;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgencyFixture;
import vn.motcua.analysis.ReadingProgress;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.JournalCursors;
import vn.motcua.journal.JournalFixture;
import vn.motcua.testing.Migrations;

/**
 * The room put together by hand on a real PostgreSQL, which all its tests share; each
 * finds the facts empty.
 */
final class SmallOffice {

	static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

	/** As they are when nobody sets anything. */
	static final IndicatorSettings SETTINGS = new Binder(new MapConfigurationPropertySource())
		.bindOrCreate("motcua.indicators", IndicatorSettings.class);

	/** Who asks for whatever is asked for here. */
	static final Actor ASKING = AccessFixture.administrator("H13");

	private static final DataSource DATABASE = start();

	private final JdbcClient jdbc = JdbcClient.create(DATABASE);

	private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

	final Agencies agencies = AgencyFixture.agencies(this.jdbc);

	final Evaluating evaluating = new Evaluating(
			new CountingCases(this.jdbc, SETTINGS, Clock.fixed(NOW, OfficialTime.ZONE)), this.agencies,
			AccessFixture.reach(this.agencies), new ReadingProgress(new JournalCursors(this.jdbc),
					JournalFixture.lag(this.jdbc), Clock.fixed(NOW, OfficialTime.ZONE)),
			new DataSourceTransactionManager(DATABASE));

	SmallOffice() {
		write("alter table journal disable trigger journal_append_only");
		write("truncate handling_fact, visit_fact, journal");
		write("alter table journal enable trigger journal_append_only");
	}

	/**
	 * Facts of dossiers, one a line: code, agency, procedure, channel, received, due,
	 * ended, how, supplements, returned by, all at place, rating. A dash is nothing;
	 * returned and rated on the day it ended.
	 */
	void dossiers(String table) {
		table.lines()
			.map((line) -> Arrays.stream(line.split("\\|")).map(String::strip).iterator())
			.forEach(this::dossier);
	}

	private void dossier(Iterator<String> cells) {
		var code = cells.next();
		var fact = this.jdbc
			.sql("""
					insert into handling_fact (dossier, number, came_in_seq, code, agency, procedure, field, channel, came_in_at,
					                           came_in_on, due_at, ended_at, ended_on, ended, timeliness, cancelled_late,
					                           asked_on, returned_at, returned_on, return_by, four_at_place, rating, rated_at)
					values (:id, 1, 0, :code, :agency, :procedure, 'Hộ tịch', :channel, {at received}, :received, {at due},
					        {at ended}, :ended,
					        case when :how in ('EARLY', 'ON_TIME', 'LATE') then 'RESULT_READY' when :how like 'STOPPED%' then 'STOPPED' else :how end,
					        case when :how in ('EARLY', 'ON_TIME', 'LATE') then :how end, coalesce(:how = 'STOPPED_LATE', false),
					        array_fill(:received::date, array[:supplements]),
					        case when :returnBy::text is not null then {at ended} end,
					        case when :returnBy::text is not null then :ended::date end, :returnBy, :atPlace,
					        :rating, case when :rating::int is not null then {at ended} end)
					"""
				.replaceAll("\\{at (\\w+)}", "(:$1::date + time '10:00') at time zone 'Asia/Ho_Chi_Minh'"))
			.param("id", id(code))
			.param("code", code)
			.param("agency", cells.next())
			.param("procedure", cells.next())
			.param("channel", cells.next())
			.param("received", LocalDate.parse(cells.next()))
			.param("due", date(cells.next()))
			.param("ended", date(cells.next()))
			.param("how", text(cells.next()))
			.param("supplements", Integer.valueOf(cells.next()))
			.param("returnBy", text(cells.next()))
			.param("atPlace", Boolean.valueOf(cells.next().equals("yes")))
			.param("rating", number(cells.next()));
		this.transaction.executeWithoutResult((status) -> fact.update());
	}

	/** It was taken up again on that day, and has been open since. */
	void reopened(String code, String on) {
		var fact = this.jdbc
			.sql("""
					insert into handling_fact (dossier, number, came_in_seq, code, agency, procedure, field, channel, came_in_at,
					                           came_in_on, due_at)
					select dossier, 2, 1, code, agency, procedure, field, channel, :on::date::timestamptz, :on::date,
					       :on::date::timestamptz + interval '5 days'
					from handling_fact
					where code = :code
					""")
			.param("on", on)
			.param("code", code);
		this.transaction.executeWithoutResult((status) -> fact.update());
	}

	/** Its result was handed over on that day, and not on the one on which it ended. */
	void returned(String code, String on) {
		var fact = this.jdbc.sql(
				"update handling_fact set returned_on = :on::date, returned_at = :on::date::timestamptz where code = :code")
			.param("on", on)
			.param("code", code);
		this.transaction.executeWithoutResult((status) -> fact.update());
	}

	/** What an agency did of a dossier: minutes worked, of which share. */
	void step(String code, String unit, String kind, @Nullable Integer worked, @Nullable Integer share) {
		var fact = this.jdbc
			.sql("""
					insert into visit_fact (task, opened_seq, dossier, handling, code, agency, procedure, field, channel, step, kind,
					                        unit, officer, opened_at, decided_at, decided_on, worked_minutes, share_minutes,
					                        at_one_stop, outcome)
					select gen_random_uuid(), 0, dossier, number, code, agency, procedure, field, channel, lower(:kind), :kind, :unit, 'officer',
					       came_in_at, ended_at, ended_on, :worked, :share, true, 'DONE'
					from handling_fact
					where code = :code
					""")
			.param("kind", kind)
			.param("unit", unit)
			.param("worked", worked)
			.param("share", share)
			.param("code", code);
		this.transaction.executeWithoutResult((status) -> fact.update());
	}

	/** How a dossier stood after something happened to it. */
	void journal(String code, String at, String state, String due) {
		var entry = this.jdbc
			.sql("""
					insert into journal (id, type, dossier, code, occurred_at, recorded_at, actor, agency, procedure, field, channel,
					                     state, due_at)
					select gen_random_uuid(), 'task-decided', dossier, code, :at::timestamptz, :at::timestamptz, 'officer', agency,
					       procedure, field, channel, :state, :due::timestamptz
					from handling_fact
					where code = :code
					""")
			.param("at", at + "+07:00")
			.param("state", state)
			.param("due", due + "+07:00")
			.param("code", code);
		this.transaction.executeWithoutResult((status) -> entry.update());
	}

	private void write(String sql) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

	private static UUID id(String code) {
		return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String text(String cell) {
		return cell.equals("-") ? null : cell;
	}

	private static @Nullable LocalDate date(String cell) {
		return cell.equals("-") ? null : LocalDate.parse(cell);
	}

	private static @Nullable Integer number(String cell) {
		return cell.equals("-") ? null : Integer.valueOf(cell);
	}

	private static DataSource start() {
		try {
			var postgres = EmbeddedPostgres.builder()
				.setServerConfig("jit", "off")
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.start();
			var pool = new HikariDataSource();
			pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
			pool.setAutoCommit(false);
			pool.setMaximumPoolSize(4);
			Migrations.migrate(pool);
			return pool;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
