package vn.motcua.contract;

import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Engine, dossier, journal and key are written together or not at all: whichever
 * statement of a command breaks, and if only its commit does.
 */
@ServiceTest
class AtomicityTest {

	private final Http http;

	private final OneStopShop shop;

	private final Statements statements;

	private final Footprints footprints;

	AtomicityTest(Http http, OneStopShop shop, Statements statements, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.statements = statements;
		this.footprints = footprints;
	}

	@Test
	void of_a_receipt_that_breaks_nothing_is_left() {
		var key = UUID.randomUUID().toString();
		var caller = this.http.as("clerk").once(key);
		requireAllOrNothing(() -> caller.post("/api/dossiers", Bodies.dossier()), 201);
	}

	@ParameterizedTest
	@CsvSource({ "ACCEPTANCE, clerk, ACCEPT", "APPRAISAL, officer, PROPOSE_APPROVAL", "APPROVAL, approver, SEND_BACK",
			"SEALING, seal, SEAL", "RESULT_RETURN, clerk, RETURN" })
	void of_a_decision_that_breaks_nothing_is_left(String kind, String username, String outcome) {
		var walk = this.shop.walkTo(kind);
		var path = walk.taskPath() + "/decision";
		var caller = this.http.as(username).once(UUID.randomUUID().toString());
		var body = Bodies.decision(outcome).put("note", "Vì vậy");
		requireAllOrNothing(() -> caller.post(path, body), 200);
	}

	@Test
	void of_a_withdrawal_that_breaks_nothing_is_left() {
		var path = this.shop.walkTo("APPROVAL").path() + "/withdrawal";
		requireAllOrNothing(() -> this.http.as("clerk").post(path, Bodies.reason("Vì vậy")), 200);
	}

	/**
	 * Breaks each statement in turn, then the commit; then lets the same command pass.
	 */
	private void requireAllOrNothing(Supplier<Answer> command, int success) {
		var before = this.footprints.now();
		this.statements.breakingCommits(() -> command.get().isProblem(500, "fault"));
		assertThat(this.footprints.now()).as("the commit broke").isEqualTo(before);
		int broken = 0;
		while (command(command, broken).status() != success) {
			assertThat(this.footprints.now()).as("statement %d broke", broken).isEqualTo(before);
			broken++;
		}
		assertThat(broken).as("statements of the command").isBetween(5, 20);
		assertThat(this.footprints.now()).isNotEqualTo(before);
	}

	private Answer command(Supplier<Answer> command, int broken) {
		var answer = new Answer[1];
		this.statements.breaking(broken, () -> answer[0] = command.get());
		return answer[0];
	}

}
