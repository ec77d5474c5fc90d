package vn.motcua.contract;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The reports of where and why, from outside. */
@ServiceTest
class FactReportsTest {

	private static final String EVER = "?from=2000-01-01&to=2099-12-31&agency=H13.101";

	private final Http http;

	private final OneStopShop shop;

	FactReportsTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
	}

	/** The report once it includes all that was told of the dossier. */
	private Answer report(String name, String more, Walk walk) {
		var last = StreamSupport.stream(walk.history().spliterator(), false)
			.map((event) -> event.path("seq").asLong())
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return await().atMost(Duration.ofSeconds(20))
			.until(() -> this.http.as("manager").get("/api/reports/" + name + EVER + more).is(200),
					(answer) -> answer.json().path("upToEvent").asLong() >= last);
	}

	private static JsonNode row(Answer report, String key) {
		return StreamSupport.stream(report.json().path("rows").spliterator(), false)
			.filter((row) -> row.path("key").asString().equals(key))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No row " + key + ": " + report.text()));
	}

	private long listed(String name, String more, String cell) {
		Set<String> ids = new HashSet<>();
		var after = "";
		while (true) {
			var page = this.http.as("manager")
				.get("/api/reports/" + name + "/dossiers" + EVER + more + "&limit=200&cell=" + cell + "&after=" + after)
				.is(200);
			page.json().path("items").forEach((item) -> ids.add(item.path("id").asString()));
			if (page.at("/next") == null) {
				return ids.size();
			}
			after = page.at("/next");
		}
	}

	@Nested
	class A_dossier_that_was_lived_through {

		@Test
		void shows_in_the_reports() {
			var walk = shop.receive();
			walk.act("officer", "suspension", Bodies.reason("Lệ phí").put("legalBasis", "Luật Phí và lệ phí"), null);
			walk.act("officer", "resumption", Bodies.reason("Đã nộp"), null);
			walk.decide("officer", "PROPOSE_APPROVAL").decide("approver", "SEND_BACK");
			walk.decide("officer", "PROPOSE_APPROVAL").decide("approver", "APPROVE").decide("seal", "SEAL");
			walk.decide("clerk", "RETURN");
			assertThat(
					row(report("officers", "&groupBy=OFFICER_AND_KIND", walk), "seal SEALING").path("decided").asInt())
				.isPositive();
			assertThat(row(report("rework", "", walk), "officer").path("sentBack").asInt()).isPositive();
			assertThat(row(report("durations", "", walk), "1.004873").path("results").asInt()).isPositive();
			assertThat(row(report("places", "", walk), "H13.101").path("known").asInt()).isPositive();
			assertThat(row(report("recording", "", walk), "H13.101").path("within1h").asInt()).isPositive();
			assertThat(row(report("channels", "", walk), "H13.101").path("counter").asInt()).isPositive();
		}

		@Test
		void is_laid_to_the_step_that_was_late_with_it() {
			var walk = shop.receive("2026-09-01T08:00:00+07:00");
			walk.decide("officer", "PROPOSE_APPROVAL", "2026-09-28T09:00:00+07:00");
			walk.decide("approver", "APPROVE", "2026-09-28T10:00:00+07:00");
			walk.decide("seal", "SEAL", "2026-09-28T10:30:00+07:00");
			report("lateness", "", walk);
			var opened = http.as("manager")
				.get("/api/reports/lateness/dossiers" + EVER + "&groupBy=STEP&key=appraisal&cell=late&limit=200")
				.is(200);
			assertThat(opened.text()).contains(walk.code());
			assertThat(opened.at("/items/0/at")).endsWith("+07:00");
		}

		@Test
		void is_open_with_whoever_has_it_in_hand() {
			var walk = shop.receive();
			http.as("officer").post("/api/tasks/" + walk.task() + "/claim").is(200);
			var officers = report("officers", "", walk);
			assertThat(row(officers, "officer").path("open").asInt()).isPositive();
			assertThat(listed("officers", "&key=officer", "open"))
				.isEqualTo(row(officers, "officer").path("open").asLong());
			walk.end("clerk", "withdrawal", null);
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "lateness", "consultations", "recording", "durations", "officers", "rework", "places",
			"channels" })
	void every_cell_of_the_sum_opens(String name) {
		var report = report(name, "", this.shop.walkTo("END"));
		report.json().path("opens").forEach((cell) -> {
			var counted = report.json().path("sum").path(cell.asString()).asLong();
			assertThat(listed(name, "", cell.asString())).as(cell.asString()).isEqualTo(counted);
		});
	}

	@Nested
	class A_question {

		@ParameterizedTest
		@CsvSource({ "officer, /api/reports/lateness?from=2026-01-01&to=2026-12-31, 403, wrong-role",
				"officer, /api/reports/lateness/dossiers?from=2026-01-01&to=2026-12-31&cell=late, 403, wrong-role",
				"manager, /api/reports/laziness?from=2026-01-01&to=2026-12-31, 404, unknown-report",
				"manager, /api/reports/lateness?from=2026-12-31&to=2026-01-01, 422, bad-period",
				"manager, /api/reports/lateness?from=0001-01-01&to=2026-01-01, 400, bad-date",
				"manager, /api/reports/lateness?from=2026-01-01&to=2026-12-31&groupBy=SHOE_SIZE, 400, bad-group-by",
				"manager, /api/reports/lateness?from=2026-01-01&to=2026-12-31&agency=H99, 422, unknown-agency",
				"manager, /api/reports/lateness/dossiers?from=2026-01-01&to=2026-12-31&cell=shoes, 400, bad-cell",
				"manager, /api/reports/lateness/dossiers?from=2026-01-01&to=2026-12-31&cell=workedMinutes, 400, bad-cell",
				"manager, /api/reports/lateness/dossiers?from=2026-01-01&to=2026-12-31&cell=late&limit=0, 400, bad-limit",
				"manager, /api/reports/channels/unused?from=2026-12-31&to=2026-01-01, 422, bad-period",
				"clerk, /api/reports/channels/unused?from=2026-01-01&to=2026-12-31, 403, wrong-role" })
		void that_cannot_be_answered_says_why(String who, String path, int status, String code) {
			http.as(who).get(path).isProblem(status, code);
		}

		@Test
		void needs_a_cell_and_a_period() {
			http.as("manager").get("/api/reports/lateness?from=2026-01-01").isProblem(400);
			http.as("manager").get("/api/reports/lateness/dossiers?from=2026-01-01&to=2026-12-31").isProblem(400);
			http.as("manager").get("/api/reports/lateness?from=yesterday&to=2026-12-31").isProblem(400);
		}

		@Test
		void with_odd_characters_finds_nothing() {
			var odd = http.as("manager")
				.get("/api/reports/lateness/dossiers" + EVER + "&cell=late&key=%27%20or%20true--")
				.is(200);
			assertThat(odd.json().path("items")).isEmpty();
			http.as("manager").get("/api/reports/lateness/dossiers" + EVER + "&cell=late&key=%00").isProblem(400);
		}

	}

	@Nested
	class Citizens {

		@Test
		void read_what_is_usual_without_signing_in() {
			var usual = http.anybody().get("/api/procedures/1.004873/usual-time?agency=H13.101").is(200);
			assertThat(usual.json().path("enoughKnown").isBoolean()).isTrue();
			assertThat(usual.at("/procedure")).isEqualTo("1.004873");
		}

		@Test
		void are_told_what_there_is_none_of() {
			http.anybody().get("/api/procedures/9.999999/usual-time").isProblem(404, "unknown-procedure");
			http.anybody().get("/api/procedures/1.004873/usual-time?agency=H99").isProblem(422, "unknown-agency");
		}

		@Test
		void read_nothing_else() {
			http.anybody().get("/api/reports/durations" + EVER).isProblem(401);
		}

	}

	@Nested
	class A_rebuild {

		@Test
		void of_all_that_was_lived_here_comes_out_the_same() {
			var rebuilt = http.as("admin").post("/api/reports/facts/rebuild").is(200);
			assertThat(rebuilt.json().path("rows").asLong()).isPositive();
			assertThat(rebuilt.json().path("differences").asLong()).as(rebuilt.text()).isZero();
		}

		@Test
		void is_for_the_topmost_administrator() {
			http.as("manager").post("/api/reports/facts/rebuild").isProblem(403, "wrong-role");
		}

	}

}
