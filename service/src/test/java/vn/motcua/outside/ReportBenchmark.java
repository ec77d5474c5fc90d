package vn.motcua.outside;

import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the report over twelve months takes, from 100,000 and from 1,000,000 dossiers.
 */
class ReportBenchmark {

	private static final int CALLS = 101;

	private static final String REPORT = "/api/reports/results?from=2025-01-01&to=2025-12-31&agency=H13&groupBy=";

	/**
	 * What counts in the life of a dossier: its receipt, and its result one to three days
	 * later; every tenth is pending.
	 */
	private static final String LIVES = """
			insert into journal (id, type, dossier, code, occurred_at, recorded_at, actor, agency, procedure, field, channel, state, data)
			select gen_random_uuid(), event.type, gen_random_uuid(), 'X-' || n,
			       timestamptz '2025-01-01 08:00+07' + (n %% 362) * interval '1 day' + event.later,
			       now(), 'benchmark', 'H13.' || (101 + n %% 6), procedure.code, procedure.field,
			       (array['COUNTER', 'ONLINE', 'POSTAL'])[1 + n / 7 %% 3], event.state, event.data::jsonb
			from generate_series(%d, %d) as n
			join (select code, field, row_number() over (order by code) as number from procedure) as procedure
			     on procedure.number = 1 + n / 11 %% (select count(distinct code) from procedure)
			join (values ('received', interval '0', 'RECEIVED', '{}'),
			             ('result-ready', interval '1 day', 'RESULT_READY', '{"timeliness": "EARLY"}'))
			     as event (type, later, state, data)
			     on event.type = 'received' or n %% 10 <> 0
			""";

	@Test
	void answers_in_under_50_milliseconds_however_many_dossiers(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home)) {
			var carrier = new Carrier(installation);
			live(home, 1, 100_000);
			double few = measure(carrier, 100_000);
			live(home, 100_001, 1_000_000);
			double many = measure(carrier, 1_000_000);
			System.out.printf(
					"report over 12 months, median of %d calls: %.1f ms from 100,000 dossiers, %.1f ms from 1,000,000%n",
					CALLS, few, many);
			assertThat(many).isLessThan(50);
		}
	}

	private void live(Path home, int from, int to) throws Exception {
		try (var database = Installation.database(home); var statement = database.createStatement()) {
			statement.execute(LIVES.formatted(from, to));
			statement.execute("analyze journal");
		}
	}

	/**
	 * The median over the ways of grouping, in milliseconds, once the figures have come
	 * so far.
	 */
	private double measure(Carrier carrier, int dossiers) throws Exception {
		while (carrier.get("manager", REPORT + "FIELD").path("sum").path("received").asInt() < dossiers
				|| carrier.get("manager", REPORT + "FIELD").path("behindSeconds").asInt() > 0) {
			Thread.sleep(500);
		}
		assertThat(carrier.get("manager", REPORT + "FIELD").path("reconciled").asBoolean()).isTrue();
		var groupings = new String[] { "FIELD", "PROCEDURE", "AGENCY", "CHANNEL" };
		var times = new double[CALLS];
		// The first calls are not counted: plans and compiled code are those of a service
		// that has been used.
		for (int call = -CALLS; call < CALLS; call++) {
			long start = System.nanoTime();
			carrier.get("manager", REPORT + groupings[Math.floorMod(call, groupings.length)]);
			if (call >= 0) {
				times[call] = (System.nanoTime() - start) / 1e6;
			}
		}
		return IntStream.range(0, CALLS).mapToDouble((index) -> times[index]).sorted().toArray()[CALLS / 2];
	}

}
