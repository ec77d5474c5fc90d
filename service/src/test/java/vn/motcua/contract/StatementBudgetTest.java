package vn.motcua.contract;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	private Caller keyed(String username) {
		return this.http.as(username).once(UUID.randomUUID().toString());
	}

	private void requireFew(String command, Runnable call) {
		var seen = this.statements.during(call);
		assertThat(seen).as("%s takes %d statements:%n%s", command, seen.size(), String.join("\n", seen))
			.isNotEmpty()
			.hasSizeLessThanOrEqualTo(BUDGET);
	}

}
