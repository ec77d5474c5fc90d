package vn.motcua.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the live figures the same as the rebuilt ones, row by row where they differ. */
record ReplacingFigures(JdbcClient jdbc) {

	/** Nothing is rebuilt any more. */
	void clear() {
		this.jdbc.sql("truncate figure_rebuilt, standing_rebuilt, figures_set_aside_rebuilt").update();
	}

	/** How many rows were rebuilt. */
	long rows() {
		return this.jdbc.sql("select (select count(*) from figure_rebuilt) + (select count(*) from standing_rebuilt)")
			.query((row, number) -> row.getLong(1))
			.single();
	}

	/** Returns how many rows differed. */
	long replace() {
		setAside();
		return (long) figures() + standings();
	}

	private void setAside() {
		this.jdbc.sql("""
				insert into figures_set_aside as live (dossier, code, seq, reason, set_aside_at)
				select dossier, code, seq, reason, set_aside_at
				from figures_set_aside_rebuilt
				on conflict (dossier) do update
				set seq = excluded.seq,
				    reason = excluded.reason
				where live.seq > excluded.seq
				""").update();
	}

	private int figures() {
		return this.jdbc.sql("""
				merge into figure as f
				using figure_rebuilt as r
				on (f.grain, f.total, f.agency, f.start, f.procedure, f.field, f.channel)
				 = (r.grain, r.total, r.agency, r.start, r.procedure, r.field, r.channel)
				when matched and (f.received, f.early, f.on_time, f.late, f.cancelled_in_time, f.cancelled_late,
				                  f.pending_in_time, f.pending_overdue, f.awaiting_applicant)
				    is distinct from (r.received, r.early, r.on_time, r.late, r.cancelled_in_time, r.cancelled_late,
				                      r.pending_in_time, r.pending_overdue, r.awaiting_applicant) then
				    update set received = r.received,
				               early = r.early,
				               on_time = r.on_time,
				               late = r.late,
				               cancelled_in_time = r.cancelled_in_time,
				               cancelled_late = r.cancelled_late,
				               pending_in_time = r.pending_in_time,
				               pending_overdue = r.pending_overdue,
				               awaiting_applicant = r.awaiting_applicant
				when not matched by target then
				    insert values (r.grain, r.total, r.agency, r.start, r.procedure, r.field, r.channel,
				                   r.received, r.early, r.on_time, r.late, r.cancelled_in_time, r.cancelled_late,
				                   r.pending_in_time, r.pending_overdue, r.awaiting_applicant)
				when not matched by source then
				    delete
				""").update();
	}

	private int standings() {
		return this.jdbc.sql("""
				merge into standing as s
				using standing_rebuilt as r
				on s.dossier = r.dossier
				when matched and s.* is distinct from r.* then
				    update set agency = r.agency,
				               code = r.code,
				               procedure = r.procedure,
				               field = r.field,
				               channel = r.channel,
				               pending_in_time = r.pending_in_time,
				               pending_overdue = r.pending_overdue,
				               awaiting_applicant = r.awaiting_applicant
				when not matched by target then
				    insert values (r.dossier, r.agency, r.code, r.procedure, r.field, r.channel,
				                   r.pending_in_time, r.pending_overdue, r.awaiting_applicant)
				when not matched by source then
				    delete
				""").update();
	}

}
