package vn.motcua.outside;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A province at work, drawn by SQL: dossiers with their steps, open and closed, as many
 * as are asked for; a fifth of the open ones at one commune, the others spread over all.
 */
record DrawnOffice(Connection database) {

	private static final String PEOPLE = """
			create unlogged table drawing_person as
			select row_number() over () - 1 as number, family || ' ' || middle || ' ' || given as name,
			       family_bare || ' ' || middle_bare || ' ' || given_bare as bare
			from (values ('Nguyễn', 'nguyen'), ('Trần', 'tran'), ('Lê', 'le'), ('Phạm', 'pham'), ('Huỳnh', 'huynh'),
			             ('Võ', 'vo'), ('Đặng', 'dang'), ('Bùi', 'bui')) as family (family, family_bare),
			     (values ('Văn', 'van'), ('Thị', 'thi'), ('Minh', 'minh'), ('Ngọc', 'ngoc')) as middle (middle, middle_bare),
			     (values ('An', 'an'), ('Bình', 'binh'), ('Châu', 'chau'), ('Dũng', 'dung'), ('Hà', 'ha'), ('Lan', 'lan'),
			             ('Mai', 'mai'), ('Sơn', 'son')) as given (given, given_bare)
			""";

	private static final String PROCEDURES = """
			create unlogged table drawing_procedure as
			select row_number() over (order by code) - 1 as number, code, valid_from, field
			from (select distinct on (code) code, valid_from, field
			      from procedure
			      where valid_from <= date '2018-01-01'
			      order by code, valid_from desc) as in_force
			""";

	private static final String AGENCIES = """
			create unlogged table drawing_place as
			select row_number() over (order by id) - 1 as number, id
			from agency
			where kind = 'COMMUNE'
			""";

	/**
	 * The lot of an open one decides at which step it waits; a tenth of them are late.
	 */
	private static final String DOSSIERS = """
			insert into dossier (id, code, version, procedure, procedure_since, field, agency, channel, applicant_kind,
			                     applicant_name, applicant_id, applicant_phone, submitter, subject, copies, components, return_by, state, decision,
			                     register_year, register_number, ledger, due_at, overdue_since, received_at, recorded_at,
			                     last_act_at, result_ready_at, returned_at, closed_at, process_instance, search_name,
			                     terms_as_of, resolving, warn_at, warned, apology_asked)
			select uuidv7(received.at - now()), place.id || '-X-' || lots.n, 1, p.code, p.valid_from, p.field, place.id,
			       case lots.n %% 3 when 0 then 'ONLINE' else 'COUNTER' end, 'CITIZEN', person.name,
			       lpad((92000000000 + lots.n)::text, 12, '0'), '09' || lpad((lots.n %% 100000000)::text, 8, '0'),
			       case when lots.n %% 10 = 0 then jsonb_build_object('kind', 'CITIZEN', 'name', 'Phan ' || person.name, 'idNumber', null,
			            'phone', '08' || lpad((lots.n %% 100000000)::text, 8, '0'), 'email', null, 'address', null) end,
			       'Đề nghị giải quyết hồ sơ số ' || lots.n, 1, '[]',
			       'COUNTER', drawn.state, case when drawn.state in ('RESULT_READY', 'RETURNED') then 'GRANTED' end,
			       extract(year from received.at at time zone 'Asia/Ho_Chi_Minh')::integer, lots.n,
			       jsonb_build_array(jsonb_build_object('type', 'STARTED', 'at', received.at,
			                         'limit', jsonb_build_object('value', 5, 'unit', 'WORKING_DAYS'))),
			       received.at + interval '7 days', case when drawn.late then received.at + interval '7 days' end,
			       received.at, received.at, received.at, ended.ready, ended.returned, ended.returned, '', person.bare,
			       received.at, place.id, received.at + interval '6 days', true, true
			from (select n, n > %1$d as open, (n * 7919 %% 1000)::integer as lot
			      from generate_series(1::bigint, %1$d + %2$d) as n) as lots
			join drawing_procedure as p
			  on p.number = lots.n %% (select count(*) from drawing_procedure)
			join drawing_person as person
			  on person.number = lots.n * 104729 %% 256
			join drawing_place as place
			  on place.number = case when lots.open and lots.lot < 200 then 0
			                         else lots.n * 31 %% (select count(*) from drawing_place) end,
			     lateral (select date_trunc('minute', now()) - interval '1 minute'
			                     - case when not lots.open then interval '20 days' + lots.n %% 100000 * interval '25 minutes'
			                            when lots.lot %% 10 = 0 then interval '8 days' + lots.lot * interval '1 minute'
			                            else lots.lot * interval '9 minutes' end as at) as received,
			     lateral (select case when not lots.open then 'RETURNED'
			                          when lots.lot %% 10 = 9 then 'RESULT_READY'
			                          else 'PROCESSING' end as state,
			                     lots.open and lots.lot %% 10 = 0 as late) as drawn,
			     lateral (select case when drawn.state <> 'PROCESSING' then received.at + interval '4 days' end as ready,
			                     case when drawn.state = 'RETURNED' then received.at + interval '6 days' end as returned) as ended
			""";

	private static final String TASKS = """
			insert into task (id, dossier, kind, agency, field, step, activity, assignee, opened_at, due_at, urgency, closed_at, outcome,
			                  decided_by)
			select uuidv7(), d.id, kind.name, d.agency, d.field, '', lower(kind.name),
			       case when d.agency = 'H13.101' and abs(hashtext(d.code)) %% 50 = 0 then 'officer' end, d.received_at,
			       case when kind.name <> 'RESULT_RETURN' then d.due_at end,
			       case when kind.name <> 'RESULT_RETURN' then d.due_at else d.result_ready_at end,
			       case when d.state = 'RETURNED' then d.returned_at end,
			       case when d.state = 'RETURNED' then 'RETURN' end,
			       case when d.state = 'RETURNED' then 'clerk' end
			from dossier as d,
			     lateral (select case when d.state <> 'PROCESSING' then 'RESULT_RETURN'
			                          when abs(hashtext(d.code)) %% 4 = 0 then 'APPROVAL'
			                          else 'APPRAISAL' end as name) as kind
			where d.code like '%-X-%'
			"""
		.replace("%%", "%");

	void draw(long open, long closed) throws SQLException {
		execute("alter system set max_wal_size = '8GB'");
		execute("select pg_reload_conf()");
		execute(PEOPLE);
		execute(PROCEDURES);
		execute(AGENCIES);
		execute(DOSSIERS.formatted(closed, open));
		execute(TASKS);
		execute("vacuum analyze dossier, task");
	}

	private void execute(String sql) throws SQLException {
		try (var statement = this.database.createStatement()) {
			statement.execute(sql);
		}
	}

}
