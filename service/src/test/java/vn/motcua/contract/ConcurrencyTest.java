package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ConcurrencyTest {

	private static final int CLERKS = 16;

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	private final JdbcClient jdbc;

	ConcurrencyTest(Http http, OneStopShop shop, Footprints footprints, JdbcClient jdbc) {
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
		this.jdbc = jdbc;
	}

	@Test
	void clerks_who_receive_at_once_give_out_each_number_once_and_leave_no_gap() throws Exception {
		var body = Bodies.dossierAt("2019-05-06T08:00:00+07:00").put("agency", "H13.102");
		var answers = Together.times(CLERKS, () -> {
			List<Answer> received = new ArrayList<>();
			for (int count = 0; count < 25; count++) {
				received.add(this.http.as("admin").post("/api/dossiers", body).is(201));
			}
			return received;
		});
		requireNumbered(answers, "H13.102-190506-", CLERKS * 25);
	}

	@Test
	void receipts_that_come_to_nothing_leave_no_gap_between_those_that_do() throws Exception {
		var body = Bodies.dossierAt("2020-05-06T08:00:00+07:00").put("agency", "H13.102");
		var keys = IntStream.range(0, 8).mapToObj((count) -> UUID.randomUUID().toString()).toList();
		var answers = Together.times(CLERKS, () -> {
			List<Answer> received = new ArrayList<>();
			for (String key : keys) {
				// All send the same eight; each is numbered before it is seen to be a
				// repetition.
				received.add(this.http.as("admin").once(key).post("/api/dossiers", body).is(201));
				this.http.as("admin").once(key).post("/api/dossiers", body.deepCopy().put("copies", 2)).is(422);
				this.http.as("admin").post("/api/dossiers", body.deepCopy().put("copies", 0)).is(422);
			}
			return received;
		});
		requireNumbered(answers, "H13.102-200506-", keys.size());
	}

	private void requireNumbered(List<List<Answer>> answers, String code, int count) {
		var all = answers.stream().flatMap(List::stream).toList();
		var codes = all.stream().map((answer) -> answer.at("/code")).distinct().sorted().toList();
		assertThat(codes)
			.isEqualTo(IntStream.rangeClosed(1, count).mapToObj((n) -> code + "%04d".formatted(n)).toList());
		var register = all.stream()
			.map((answer) -> answer.json().at("/register/number").asInt())
			.distinct()
			.sorted()
			.toList();
		assertThat(register).isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
	}

	/** The pool has twenty. */
	@Test
	void more_who_change_the_calendar_at_once_than_there_are_connections_do_it_one_after_the_other() throws Exception {
		for (String kind : new String[] { "REST_DAY", "NORMAL" }) {
			var days = "[{\"date\": \"2034-03-08\", \"kind\": \"%s\", \"name\": \"Bão\"}]".formatted(kind);
			var answers = Together.times(30, () -> this.http.as("admin").post("/api/calendar/days?dryRun=false", days));
			assertThat(answers).extracting(Answer::status).containsOnly(200);
		}
	}

	@RepeatedTest(5)
	void two_who_decide_at_once_one_wins() throws Exception {
		var walk = this.shop.receive();
		var before = this.footprints.now();
		var statuses = Together
			.all(() -> walk.tryDecide("officer", "PROPOSE_APPROVAL", null),
					() -> walk.tryDecide("admin", "PROPOSE_REFUSAL", null))
			.stream()
			.map(Answer::status)
			.toList();
		assertThat(statuses).containsExactlyInAnyOrder(200, 409);
		var after = this.footprints.now();
		assertThat(after.of("tasks")).isEqualTo(before.of("tasks") + 1);
		assertThat(after.of("closed")).isEqualTo(before.of("closed") + 1);
		assertThat(after.of("events")).isEqualTo(before.of("events") + 2);
		requireAgreement(walk);
	}

	@RepeatedTest(5)
	void who_decides_and_who_withdraws_at_once_leave_no_open_end() throws Exception {
		var walk = this.shop.walkTo("APPROVAL");
		var answers = Together.all(() -> walk.tryDecide("approver", "APPROVE", null),
				() -> walk.tryEnd("clerk", "withdrawal", null));
		assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
		var state = walk.read().at("/state");
		assertThat(state).isEqualTo((answers.getFirst().status() == 200) ? "PROCESSING" : "WITHDRAWN");
		requireAgreement(walk);
	}

	@RepeatedTest(3)
	void many_who_claim_at_once_one_holds_it() throws Exception {
		var task = this.shop.receive().taskPath();
		var answers = Together.all(() -> this.http.as("officer").post(task + "/claim"),
				() -> this.http.as("admin").post(task + "/claim"));
		assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
	}

	/** The engine waits at the steps that are open tasks, and nowhere else. */
	private void requireAgreement(Walk walk) {
		var open = this.jdbc.sql("""
				select t.step
				from task t
				join dossier d on d.id = t.dossier
				where d.code = ? and t.closed_at is null
				""").param(walk.code()).query(String.class).list();
		var waiting = this.jdbc.sql("""
				select e.id_
				from act_ru_execution e
				join dossier d on d.process_instance = e.proc_inst_id_
				where d.code = ? and e.is_active_
				""").param(walk.code()).query(String.class).list();
		assertThat(waiting).isEqualTo(open);
		assertThat(walk.read().json().at("/tasks").size()).isEqualTo(open.size());
	}

}
