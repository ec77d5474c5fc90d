package vn.motcua.outside;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A large province's five years, drawn by SQL: 500 agencies, 100 procedures of 20 fields,
 * three channels. Their changes are added up into the figures; of the entries only the
 * cancelled are written, because the report reads no others.
 */
record DrawnDossiers(Connection database) {

	private static final List<String> AGENCIES = List.of("""
			insert into agency (id, parent, kind, name)
			select 'H13.B' || lpad(n::text, 3, '0'), 'H13', 'COMMUNE', 'UBND xã ' || n
			from generate_series(1, 500 - (select count(*) from agency)) as n
			""", """
			create table drawing_agency as
			select id, row_number() over (order by id) - 1 as number
			from agency
			""");

	/** The lot decides how each ends; two in a hundred are still open. */
	private static final String DRAW = """
			create unlogged table drawn as
			select n, agency.id as agency, 'p' || lpad(procedure::text, 3, '0') as procedure,
			       'Lĩnh vực ' || procedure %% 20 as field, channel, received_on,
			       case when lot < 95 then received_on + days end as ended_on,
			       case when lot < 5 then 'CANCELLED_IN_TIME'
			            when lot < 7 then 'CANCELLED_LATE'
			            when lot < 45 then 'EARLY'
			            when lot < 85 then 'ON_TIME'
			            when lot < 95 then 'LATE'
			       end as outcome,
			       case when lot in (5, 6, 97, 98) or lot between 85 and 94 then received_on + days / 2 end as overdue_on,
			       case when lot = 99 then received_on + 1 end as awaiting_on
			from (select n, (n %% 500) as number, n / 500 %% 100 as procedure,
			             (array['COUNTER', 'ONLINE', 'POSTAL'])[1 + n / 50000 %% 3] as channel,
			             date '2021-01-01' + (n * 7919 %% 1826)::integer as received_on,
			             (n * 104729 / 13 %% 100)::integer as lot,
			             (n * 15485863 / 7 %% 30)::integer as days
			      from generate_series(1::bigint, %d) as n) as lots
			join drawing_agency as agency using (number)
			""";

	private static final String CHANGES = """
			create view drawn_change as
			select agency, procedure, field, channel, day, measure, "by"
			from drawn
			cross join lateral (
			    values (received_on, 'RECEIVED', 1),
			           (received_on, 'PENDING_IN_TIME', 1),
			           (overdue_on, 'PENDING_IN_TIME', -1),
			           (overdue_on, 'PENDING_OVERDUE', 1),
			           (ended_on, outcome, 1),
			           (ended_on, case when overdue_on is null then 'PENDING_IN_TIME' else 'PENDING_OVERDUE' end, -1),
			           (awaiting_on, 'AWAITING_APPLICANT', 1)) as made (day, measure, "by")
			where day is not null
			""";

	private static final String DAYS = """
			insert into figure
			select 'DAY', 'NONE', agency, day, procedure, field, channel,
			       sum("by") filter (where measure = 'RECEIVED'),
			       sum("by") filter (where measure = 'EARLY'),
			       sum("by") filter (where measure = 'ON_TIME'),
			       sum("by") filter (where measure = 'LATE'),
			       sum("by") filter (where measure = 'CANCELLED_IN_TIME'),
			       sum("by") filter (where measure = 'CANCELLED_LATE'),
			       sum("by") filter (where measure = 'PENDING_IN_TIME'),
			       sum("by") filter (where measure = 'PENDING_OVERDUE'),
			       sum("by") filter (where measure = 'AWAITING_APPLICANT')
			from drawn_change
			group by agency, day, procedure, field, channel
			""".replaceAll("(sum\\(\"by\"\\) filter \\(where measure = '\\w+'\\))", "coalesce($1, 0)");

	/** Others are added up from the days of each agency and procedure. */
	private static final String ADD_UP = """
			insert into figure
			select '{grain}', '{total}', {agency}, {start}, {procedure}, {field}, channel,
			       sum(received), sum(early), sum(on_time), sum(late), sum(cancelled_in_time), sum(cancelled_late),
			       sum(pending_in_time), sum(pending_overdue), sum(awaiting_applicant)
			from figure
			where grain = 'DAY'
			  and total = '{from}'
			group by 3, 4, 5, 6, 7
			""";

	private static final String CANCELLED = """
			insert into figure_entry (agency, measure, day, seq, "by", dossier, code, procedure, field, channel, received_on)
			select agency, outcome::figure_measure, ended_on, n, 1, gen_random_uuid(), 'B-' || n, procedure, field, channel,
			       received_on
			from drawn
			where outcome like 'CANCELLED%'
			""";

	/** An index is built faster whole than row by row. */
	private static final String WITHOUT_KEY = "alter table figure drop constraint figure_pkey";

	private static final String WITH_KEY = """
			alter table figure
			    add primary key (grain, total, agency, start, procedure, field, channel)
			        include (received, early, on_time, late, cancelled_in_time, cancelled_late,
			                 pending_in_time, pending_overdue, awaiting_applicant)
			""";

	boolean areDrawn() throws SQLException {
		try (var statement = this.database.createStatement();
				var answer = statement.executeQuery("select to_regclass('drawn') is not null")) {
			return answer.next() && answer.getBoolean(1);
		}
	}

	void draw(long dossiers) throws SQLException {
		for (String statement : AGENCIES) {
			execute(statement);
		}
		execute("alter system set max_wal_size = '16GB'");
		execute("select pg_reload_conf()");
		execute("set work_mem = '1GB'");
		execute("set maintenance_work_mem = '2GB'");
		execute(WITHOUT_KEY);
		execute(DRAW.formatted(dossiers));
		execute(CHANGES);
		execute(DAYS);
		for (String total : List.of("PROCEDURES", "AGENCIES", "BOTH")) {
			execute(addUp("DAY", "start", total, "NONE"));
		}
		for (String total : List.of("NONE", "PROCEDURES", "AGENCIES", "BOTH")) {
			execute(addUp("HALF",
					"date_trunc('month', start)::date " + "+ case when extract(day from start) < 15 then 0 else 14 end",
					total, total));
			execute(addUp("MONTH", "date_trunc('month', start)::date", total, total));
			execute(addUp("YEAR", "date_trunc('year', start)::date", total, total));
		}
		execute(WITH_KEY);
		execute(CANCELLED);
		execute("vacuum analyze figure, figure_entry");
	}

	private static String addUp(String grain, String start, String total, String from) {
		var overAgencies = total.equals("AGENCIES") || total.equals("BOTH");
		var overProcedures = total.equals("PROCEDURES") || total.equals("BOTH");
		return ADD_UP.replace("{grain}", grain)
			.replace("{total}", total)
			.replace("{agency}", overAgencies ? "'*'" : "agency")
			.replace("{start}", start)
			.replace("{procedure}", overProcedures ? "'*'" : "procedure")
			.replace("{field}", overProcedures ? "'*'" : "field")
			.replace("{from}", from);
	}

	/** A naive count over the dossiers themselves. */
	long count(String condition) throws SQLException {
		try (var statement = this.database.createStatement();
				var answer = statement.executeQuery("select count(*) from drawn where " + condition)) {
			answer.next();
			return answer.getLong(1);
		}
	}

	private void execute(String sql) throws SQLException {
		try (var statement = this.database.createStatement()) {
			statement.execute(sql);
		}
	}

}
