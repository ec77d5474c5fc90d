package vn.motcua.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever watches over the service is told. */
@Isolated("It listens to what the whole process tells of.")
@ServiceTest
class SecurityEventsTest {

	private final Http http;

	private final KnownNetworks networks;

	private final ListAppender<ILoggingEvent> told = new ListAppender<>();

	private String username = "";

	SecurityEventsTest(Http http, KnownNetworks networks) {
		this.http = http;
		this.networks = networks;
	}

	@BeforeEach
	void listen() {
		this.username = Staff.open(this.http, "Người bị theo dõi", "H13.101", "CLERK");
		this.told.start();
		logger().addAppender(this.told);
	}

	@AfterEach
	void listenNoMore() {
		logger().detachAppender(this.told);
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger("security");
	}

	private List<String> lines() {
		return this.told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	@Nested
	class A_sign_in_that_failed {

		@Test
		void says_why_and_from_which_network() {
			http.as(username, "wrong").get("/api/tasks").is(401);
			assertThat(lines()).singleElement()
				.asString()
				.matches("event=sign-in-wrong-password user=" + username + " network=\\S+");
			http.as("admin").post("/api/users/" + username + "/deactivation").is(200);
			http.as(username, Staff.PASSWORD).get("/api/tasks").is(401);
			assertThat(lines()).anyMatch((line) -> line.startsWith("event=sign-in-deactivated user=" + username));
		}

		@Test
		void tells_nothing_that_may_be_a_password_typed_in_the_wrong_field() {
			var typed = "secret-" + UUID.randomUUID();
			http.as(typed, "x").get("/api/tasks").is(401);
			http.as(typed, "y").get("/api/tasks").is(401);
			assertThat(lines()).hasSize(2)
				.allMatch((line) -> line.matches("event=sign-in-unknown-user user=unknown:[0-9a-f]{12} network=\\S+"))
				.noneMatch((line) -> line.contains(typed));
			assertThat(lines().get(0)).as("the same again is told").isEqualTo(lines().get(1));
		}

		@Test
		void writes_one_line_whatever_was_typed() {
			http.as("x\n2026-11-27 event=sign-in user=admin", "x").get("/api/tasks").is(401);
			assertThat(lines()).singleElement().asString().doesNotContain("\n", "admin");
		}

	}

	@Test
	void what_happens_to_an_account_is_told_with_whose_hand_it_was() {
		this.http.as("admin")
			.post("/api/users/" + this.username + "/roles", Map.of("roles", List.of("CLERK", "OFFICER")))
			.is(200);
		this.http.as("admin")
			.post("/api/users/" + this.username + "/password", Map.of("password", "mot-cua-2027"))
			.is(204);
		assertThat(lines()).containsExactly("event=roles-changed user=" + this.username + " by=admin",
				"event=password-changed user=" + this.username + " by=admin");
	}

	@Test
	void who_comes_and_goes_is_told_and_counted() {
		var before = counted("sign-out");
		var user = Visitor.as(this.http, this.username, Staff.PASSWORD);
		user.post("/desk/account", "/sign-out", Map.of()).is(302);
		assertThat(lines()).hasSize(2);
		assertThat(lines().getFirst()).matches("event=sign-in user=" + this.username + " network=\\S+");
		assertThat(lines().getLast()).isEqualTo("event=sign-out user=" + this.username);
		assertThat(counted("sign-out")).isEqualTo(before + 1);
	}

	@Test
	void a_form_that_is_not_ours_is_told() {
		this.http.anybody()
			.with("Content-Type", "application/x-www-form-urlencoded")
			.send("POST", "/sign-in", "username=clerk&password=motcua".getBytes())
			.is(403);
		assertThat(lines()).singleElement().asString().startsWith("event=form-refused network=");
	}

	@Test
	void a_network_is_new_only_to_whoever_came_from_another_before() {
		assertThat(this.networks.isNew(this.username, "203.0.113.0/24")).as("the first of all").isFalse();
		assertThat(this.networks.isNew(this.username, "203.0.113.0/24")).isFalse();
		assertThat(this.networks.isNew(this.username, "198.51.100.0/24")).isTrue();
		assertThat(this.networks.isNew(this.username, "198.51.100.0/24")).as("known now").isFalse();
	}

	private double counted(String event) {
		return this.http.anybody()
			.get("/actuator/prometheus")
			.is(200)
			.text()
			.lines()
			.filter((line) -> line.startsWith("motcua_security_events_total") && line.contains("\"" + event + "\""))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
