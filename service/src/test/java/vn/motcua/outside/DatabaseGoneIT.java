package vn.motcua.outside;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The database is killed, or stands still, under the program that works with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseGoneIT {

	private static final Duration TOLD = Duration.ofSeconds(2);

	private static final Duration ANSWERED = Duration.ofSeconds(3);

	private static final Duration BACK = Duration.ofSeconds(10);

	private Path home;

	private Installation installation;

	private Carrier carrier;

	private EmbeddedPostmaster postmaster;

	@BeforeAll
	void start(@TempDir Path home) throws Exception {
		this.home = home;
		this.installation = Installation.start(home);
		this.carrier = new Carrier(this.installation);
		this.postmaster = new EmbeddedPostmaster(home);
	}

	@AfterAll
	void stop() throws Exception {
		this.installation.close();
	}

	@Test
	void a_killed_database_is_started_again_and_has_all_that_was_acknowledged() throws Exception {
		var acknowledged = this.carrier.carry();
		var calls = new CopyOnWriteArrayList<Call>();
		var over = new AtomicBoolean();
		try (var callers = Executors.newFixedThreadPool(4)) {
			for (int caller = 0; caller < 4; caller++) {
				callers.submit((Callable<Boolean>) () -> callUntil(over, calls));
			}
			var killed = this.postmaster.running().orElseThrow();
			this.postmaster.kill();
			await().atMost(BACK)
				.until(() -> this.postmaster.running().filter((now) -> now.pid() != killed.pid()).isPresent()
						&& health() == 200);
			over.set(true);
		}
		assertThat(calls).allSatisfy((call) -> {
			assertThat(call.took()).isLessThan(ANSWERED);
			assertThat(call.answer().statusCode()).as(call.answer().body()).isIn(200, 503);
		});
		var code = acknowledged.path("code").asString();
		assertThat(this.carrier.get("manager", "/api/dossiers/" + code).path("state").asString()).isEqualTo("RETURNED");
		followsAgain(this.carrier.carry());
	}

	/** Figures follow the journal, and what was remembered is kept up to date. */
	private void followsAgain(JsonNode dossier) throws Exception {
		var events = this.carrier.get("manager", "/api/dossiers/" + dossier.path("code").asString() + "/history")
			.path("items");
		var last = events.path(events.size() - 1).path("seq").asLong();
		var day = dossier.path("receivedAt").asString().substring(0, 10);
		var report = this.carrier.get("manager",
				"/api/reports/results?agency=H13&groupBy=FIELD&from=" + day + "&to=" + day + "&waitFor=" + last);
		assertThat(report.path("upToEvent").asLong()).isGreaterThanOrEqualTo(last);
	}

	@Test
	void one_that_stands_still_is_noticed_and_calls_are_not_kept_waiting() throws Exception {
		this.carrier.carry();
		this.postmaster.stand();
		try {
			var underWay = call("clerk", "/api/dossiers?limit=1", "application/json");
			isAway(underWay);
			await().atMost(TOLD).until(() -> health() == 503);
			var problem = call("clerk", "/api/dossiers?limit=1", "application/json");
			isAway(problem);
			assertThat(problem.answer().body()).contains("\"database-away\"");
			var unknown = call("nobody", "/api/tasks", "application/json");
			isAway(unknown);
			var page = call("clerk", "/notices", "text/html");
			isAway(page);
			assertThat(page.answer().body()).contains("Cơ sở dữ liệu tạm thời không trả lời").contains("<html");
			assertThat(call("nobody", "/look/seal.svg", "*/*").answer().statusCode()).isEqualTo(200);
		}
		finally {
			this.postmaster.goOn();
		}
		await().atMost(BACK).until(() -> health() == 200);
		followsAgain(this.carrier.carry());
	}

	@Test
	void connections_that_stand_still_are_left_for_new_ones() throws Exception {
		this.carrier.carry();
		this.postmaster.standAtConnections();
		try {
			await().atMost(BACK).until(() -> {
				var call = call("clerk", "/api/dossiers?limit=1", "application/json");
				assertThat(call.took()).isLessThan(ANSWERED);
				assertThat(call.answer().statusCode()).as(call.answer().body()).isIn(200, 503);
				return call.answer().statusCode() == 200;
			});
			followsAgain(this.carrier.carry());
		}
		finally {
			this.postmaster.goOn();
		}
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void one_that_cannot_be_started_again_ends_the_program_which_says_why() throws Exception {
		Files.move(this.home.resolve("data/global/pg_control"), this.home.resolve("pg_control"));
		this.postmaster.kill();
		await().atMost(BACK.multipliedBy(3)).until(() -> !this.installation.isAlive());
		assertThat(this.installation.exitCode()).isEqualTo(1);
		assertThat(Files.readString(this.home.resolve("log")))
			.contains("The embedded database is gone and cannot be started again");
	}

	private static void isAway(Call call) {
		assertThat(call.answer().statusCode()).as(call.answer().body()).isEqualTo(503);
		assertThat(call.answer().headers().firstValue("Retry-After")).isPresent();
		assertThat(call.took()).isLessThan(ANSWERED);
	}

	private boolean callUntil(AtomicBoolean over, List<Call> calls) throws Exception {
		while (!over.get()) {
			calls.add(call("clerk", "/api/dossiers?limit=1", "application/json"));
		}
		return true;
	}

	private Call call(String user, String path, String accept) throws IOException, InterruptedException {
		long began = System.nanoTime();
		var answer = this.installation.send(this.installation.as(user, path).header("Accept", accept));
		return new Call(answer, Duration.ofNanos(System.nanoTime() - began));
	}

	private int health() throws IOException, InterruptedException {
		var health = this.installation.send(HttpRequest.newBuilder(this.installation.uri("/actuator/health")));
		assertThat(health.body()).contains("\"status\":\"" + ((health.statusCode() == 200) ? "UP" : "DOWN") + "\"");
		return health.statusCode();
	}

	private record Call(HttpResponse<String> answer, Duration took) {
	}

}
