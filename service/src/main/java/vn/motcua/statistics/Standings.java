package vn.motcua.statistics;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of how each open dossier stands now. */
record Standings(JdbcClient jdbc) {

	/** Whoever holds the cursor is alone at it, so that none can come in between. */
	void add(Roll roll, List<Stand> stands) {
		new Columns<>(stands).text((stand) -> stand.dossier().dossier())
			.slice((stand) -> stand.dossier().slice())
			.text((stand) -> stand.dossier().code())
			.number(Stand::pendingInTime)
			.number(Stand::pendingOverdue)
			.number(Stand::awaitingApplicant)
			.update(this.jdbc.sql("""
					merge into {standing} as s
					using unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
					             ?::smallint[], ?::smallint[], ?::smallint[])
					      as more (dossier, agency, procedure, field, channel, code, in_time, overdue, awaiting)
					on s.dossier = more.dossier -- primary key
					when matched and (s.pending_in_time + more.in_time,
					                  s.pending_overdue + more.overdue,
					                  s.awaiting_applicant + more.awaiting) = (0, 0, 0) then
					    delete
					when matched then
					    update set agency = more.agency,
					               procedure = more.procedure,
					               field = more.field,
					               pending_in_time = s.pending_in_time + more.in_time,
					               pending_overdue = s.pending_overdue + more.overdue,
					               awaiting_applicant = s.awaiting_applicant + more.awaiting
					when not matched and (more.in_time, more.overdue, more.awaiting) <> (0, 0, 0) then
					    insert (dossier, agency, code, procedure, field, channel,
					            pending_in_time, pending_overdue, awaiting_applicant)
					    values (more.dossier, more.agency, more.code, more.procedure, more.field, more.channel,
					            more.in_time, more.overdue, more.awaiting)
					""".replace("{standing}", roll.standing())));
	}

}
