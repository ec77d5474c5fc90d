package vn.motcua.outside;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long the topmost agency waits for its report over five years of 10,000,000
 * dossiers.
 */
class LargeReportBenchmark {

	private static final long DOSSIERS = Long.getLong("benchmark.dossiers", 10_000_000);

	private static final int CALLS = 51;

	private static final List<String> RANGES = List.of("from=2021-01-01&to=2025-12-31", "from=2021-03-10&to=2025-11-23",
			"from=2024-12-15&to=2025-03-14");

	@Test
	void answers_in_under_100_milliseconds(@TempDir Path temporary) throws Exception {
		// To measure again what was drawn before.
		var home = Path.of(System.getProperty("benchmark.home", temporary.toString()));
		try (var installation = Installation.start(home); var database = Installation.database(home)) {
			var dossiers = new DrawnDossiers(database);
			var carrier = new Carrier(installation);
			if (!dossiers.areDrawn()) {
				var start = System.nanoTime();
				dossiers.draw(DOSSIERS);
				System.out.printf("%,d dossiers drawn and added up in %.0f s%n", DOSSIERS, seconds(start));
				check(carrier, dossiers);
			}
			var slowest = 0.0;
			for (String range : RANGES) {
				for (String groupBy : List.of("FIELD", "PROCEDURE", "AGENCY", "CHANNEL")) {
					for (String policy : List.of("WITHIN_RESOLVED", "SEPARATE", "EXCLUDED")) {
						slowest = Math.max(slowest, measure(carrier, range, groupBy, policy));
					}
				}
			}
			assertThat(slowest).isLessThan(100);
		}
	}

	/** Some cells against a count of the dossiers. */
	private void check(Carrier carrier, DrawnDossiers dossiers) throws Exception {
		var odd = report(carrier, RANGES.get(1), "FIELD", "EXCLUDED");
		var inside = "between date '2021-03-10' and date '2025-11-23'";
		var cancelled = "coalesce(outcome like 'CANCELLED%%' and ended_on %s, false)".formatted(inside);
		assertThat(odd.at("/sum/received").asLong())
			.isEqualTo(dossiers.count("received_on " + inside + " and not " + cancelled));
		assertThat(odd.at("/sum/carriedOver").asLong()).isEqualTo(dossiers.count("received_on < date '2021-03-10' "
				+ "and coalesce(ended_on >= date '2021-03-10', true) and not " + cancelled));
		assertThat(odd.at("/sum/late").asLong()).isEqualTo(dossiers.count("outcome = 'LATE' and ended_on " + inside));
		var row = odd.path("rows").path(0);
		assertThat(row.path("early").asLong()).isEqualTo(dossiers
			.count("outcome = 'EARLY' and field = '" + row.path("key").asString() + "' and ended_on " + inside));
	}

	/** Returns the median in milliseconds. */
	private double measure(Carrier carrier, String range, String groupBy, String policy) throws Exception {
		var times = new double[CALLS];
		for (int call = -CALLS / 4; call < CALLS; call++) {
			var start = System.nanoTime();
			var report = report(carrier, range, groupBy, policy);
			if (call >= 0) {
				times[call] = seconds(start) * 1000;
			}
			assertThat(report.path("reconciled").asBoolean()).isTrue();
		}
		Arrays.sort(times);
		System.out.printf("%s, by %s, cancelled %s: median %.1f ms, max %.1f ms of %d calls%n", range, groupBy, policy,
				times[CALLS / 2], times[CALLS - 1], CALLS);
		return times[CALLS / 2];
	}

	private static JsonNode report(Carrier carrier, String range, String groupBy, String policy) throws Exception {
		return carrier.get("manager",
				"/api/reports/results?agency=H13&" + range + "&groupBy=" + groupBy + "&cancelled=" + policy);
	}

	private static double seconds(long start) {
		return (System.nanoTime() - start) / 1e9;
	}

}
