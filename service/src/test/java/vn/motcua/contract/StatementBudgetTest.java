package vn.motcua.contract;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/** A command costs few statements, engine and idempotency key included. */
@ServiceTest
class StatementBudgetTest {

	private static final int BUDGET = 12;

	private final Http http;

	private final OneStopShop shop;

	private final Statements statements;

	StatementBudgetTest(Http http, OneStopShop shop, Statements statements) {
		this.http = http;
		this.shop = shop;
		this.statements = statements;
	}

	@ParameterizedTest
	@ValueSource(strings = { "COUNTER", "ONLINE" })
	void a_receipt(String channel) {
		this.shop.walkTo("END");
		var body = Bodies.dossier().put("channel", channel);
		requireFew("Receipt " + channel, () -> keyed("clerk").post("/api/dossiers", body).is(201));
	}

	@ParameterizedTest
	@CsvSource({ "ACCEPTANCE, clerk, ACCEPT", "ACCEPTANCE, clerk, REFUSE", "APPRAISAL, officer, PROPOSE_APPROVAL",
			"APPRAISAL, officer, PROPOSE_REFUSAL", "APPROVAL, approver, APPROVE", "APPROVAL, approver, REFUSE",
			"APPROVAL, approver, SEND_BACK", "SEALING, seal, SEAL", "RESULT_RETURN, clerk, RETURN" })
	void a_decision(String kind, String username, String outcome) {
		this.shop.walkTo("END");
		var task = this.shop.walkTo(kind).taskPath();
		var body = Bodies.decision(outcome).put("note", "Vì vậy");
		requireFew(outcome, () -> keyed(username).post(task + "/decision", body).is(200));
	}

	@ParameterizedTest
	@CsvSource({ "withdrawal, clerk", "stop, officer" })
	void an_end(String how, String username) {
		this.shop.walkTo("END");
		var path = this.shop.walkTo("APPROVAL").path();
		requireFew(how, () -> keyed(username).post(path + "/" + how, Bodies.reason("Vì vậy")).is(200));
	}

	@Test
	void a_claim() {
		this.shop.walkTo("END");
		var task = this.shop.receive().taskPath();
		requireFew("claim", () -> keyed("officer").post(task + "/claim").is(200));
	}

	@ParameterizedTest
	@CsvSource({ "ACCEPTANCE, clerk", "APPRAISAL, officer" })
	void a_request_for_a_supplement_and_its_answer(String kind, String username) {
		this.shop.walkTo("END");
		var walk = this.shop.walkTo(kind);
		var body = Bodies.decision("REQUEST_SUPPLEMENT").put("note", "Thiếu");
		var task = walk.taskPath();
		requireFew("REQUEST_SUPPLEMENT", () -> keyed(username).post(task + "/decision", body).is(200));
		requireFew("supplement", () -> keyed("clerk").post(walk.path() + "/supplement", Bodies.object("{}")).is(200));
	}

	@Test
	void what_is_done_with_a_dossier_besides_its_tasks() {
		this.shop.walkTo("END");
		var walk = this.shop.receive();
		var apology = Bodies.reason("Xin lỗi").put("newAppointmentAt", "2199-01-03T17:00:00+07:00");
		var extension = Bodies.reason("Khó").put("until", "2199-01-01T17:00:00+07:00");
		requireFew("suspension", () -> keyed("officer").post(walk.path() + "/suspension", Bodies.payment()).is(200));
		requireFew("resumption", () -> keyed("officer").post(walk.path() + "/resumption", Bodies.object("{}")).is(200));
		requireFew("extension", () -> keyed("approver").post(walk.path() + "/extension", extension).is(200));
		requireFew("apology", () -> keyed("approver").post(walk.path() + "/apology", apology).is(200));
		var rating = Bodies.object("{\"score\": 5, \"proof\": \"5678\"}");
		for (var by : List.of(keyed("clerk"), this.http.anybody().once(UUID.randomUUID().toString()))) {
			var ended = this.shop.walkTo("END").path();
			// Tries to prove oneself are counted in the database, which all replicas
			// share.
			requireAtMost(BUDGET + 2, "rating", () -> by.post(ended + "/rating", rating).is(200));
		}
	}

	@Test
	void opinions_of_others_are_asked_and_given() {
		this.shop.walkTo("END");
		var walk = this.shop.receive();
		var consult = Bodies.consult("2199-01-01T10:00:00+07:00", "H13.102", "H13.104");
		var task = walk.taskPath();
		// Two agencies are asked: two tasks are touched.
		requireAtMost(BUDGET + 2, "CONSULT", () -> keyed("officer").post(task + "/decision", consult).is(200));
		var first = "/api/tasks/" + walk.again().task("CONSULTATION");
		requireFew("ANSWER", () -> keyed("admin").post(first + "/decision", Bodies.decision("ANSWER")).is(200));
		requireAtMost(BUDGET + 1, "recall",
				() -> keyed("officer").post(walk.path() + "/recall", Bodies.reason("Rõ")).is(200));
	}

	@Test
	void what_is_corrected() {
		this.shop.walkTo("END");
		var words = Bodies.object("{\"subject\": \"Khác\", \"reason\": \"Ghi nhầm\"}");
		var procedure = Bodies.object("{\"procedure\": \"1.001699\", \"reason\": \"Nhầm\"}");
		var way = Bodies.object("{\"procedure\": \"2.000488\", \"reason\": \"Nhầm\"}");
		for (var body : List.of(words, procedure, way)) {
			var path = this.shop.receive().path() + "/correction";
			// A path ends and another begins, with its tasks.
			requireAtMost(BUDGET + 2, "correction " + body, () -> keyed("clerk").post(path, body).is(200));
		}
		var result = this.shop.walkTo("END").path() + "/result-correction";
		requireFew("result-correction", () -> keyed("clerk").post(result, Bodies.reason("Sai")).is(200));
		var returned = this.shop.walkTo("RESULT_RETURN");
		var task = returned.taskPath();
		returned.decide("clerk", "RETURN");
		// When it was marked is looked up; the path begins again at its last step.
		requireAtMost(BUDGET + 1, "undo of a return",
				() -> keyed("clerk").post(task + "/undo", Bodies.reason("Nhầm")).is(200));
	}

	@Test
	void what_is_taken_back() {
		this.shop.walkTo("END");
		var walk = this.shop.receive();
		var task = walk.taskPath();
		walk.decide("officer", "PROPOSE_APPROVAL");
		// Two tasks are touched: the next one is dropped, the one before opens again.
		requireAtMost(BUDGET + 2, "undo", () -> keyed("officer").post(task + "/undo", Bodies.reason("Nhầm")).is(200));
		var end = this.shop.walkTo("END").path();
		requireFew("reopening", () -> keyed("approver").post(end + "/reopening", Bodies.reason("Sai")).is(200));
	}

	@Test
	void a_list_of_decisions_costs_what_each_of_them_does() {
		this.shop.walkTo("END");
		var items = JsonMapper.builder().build().createArrayNode();
		for (int count = 0; count < 10; count++) {
			items.add(Bodies.decision("APPROVE").put("task", this.shop.walkTo("APPROVAL").task()));
		}
		requireAtMost(10 * BUDGET, "10 decisions", () -> keyed("approver").post("/api/tasks/decisions", items).is(200));
	}

	private Caller keyed(String username) {
		return this.http.as(username).once(UUID.randomUUID().toString());
	}

	private void requireFew(String command, Runnable call) {
		requireAtMost(BUDGET, command, call);
	}

	private void requireAtMost(int most, String command, Runnable call) {
		var seen = this.statements.during(call);
		assertThat(seen).as("%s takes %d statements:%n%s", command, seen.size(), String.join("\n", seen))
			.isNotEmpty()
			.hasSizeLessThanOrEqualTo(most);
	}

}
