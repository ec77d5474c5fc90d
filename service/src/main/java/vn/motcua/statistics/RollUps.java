package vn.motcua.statistics;

import java.util.Collection;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the roll-ups, as they are added to: one statement a grain. */
record RollUps(JdbcClient jdbc) {

	private static final String ADD = """
			insert into {figure} as f (grain, total, start, agency, procedure, field, channel,
			                           received, early, on_time, late, cancelled_in_time, cancelled_late,
			                           pending_in_time, pending_overdue, awaiting_applicant)
			select '{grain}', more.*
			from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
			            ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[]) as more
			on conflict (grain, total, agency, start, procedure, field, channel) do update
			set received = f.received + excluded.received,
			    early = f.early + excluded.early,
			    on_time = f.on_time + excluded.on_time,
			    late = f.late + excluded.late,
			    cancelled_in_time = f.cancelled_in_time + excluded.cancelled_in_time,
			    cancelled_late = f.cancelled_late + excluded.cancelled_late,
			    pending_in_time = f.pending_in_time + excluded.pending_in_time,
			    pending_overdue = f.pending_overdue + excluded.pending_overdue,
			    awaiting_applicant = f.awaiting_applicant + excluded.awaiting_applicant
			""";

	void add(Roll roll, Batch batch) {
		for (Grain grain : Grain.values()) {
			add(roll, grain, batch.figures(grain).entrySet());
		}
	}

	private void add(Roll roll, Grain grain, Collection<Map.Entry<Batch.Key, int[]>> rows) {
		var columns = new Columns<>(rows).text((row) -> row.getKey().total())
			.text((row) -> row.getKey().start())
			.slice((row) -> row.getKey().slice());
		for (Measure measure : Measure.values()) {
			columns.number((row) -> row.getValue()[measure.ordinal()]);
		}
		columns.update(this.jdbc.sql(ADD.replace("{figure}", roll.figure()).replace("{grain}", grain.name())));
	}

}
