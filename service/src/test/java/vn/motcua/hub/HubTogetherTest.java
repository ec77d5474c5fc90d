package vn.motcua.hub;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.motcua.journal.EventType;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.HubTest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.hub.HubFixture.eventually;

/** The whole program as a hub that hears of two provinces. */
@HubTest
class HubTogetherTest {

	private static final String REPORT = "/api/reports/results?from=2026-03-01&to=2026-03-31&groupBy=AGENCY&agency=";

	private static final Topic TOPIC = new Topic(InProcess.BROKERS);

	private static boolean told;

	private final Http http;

	HubTogetherTest(Http http) {
		this.http = http;
	}

	@DynamicPropertySource
	static void listen(DynamicPropertyRegistry properties) {
		properties.add("spring.kafka.bootstrap-servers", () -> InProcess.BROKERS);
		properties.add("motcua.hub.topics", () -> "motcua\\.other\\..*," + TOPIC.name);
	}

	@AfterAll
	static void close() {
		TOPIC.close();
	}

	/**
	 * Three dossiers here, two of them resolved; two there, one resolved and one stopped.
	 */
	@BeforeEach
	void tell() {
		if (!told) {
			var here = new Office("H13.101");
			var there = new Office("H21.65");
			here.resolves();
			there.live(EventType.RECEIVED, EventType.STOPPED);
			here.resolves();
			there.resolves();
			here.receives();
			TOPIC.publish(here.journal());
			TOPIC.publish(there.journal());
			told = true;
		}
		eventually().until(() -> received("admin", "VN") == 5);
	}

	@Test
	void counts_what_all_installations_tell() {
		var report = report("admin", "VN");
		assertThat(report.at("/reconciled")).isEqualTo("true");
		assertThat(report.at("/sum/received")).isEqualTo("5");
		assertThat(report.at("/sum/cancelled")).isEqualTo("1");
		assertThat(report.at("/sum/pending")).isEqualTo("1");
		assertThat(received("admin", "H13")).isEqualTo(3);
		assertThat(received("admin", "H21")).isEqualTo(2);
	}

	@Test
	void leaves_to_those_of_a_province_what_is_theirs() {
		assertThat(received("manager", "H13")).isEqualTo(3);
		report("manager", "VN").isProblem(403);
		report("manager", "H21.65").isProblem(403);
	}

	@Test
	void comes_to_the_same_figures_again() {
		var rebuilt = this.http.as("admin").post("/api/reports/rebuild").is(200);
		assertThat(rebuilt.at("/differences")).isEqualTo("0");
		assertThat(rebuilt.at("/events")).isEqualTo("18");
		assertThat(received("admin", "VN")).isEqualTo(5);
	}

	@Test
	void tells_how_it_stands() {
		eventually().untilAsserted(() -> {
			var hub = hub();
			assertThat(hub.at("/taken")).isEqualTo("18");
			assertThat(hub.at("/repeated")).isEqualTo("0");
			assertThat(hub.at("/setAside")).isEqualTo("0");
			assertThat(hub.at("/agencies")).isEqualTo("2");
			assertThat(hub.at("/lastHeard")).endsWith("+07:00");
			assertThat(hub.json().at("/partitions")).hasSize(Topic.PARTITIONS)
				.allSatisfy((partition) -> assertThat(partition.path("lag").asLong(-1)).isZero());
		});
		this.http.as("clerk").get("/api/hub").isProblem(403, "wrong-role");
	}

	@Test
	void is_watched_like_every_instance() {
		this.http.anybody().get("/actuator/health").is(200);
		var metrics = this.http.anybody().get("/actuator/prometheus").is(200).text();
		assertThat(metrics).contains("motcua_hub_events_total{result=\"taken\"} 18.0");
		assertThat(metrics).contains("motcua_hub_behind_seconds 0.0");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/dossiers", "POST, /api/dossiers", "GET, /api/dossiers/H13.101-260302-0001/history",
			"GET, /api/tasks", "GET, /api/tasks/orphaned", "POST, /api/import", "GET, /api/absences",
			"POST, /api/calendar/days", "GET, /api/events/publication" })
	void handles_no_dossiers(String method, String path) {
		this.http.as("admin")
			.with("Content-Type", "application/x-ndjson")
			.send(method, path, null)
			.isProblem(409, "not-at-a-hub");
	}

	@ParameterizedTest
	@CsvSource({ "/api/procedures", "/api/users?agency=H13", "/api/calendar/days?year=2026",
			"/api/office-hours?agency=H13" })
	void knows_what_is_needed_to_read_its_figures(String path) {
		this.http.as("admin").get(path).is(200);
	}

	@ParameterizedTest
	@CsvSource({ "clerk, 403", "officer, 403", "approver, 403", "seal, 403", "manager, 403", "clerk3, 403",
			"admin, 200" })
	void tells_how_it_stands_only_those_who_watch_over_all_of_it(String who, int status) {
		assertThat(this.http.as(who).get("/api/hub").status()).isEqualTo(status);
		this.http.anybody().get("/api/hub").is(401);
	}

	private Answer hub() {
		return this.http.as("admin").get("/api/hub").is(200);
	}

	private Answer report(String who, String agency) {
		return this.http.as(who).get(REPORT + agency);
	}

	/** Zero as long as there is no report. */
	private long received(String who, String agency) {
		return report(who, agency).json().at("/sum/received").asLong(0);
	}

}
