package vn.motcua.foresight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Actor;
import vn.motcua.calendar.CalendarFixture;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.testing.Migrations;

/**
 * The room put together by hand on a real PostgreSQL, which all tests share; each finds
 * no dossier in it.
 */
final class ForesightFixture {

	/** A Wednesday, 9:00. */
	static final Instant NOW = Instant.parse("2026-06-03T02:00:00Z");

	/** Who asks for whatever is asked for here. */
	static final Actor ASKING = AccessFixture.administrator("H13");

	private static final DataSource DATABASE = start();

	final JdbcClient jdbc = JdbcClient.create(DATABASE);

	final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

	final Calendars calendars = CalendarFixture.calendars(this.jdbc);

	final Standings standings = new Standings(this.jdbc, this.calendars);

	final ReadingCourses reading = new ReadingCourses(this.jdbc);

	final ListingRisks risks = new ListingRisks(this.jdbc, AccessFixture.reach("H13",
			List.of("H13.03", "H13.101", "H13.102", "H13.103", "H13.104", "H13.105", "H13.106")));

	ForesightFixture() {
		this.jdbc.sql("truncate foresight, task, dossier, visit_fact, handling_fact cascade").update();
	}

	/**
	 * A replica that looks, at that moment, at what was not looked at for ten minutes.
	 */
	Foreseeing foreseeing(Instant now) {
		var clock = Clock.fixed(now, OfficialTime.ZONE);
		return new Foreseeing(this.standings, new Knowing(this.reading, this.calendars, clock),
				new JdbcTemplate(DATABASE), clock, Duration.ofMinutes(10), new DataSourceTransactionManager(DATABASE));
	}

	static void lookAtAll(Foreseeing foreseeing) {
		while (foreseeing.advance()) {
			// There is more.
		}
	}

	/**
	 * So many open dossiers of the communes, received over the last ten days with three
	 * working days each and under appraisal; every third is overdue or nearly so.
	 */
	void open(int number) {
		this.jdbc.sql("""
				insert into dossier (id, code, version, procedure, procedure_since, field, agency, channel,
				                     applicant_kind, applicant_name, copies, components, return_by, state, ledger,
				                     due_at, register_year, register_number, received_at, recorded_at, last_act_at,
				                     process_instance, search_name, resolving, terms_as_of)
				select gen_random_uuid(), 'X-' || n, 1, '1.004873', date '2018-01-01', 'Hộ tịch', 'H13.' || 101 + n % 6,
				       'COUNTER', 'CITIZEN', 'A', 1, '[]', 'COUNTER', 'PROCESSING',
				       jsonb_build_array(jsonb_build_object('type', 'STARTED', 'at', at,
				           'limit', jsonb_build_object('value', 3, 'unit', 'WORKING_DAYS'))),
				       at + interval '5 days', 2026, n, at, at, at, 'x', 'a', 'H13.' || 101 + n % 6, at
				from generate_series(1, ?) as n,
				     lateral (select timestamptz '2026-05-26 08:00+07' + n % 7 * interval '1 day'
				                     + n % 480 * interval '1 minute' as at) as received
				""").param(number).update();
		this.jdbc
			.sql("""
					insert into task (id, dossier, kind, agency, field, step, activity, assignee, opened_at, urgency)
					select gen_random_uuid(), id, 'APPRAISAL', agency, field, 'x', 'appraisal', 'officer' || register_number % 40,
					       received_at, due_at
					from dossier
					""")
			.update();
		this.jdbc.sql("""
				insert into foresight (dossier, agency, unit, procedure, due_at, foreseen_at)
				select id, agency, agency, procedure, due_at, '-infinity'
				from dossier
				""").update();
		this.jdbc.sql("analyze").update();
	}

	/**
	 * So many dossiers of the communes that ended in time last month: appraised in ten
	 * minutes, approved in half an hour.
	 */
	void decided(int number) {
		this.jdbc
			.sql("""
					insert into handling_fact (dossier, number, came_in_seq, code, agency, procedure, field, channel, came_in_at,
					                           came_in_on, due_at, ended_at, ended_on, ended, timeliness)
					select gen_random_uuid(), 1, 0, 'Y-' || n, 'H13.' || 101 + n % 6, '1.004873', 'Hộ tịch', 'COUNTER', at,
					       at::date, at + interval '3 days', at + interval '1 hour', at::date, 'RESULT_READY', 'EARLY'
					from generate_series(1, ?) as n,
					     lateral (select timestamptz '2026-05-11 08:00+07' + n % 5 * interval '1 day' as at) as received
					""")
			.param(number)
			.update();
		this.jdbc
			.sql("""
					insert into visit_fact (task, opened_seq, dossier, handling, code, agency, procedure, field, channel, step,
					                        kind, unit, officer, opened_at, decided_at, decided_on, worked_minutes, outcome)
					select gen_random_uuid(), 0, d.dossier, 1, d.code, d.agency, d.procedure, d.field, d.channel, lower(s.kind),
					       s.kind, d.agency, 'officer1', d.came_in_at + s.minutes * interval '1 minute',
					       d.came_in_at + (s.minutes + s.minutes) * interval '1 minute', d.came_in_on, s.minutes, s.outcome
					from handling_fact d
					cross join (values ('APPRAISAL', 10, 'PROPOSE_APPROVAL'), ('APPROVAL', 30, 'APPROVE'))
					           as s (kind, minutes, outcome)
					""")
			.update();
	}

	private static DataSource start() {
		try {
			var postgres = EmbeddedPostgres.builder().setServerConfig("jit", "off").start();
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
