package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Statements;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Làm thay: the inbox of someone who has an absent person's work. */
@ServiceTest
class StandingInTest {

	private final Http http;

	private final OneStopShop shop;

	private final Statements statements;

	private final Hired hired;

	StandingInTest(Http http, OneStopShop shop, Statements statements) {
		this.http = http;
		this.shop = shop;
		this.statements = statements;
		this.hired = new Hired(http);
	}

	@AfterEach
	void everyone_is_back() {
		this.hired.close();
	}

	private List<JsonNode> mine(String username) {
		List<JsonNode> items = new ArrayList<>();
		String next = "";
		while (next != null) {
			var page = this.hired.as(username).get("/api/tasks?mine=true&limit=200&after=" + next).is(200);
			page.json().path("items").forEach(items::add);
			next = page.at("/next");
		}
		return items;
	}

	/** For whom the reader would do the dossier's task; none if it is not before him. */
	private @Nullable String actsFor(String username, Walk walk) {
		var lines = mine(username).stream().filter((item) -> walk.code().equals(item.path("code").asString())).toList();
		assertThat(lines).hasSizeLessThan(2);
		return lines.isEmpty() ? null : lines.getFirst().path("onBehalfOf").asString("himself");
	}

	private String sealingClerk(String agency) {
		return this.hired.hire(agency, "SEAL");
	}

	@Test
	void shows_the_substitute_what_is_in_the_absent_persons_hands_until_he_is_back() {
		var walk = this.shop.walkTo("SEALING");
		this.http.as("seal").post(walk.taskPath() + "/claim").is(200);
		var substitute = sealingClerk("H13.101");
		assertThat(actsFor(substitute, walk)).isNull();
		var path = this.hired.away("seal", substitute);
		assertThat(actsFor(substitute, walk)).isEqualTo("seal");
		assertThat(actsFor("seal", walk)).isEqualTo("himself");
		this.http.as("manager").send("DELETE", path, null).is(204);
		assertThat(actsFor(substitute, walk)).isNull();
	}

	@Test
	void shows_him_what_waits_for_the_absent_persons_role_at_his_agency_only() {
		var walk = this.shop.walkTo("SEALING");
		var elsewhere = this.shop.receive(Bodies.dossier().put("agency", "H13.103"))
			.decide("officer3", "PROPOSE_APPROVAL")
			.decide("admin", "APPROVE");
		var appraisal = this.shop.receive();
		var substitute = sealingClerk("H13.101");
		this.hired.away("seal", substitute);
		assertThat(actsFor(substitute, walk)).isEqualTo("seal");
		assertThat(actsFor(substitute, elsewhere)).isNull();
		assertThat(actsFor(substitute, appraisal)).isNull();
	}

	@Test
	void shows_him_the_fields_of_the_decision_only() {
		var walk = this.shop.walkTo("SEALING");
		var substitute = sealingClerk("H13.103");
		var body = Hired.absence("seal", substitute);
		body.putArray("fields").add("Đất đai");
		this.hired.away(body);
		assertThat(actsFor(substitute, walk)).isNull();
		this.hired.as(substitute).get(walk.path()).isProblem(404, "unknown-dossier");
		var wider = Hired.absence("seal", substitute);
		wider.putArray("fields").add("Hộ tịch");
		this.hired.away(wider);
		assertThat(actsFor(substitute, walk)).isEqualTo("seal");
		this.hired.as(substitute).get(walk.path()).is(200);
	}

	@Test
	void lets_a_substitute_of_another_agency_read_the_dossier_and_decide() {
		var walk = this.shop.walkTo("SEALING");
		var decision = Bodies.decision("SEAL").put("onBehalfOf", "seal");
		var substitute = sealingClerk("H13.103");
		var there = this.hired.as(substitute);
		there.get(walk.path()).isProblem(404, "unknown-dossier");
		there.post(walk.taskPath() + "/decision", decision).isProblem(404, "unknown-task");
		var path = this.hired.away("seal", substitute);
		there.get(walk.path()).is(200);
		assertThat(there.post(walk.taskPath() + "/decision", decision).is(200).at("/state")).isEqualTo("RESULT_READY");
		this.http.as("manager").send("DELETE", path, null).is(204);
		there.get(walk.path()).isProblem(404, "unknown-dossier");
	}

	@Test
	void goes_page_by_page_through_his_own_and_the_others() {
		var substitute = sealingClerk("H13.101");
		var own = this.shop.walkTo("SEALING");
		this.hired.as(substitute).post(own.taskPath() + "/claim").is(200);
		var other = this.shop.walkTo("SEALING");
		this.hired.away("seal", substitute);
		this.hired.away("seal", substitute);
		List<String> codes = new ArrayList<>();
		String next = "";
		while (next != null) {
			var page = this.hired.as(substitute).get("/api/tasks?mine=true&limit=1&after=" + next).is(200);
			page.json().path("items").forEach((item) -> codes.add(item.path("code").asString()));
			next = page.at("/next");
		}
		assertThat(codes).contains(own.code(), other.code()).doesNotHaveDuplicates();
	}

	@Test
	void costs_one_statement_while_nobody_is_stood_in_for() {
		this.http.as("officer").get("/api/tasks?mine=true").is(200);
		var seen = this.statements.during(() -> this.http.as("officer").get("/api/tasks?mine=true").is(200));
		assertThat(seen.stream().filter((sql) -> sql.contains("from")).toList()).singleElement()
			.asString()
			.contains("t.assignee = ?")
			.doesNotContain("union");
	}

}
