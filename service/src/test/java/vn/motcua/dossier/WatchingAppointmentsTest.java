package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class WatchingAppointmentsTest {

	private final WatchingAppointments watching;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	WatchingAppointmentsTest(WatchingAppointments watching, OneStopShop shop, PassingClock clock, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.watching = watching;
		this.shop = shop;
		this.clock = clock;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void a_sweep_notices_each_appointment_that_passed_once_at_its_own_moment() {
		var walk = this.shop.receive("2025-03-03T08:12:00+07:00");
		this.watching.sweep();
		this.watching.sweep();
		assertThat(walk.told("type")).containsExactly("received", "task-opened", "overdue", "task-opened");
		assertThat(walk.told("occurredAt").get(2)).isEqualTo("2025-03-06T17:00:00+07:00");
		assertThat(walk.told("actor")).endsWith("system");
	}

	@Test
	void a_sweep_passes_over_what_is_in_time_ended_or_not_received() {
		var inTime = this.shop.receive();
		var submitted = this.shop.receive(Bodies.online().put("receivedAt", "2025-03-03T08:12:00+07:00"));
		var ended = this.shop.receive("2025-03-03T08:12:00+07:00")
			.end("clerk", "withdrawal", "2025-03-04T08:00:00+07:00");
		this.watching.sweep();
		for (Walk walk : List.of(inTime, submitted, ended)) {
			assertThat(walk.told("type")).doesNotContain("overdue");
		}
	}

	@Test
	void a_sweep_takes_more_than_one_batch() {
		List<Walk> walks = new ArrayList<>();
		for (int count = 0; count < 101; count++) {
			walks.add(this.shop.receive("2025-03-03T08:12:00+07:00"));
		}
		this.watching.sweep();
		assertThat(walks).allSatisfy((walk) -> {
			assertThat(walk.told("type")).containsOnlyOnce("overdue");
			assertThat(walk.again().open()).containsExactly("APPRAISAL", "APOLOGY");
		});
	}

	@Test
	void a_sweep_goes_on_with_all_others_where_one_cannot_be_read_and_the_next_tries_that_again() {
		var broken = this.shop.receive("2025-03-03T08:12:00+07:00");
		var whole = this.shop.receive("2025-03-03T08:12:00+07:00");
		var ledger = this.jdbc.sql("select ledger::text from dossier where code = ?")
			.param(broken.code())
			.query(String.class)
			.single();
		write("[{\"type\": \"FROM_TOMORROW\"}]", broken);
		this.watching.sweep();
		assertThat(whole.told("type")).containsOnlyOnce("overdue");
		write(ledger, broken);
		assertThat(broken.told("type")).doesNotContain("overdue");
		this.watching.sweep();
		assertThat(broken.told("type")).containsOnlyOnce("overdue");
	}

	private void write(String ledger, Walk walk) {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update dossier set ledger = ?::jsonb where code = ?")
				.params(ledger, walk.code())
				.update());
	}

	@Test
	void what_was_written_down_late_keeps_its_punctuality() {
		var walk = this.shop.receive("2025-03-03T08:12:00+07:00")
			.decide("officer", "PROPOSE_APPROVAL", "2025-03-04T09:00:00+07:00")
			.decide("approver", "APPROVE", "2025-03-04T09:00:00+07:00");
		this.watching.sweep();
		walk.again().decideTask("seal", "SEALING", Bodies.decision("SEAL").put("at", "2025-03-06T17:00:00+07:00"));
		assertThat(walk.last().at("/timeliness")).isEqualTo("ON_TIME");
		assertThat(walk.told("type")).endsWith("overdue", "task-opened", "task-decided", "result-ready",
				"overdue-reversed", "task-opened");
		assertThat(walk.open()).containsExactly("RESULT_RETURN");
	}

	@Test
	void a_sweep_goes_by_the_clock() {
		var walk = this.shop.receive("2025-03-03T08:12:00+07:00");
		try (var now = this.clock.showing(Instant.parse("2025-03-06T09:59:00Z"))) {
			this.watching.sweep();
			assertThat(walk.told("type")).doesNotContain("overdue");
		}
	}

}
