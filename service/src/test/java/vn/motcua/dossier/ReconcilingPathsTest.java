package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** However a dossier ends, the engine keeps nothing of it. */
@ServiceTest
class ReconcilingPathsTest {

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private final ReconcilingPaths reconciling;

	private final WatchingAppointments appointments;

	private final WatchingWaits waits;

	private final OneStopShop shop;

	private final Http http;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private ReconcilingPaths.Differences before;

	ReconcilingPathsTest(ReconcilingPaths reconciling, WatchingAppointments appointments, WatchingWaits waits,
			OneStopShop shop, Http http, PassingClock clock, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.reconciling = reconciling;
		this.appointments = appointments;
		this.waits = waits;
		this.shop = shop;
		this.http = http;
		this.clock = clock;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.before = new ReconcilingPaths.Differences(List.of(), List.of());
	}

	/**
	 * Received on Monday and overdue since Thursday: an apology is open beside its work.
	 */
	private Walk late() {
		var walk = this.shop.receive(MONDAY);
		this.appointments.sweep();
		assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
		return walk;
	}

	@BeforeEach
	void remember() {
		this.before = this.reconciling.differences();
	}

	@AfterEach
	void nothing_is_left_behind() {
		var after = this.reconciling.differences();
		assertThat(after.leftBehind()).isSubsetOf(this.before.leftBehind());
		assertThat(after.stranded()).isSubsetOf(this.before.stranded());
	}

	@Test
	void a_late_dossier_whose_applicant_never_answers() {
		Walk walk;
		try (var now = this.clock.showing(Instant.parse("2025-03-10T03:00:00Z"))) {
			walk = late().decideTask("officer", "APPRAISAL",
					Bodies.decision("REQUEST_SUPPLEMENT").put("note", "Thiếu"));
			assertThat(walk.open()).containsExactly("APOLOGY");
		}
		try (var now = this.clock.showing(Instant.parse("2025-06-10T03:00:00Z"))) {
			this.waits.sweep();
			assertThat(walk.again().last().at("/state")).isEqualTo("STOPPED");
		}
	}

	@Test
	void a_late_dossier_that_is_withdrawn() {
		late().end("clerk", "withdrawal", null);
	}

	@Test
	void a_late_dossier_that_is_finished_before_anybody_apologises() {
		var walk = late().decideTask("officer", "APPRAISAL", Bodies.decision("PROPOSE_APPROVAL"))
			.decideTask("approver", "APPROVAL", Bodies.decision("APPROVE"))
			.decideTask("seal", "SEALING", Bodies.decision("SEAL"))
			.decideTask("clerk", "RESULT_RETURN", Bodies.decision("RETURN"));
		assertThat(walk.open()).isEmpty();
	}

	@Test
	void a_late_dossier_that_stood_still_in_time() {
		late().decideTask("officer", "APPRAISAL",
				Bodies.decision("REQUEST_SUPPLEMENT").put("note", "Thiếu").put("at", "2025-03-04T09:00:00+07:00"));
	}

	@Test
	void a_late_dossier_that_a_rest_day_announced_since_makes_punctual() {
		try (var now = this.clock.showing(Instant.parse("2024-06-07T01:00:00Z"))) {
			var walk = this.shop.receive("2024-06-03T08:12:00+07:00");
			this.appointments.sweep();
			assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
			announce("REST_DAY");
			assertThat(walk.again().open()).containsExactly("APPRAISAL");
			announce("NORMAL");
			walk.end("clerk", "withdrawal", null);
		}
	}

	private void announce(String kind) {
		this.http.as("admin")
			.post("/api/calendar/days?dryRun=false",
					"[{\"date\": \"2024-06-05\", \"kind\": \"%s\", \"name\": \"Bão\"}]".formatted(kind))
			.is(200);
	}

	@Test
	void what_differs_is_found_and_named() {
		var walk = this.shop.receive();
		var step = step(walk);
		move(walk, "nowhere");
		var differences = this.reconciling.differences();
		assertThat(differences.stranded()).contains(walk.code());
		assertThat(differences.leftBehind()).hasSize(this.before.leftBehind().size() + 1);
		move(walk, step);
	}

	private String step(Walk walk) {
		return this.jdbc
			.sql("select step from task where dossier = (select id from dossier where code = ?) and closed_at is null")
			.param(walk.code())
			.query(String.class)
			.single();
	}

	private void move(Walk walk, String step) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(
				"update task set step = ? where dossier = (select id from dossier where code = ?) and closed_at is null")
			.params(step, walk.code())
			.update());
	}

}
