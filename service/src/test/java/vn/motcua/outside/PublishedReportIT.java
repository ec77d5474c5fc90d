package vn.motcua.outside;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A published half year, replayed: the report comes out to the dossier. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedReportIT {

	@TempDir
	private static Path home;

	private Installation installation;

	private Carrier carrier;

	@BeforeAll
	void replay() throws Exception {
		// It works long enough for the second compiler to pay.
		this.installation = Installation.start(home.resolve("home"), Map.of("JDK_JAVA_OPTIONS", ""));
		this.carrier = new Carrier(this.installation);
		take(PublishedPeriod.HALF_YEAR);
	}

	@AfterAll
	void stop() throws Exception {
		this.installation.close();
	}

	@Test
	void adds_up_to_the_published_figures() throws Exception {
		var sum = report("WITHIN_RESOLVED").path("sum");
		assertThat(sum.path("carriedOver").asInt()).isEqualTo(50);
		assertThat(sum.path("received").asInt()).isEqualTo(21_601);
		assertThat(sum.path("total").asInt()).isEqualTo(21_651);
		assertThat(sum.path("resolved").asInt()).isEqualTo(21_567);
		assertThat(sum.path("early").asInt() + sum.path("onTime").asInt()).isEqualTo(21_567);
		assertThat(sum.path("late").asInt()).isZero();
		assertThat(sum.path("cancelled").asInt()).isEqualTo(33);
		assertThat(sum.path("pending").asInt()).isEqualTo(84);
		assertThat(sum.path("pendingInTime").asInt()).isEqualTo(84);
		assertThat(sum.path("onTimeOfResolved").asDouble()).isEqualTo(100);
	}

	@Test
	void reconciles_under_every_policy_for_the_cancelled() throws Exception {
		for (String policy : new String[] { "WITHIN_RESOLVED", "SEPARATE", "EXCLUDED" }) {
			assertThat(report(policy).path("reconciled").asBoolean()).as(policy).isTrue();
		}
		assertThat(report("SEPARATE").path("sum").path("resolved").asInt()).isEqualTo(21_534);
		assertThat(report("EXCLUDED").path("sum").path("total").asInt()).isEqualTo(21_618);
	}

	@Test
	void takes_the_same_file_again_without_a_second_dossier() throws Exception {
		take(PublishedPeriod.HALF_YEAR);
		assertThat(report("WITHIN_RESOLVED").path("sum").path("total").asInt()).isEqualTo(21_651);
	}

	private JsonNode report(String policy) throws Exception {
		return this.carrier.get("manager",
				"/api/reports/results?from=2020-12-01&to=2021-05-31&agency=H13&cancelled=" + policy);
	}

	/** Imports the period and waits until the figures include it. */
	private void take(PublishedPeriod period) throws Exception {
		var file = home.resolve("period.ndjson");
		try (var out = Files.newBufferedWriter(file)) {
			period.write(out);
		}
		var answer = this.installation.stream(this.installation.as("admin", "/api/import")
			.header("Content-Type", "application/x-ndjson")
			.POST(BodyPublishers.ofFile(file)));
		var last = "";
		int lines = 0;
		try (var in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
			for (var line = in.readLine(); line != null; line = in.readLine()) {
				last = line;
				lines++;
				assertThat(line).doesNotContain("problem");
			}
		}
		assertThat(lines).isEqualTo(period.total());
		var code = Carrier.JSON.readTree(last).path("code").asString();
		var history = this.carrier.get("admin", "/api/dossiers/" + code + "/history").path("items");
		var seq = history.path(history.size() - 1).path("seq").asLong();
		this.carrier.get("manager", "/api/reports/results?from=2020-12-01&to=2021-05-31&agency=H13&waitFor=" + seq);
	}

}
