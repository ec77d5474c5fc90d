package vn.motcua.statistics;

import java.util.Collection;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the figures, as they are added to: one statement a grain. */
@Component
class RollUps {

	private static final String ADD_FIGURES = """
			insert into {figure} as f (grain, start, agency, procedure, field, channel,
			                           received, early, on_time, late, cancelled_in_time, cancelled_late,
			                           pending_in_time, pending_overdue, awaiting_applicant)
			select ?, more.*
			from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
			            ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[]) as more
			on conflict (grain, start, agency, procedure, field, channel) do update
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

	private static final String ADD_CANCELLATIONS = """
			insert into {cancellation} as c (cancelled_on, received_on, agency, procedure, field, channel, in_time, late)
			select *
			from unnest(?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
			on conflict (cancelled_on, received_on, agency, procedure, field, channel) do update
			set in_time = c.in_time + excluded.in_time,
			    late = c.late + excluded.late
			""";

	private final JdbcClient jdbc;

	RollUps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Roll roll, Batch batch) {
		for (Grain grain : Grain.values()) {
			addFigures(roll, grain, batch);
		}
		addCancellations(roll, batch);
	}

	private void addFigures(Roll roll, Grain grain, Batch batch) {
		var rows = batch.figures(grain);
		if (rows.isEmpty()) {
			return;
		}
		var insert = this.jdbc.sql(ADD_FIGURES.replace("{figure}", roll.figure()))
			.param(grain.name())
			.param(texts(rows.keySet(), (key) -> key.start().toString()));
		insert = slices(insert, rows.keySet().stream().map(Batch.Key::slice).toList());
		for (Measure measure : Measure.values()) {
			insert = insert.param(numbers(rows.values(), measure.ordinal()));
		}
		insert.update();
	}

	private void addCancellations(Roll roll, Batch batch) {
		var rows = batch.cancellations();
		if (rows.isEmpty()) {
			return;
		}
		var insert = this.jdbc.sql(ADD_CANCELLATIONS.replace("{cancellation}", roll.cancellation()))
			.param(texts(rows.keySet(), (key) -> key.cancelledOn().toString()))
			.param(texts(rows.keySet(), (key) -> key.receivedOn().toString()));
		slices(insert, rows.keySet().stream().map(Batch.CancelledKey::slice).toList()).param(numbers(rows.values(), 0))
			.param(numbers(rows.values(), 1))
			.update();
	}

	private static JdbcClient.StatementSpec slices(JdbcClient.StatementSpec insert, Collection<Slice> slices) {
		return insert.param(texts(slices, Slice::agency))
			.param(texts(slices, Slice::procedure))
			.param(texts(slices, Slice::field))
			.param(texts(slices, Slice::channel));
	}

	private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

	private static int[] numbers(Collection<int[]> rows, int column) {
		return rows.stream().mapToInt((sums) -> sums[column]).toArray();
	}

}
