package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole lives of dossiers that miss their appointment, over HTTP. */
@ServiceTest
class LateDossiersTest {

	private static final String MONDAY = "2025-03-03T08:12:00+07:00";

	private static final String TUESDAY = "2025-03-04T09:00:00+07:00";

	private static final String THURSDAY_FIVE = "2025-03-06T17:00:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final WatchingAppointments appointments;

	LateDossiersTest(Http http, OneStopShop shop, PassingClock clock, WatchingAppointments appointments) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.appointments = appointments;
	}

	/** The appointment, which its ledger must come to as well. */
	private static String dueAt(Walk walk) {
		assertThat(walk.deadline().at("/dueAt")).isEqualTo(walk.read().at("/dueAt"));
		return String.valueOf(walk.read().at("/dueAt"));
	}

	@Nested
	class A_late_dossier {

		@Test
		void opens_an_apology_beside_its_work_once() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			appointments.sweep();
			assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
			walk.decideTask("officer", "APOLOGY",
					Bodies.decision("APOLOGISE").put("newAppointmentAt", "2099-01-02T17:00:00+07:00"));
			assertThat(walk.last().at("/newAppointmentAt")).isEqualTo("2099-01-02T17:00:00+07:00");
			assertThat(walk.last().at("/dueAt")).isEqualTo(THURSDAY_FIVE);
			assertThat(walk.last().at("/timeliness")).isEqualTo("OVERDUE");
			assertThat(walk.open()).containsExactly("APPRAISAL");
		}

		@Test
		void is_apologised_for_by_the_command_as_well() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			var apology = Bodies.reason("Xin lỗi").put("newAppointmentAt", "2099-01-02T17:00:00+07:00");
			walk.act("approver", "apology", apology, null);
			assertThat(walk.open()).containsExactly("APPRAISAL");
			walk.tryAct("approver", "apology", apology, null).isProblem(409, "already-reappointed");
		}

		@Test
		void that_is_withdrawn_owes_no_apology_any_more() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			walk.end("clerk", "withdrawal", null);
			assertThat(walk.open()).isEmpty();
		}

		@Test
		void was_extended_and_missed_that_too() {
			var walk = shop.receive(MONDAY)
				.act("approver", "extension", Bodies.reason("Phức tạp").put("until", "2025-03-10T17:00:00+07:00"),
						TUESDAY);
			assertThat(dueAt(walk)).isEqualTo("2025-03-10T17:00:00+07:00");
			walk.tryAct("manager", "extension", Bodies.reason("Nữa").put("until", "2025-03-12T17:00:00+07:00"), TUESDAY)
				.isProblem(409, "already-extended");
			appointments.sweep();
			assertThat(walk.told("occurredAt")).contains("2025-03-10T17:00:00+07:00").doesNotContain(THURSDAY_FIVE);
			walk.again()
				.decideTask("officer", "APPRAISAL", Bodies.decision("PROPOSE_APPROVAL"))
				.decideTask("approver", "APPROVAL", Bodies.decision("APPROVE"))
				.decideTask("seal", "SEALING", Bodies.decision("SEAL"));
			assertThat(walk.last().at("/timeliness")).isEqualTo("LATE");
			walk.decideTask("clerk", "RESULT_RETURN", Bodies.decision("RETURN"));
			assertThat(walk.open()).isEmpty();
		}

		@Test
		void owes_one_apology_however_often_it_becomes_late() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			walk.act("approver", "extension", Bodies.reason("Phức tạp").put("until", "2025-03-10T17:00:00+07:00"),
					TUESDAY);
			appointments.sweep();
			assertThat(walk.told("type").stream().filter("overdue"::equals)).hasSize(2);
			assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
		}

		@Test
		void that_turns_out_to_have_stood_still_in_time_was_never_overdue() {
			var walk = shop.receive(MONDAY);
			appointments.sweep();
			walk.again()
				.decideTask("officer", "APPRAISAL",
						Bodies.decision("REQUEST_SUPPLEMENT").put("note", "Thiếu").put("at", TUESDAY));
			assertThat(walk.open()).isEmpty();
			assertThat(walk.told("type")).endsWith("supplement-requested", "overdue-reversed");
			assertThat(walk.told("occurredAt")).endsWith(TUESDAY, THURSDAY_FIVE);
			assertThat(walk.told("actor")).endsWith("officer", "system");
			appointments.sweep();
			assertThat(walk.again().open()).isEmpty();
			walk.end("clerk", "withdrawal", null);
			assertThat(walk.last().at("/timeliness")).isEqualTo("ON_TIME");
		}

		@Test
		void is_not_made_punctual_by_a_clock_that_is_stopped_before_its_end() {
			for (var how : new String[] { "stop", "withdrawal" }) {
				var walk = shop.receive(MONDAY)
					.act("officer", "suspension", Bodies.payment(), "2025-03-12T09:00:00+07:00")
					.end("admin", how, "2025-03-12T09:00:01+07:00");
				assertThat(walk.last().at("/timeliness")).isEqualTo("LATE");
				assertThat(walk.told("type").stream().filter("overdue"::equals)).hasSize(1);
			}
		}

		@Test
		void was_warned_of_before() {
			var walk = shop.receive(MONDAY);
			try (var now = clock.showing(Instant.parse("2025-03-06T02:00:00Z"))) {
				appointments.sweep();
				appointments.sweep();
				assertThat(walk.told("type")).containsOnlyOnce("due-soon").doesNotContain("overdue");
				assertThat(http.as("officer").get("/api/dossiers?due=soon&limit=200").is(200).text())
					.contains(walk.code());
			}
		}

	}

	@Nested
	class Replicas_that_sweep_at_once {

		@Test
		void do_nothing_twice() throws Exception {
			List<Walk> walks = new ArrayList<>();
			for (int count = 0; count < 30; count++) {
				walks.add(shop.receive(MONDAY));
			}
			try (var replicas = Executors.newFixedThreadPool(4)) {
				var sweeps = Collections.nCopies(4, Executors.callable(appointments::sweep));
				for (var sweep : replicas.invokeAll(sweeps)) {
					sweep.get();
				}
			}
			// What one passed over because another had it in hand is done by the next
			// sweep.
			appointments.sweep();
			assertThat(walks).allSatisfy((walk) -> {
				assertThat(walk.told("type")).containsOnlyOnce("overdue");
				assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
			});
		}

	}

}
