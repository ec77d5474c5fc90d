package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

	private final List<String> recorded = new ArrayList<>();

	StandingInTest(Http http, OneStopShop shop, Statements statements) {
		this.http = http;
		this.shop = shop;
		this.statements = statements;
	}

	@AfterEach
	void everyone_is_back() {
		this.recorded.forEach((path) -> this.http.as("admin").send("DELETE", path, null).is(204));
	}

	private static ObjectNode absence(String user, String substitute) {
		return Bodies.object("""
				{"from": "2026-01-01", "until": "2099-12-31", "kind": "STUDY", "mark": "KT",
				 "decisionNumber": "12/QĐ-UBND", "fields": []}
				""").put("user", user).put("substitute", substitute);
	}

	private String away(ObjectNode body) {
		var path = String.valueOf(this.http.as("manager").post("/api/absences", body).is(201).header("Location"));
		this.recorded.add(path);
		return path;
	}

	private List<JsonNode> mine(String username) {
		List<JsonNode> items = new ArrayList<>();
		String next = "";
		while (next != null) {
			var page = this.http.as(username).get("/api/tasks?mine=true&limit=200&after=" + next).is(200);
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

	@Test
	void shows_the_substitute_what_is_in_the_absent_persons_hands_until_he_is_back() {
		var walk = this.shop.walkTo("SEALING");
		this.http.as("seal").post(walk.taskPath() + "/claim").is(200);
		assertThat(actsFor("clerk", walk)).isNull();
		var path = away(absence("seal", "clerk"));
		assertThat(actsFor("clerk", walk)).isEqualTo("seal");
		assertThat(actsFor("seal", walk)).isEqualTo("himself");
		this.http.as("manager").send("DELETE", path, null).is(204);
		assertThat(actsFor("clerk", walk)).isNull();
	}

	@Test
	void shows_him_what_waits_for_the_absent_persons_role_at_his_agency_only() {
		var walk = this.shop.walkTo("SEALING");
		var elsewhere = this.shop.receive(Bodies.dossier().put("agency", "H13.103"))
			.decide("officer3", "PROPOSE_APPROVAL")
			.decide("admin", "APPROVE");
		var appraisal = this.shop.receive();
		away(absence("seal", "clerk"));
		assertThat(actsFor("clerk", walk)).isEqualTo("seal");
		assertThat(actsFor("clerk", elsewhere)).isNull();
		assertThat(actsFor("clerk", appraisal)).isNull();
	}

	@Test
	void shows_him_the_fields_of_the_decision_only() {
		var walk = this.shop.walkTo("SEALING");
		var body = absence("seal", "clerk");
		body.putArray("fields").add("Đất đai");
		away(body);
		assertThat(actsFor("clerk", walk)).isNull();
		var wider = absence("seal", "clerk");
		wider.putArray("fields").add("Hộ tịch");
		away(wider);
		assertThat(actsFor("clerk", walk)).isEqualTo("seal");
	}

	@Test
	void lets_a_substitute_of_another_agency_read_the_dossier_and_decide() {
		var walk = this.shop.walkTo("SEALING");
		var decision = Bodies.decision("SEAL").put("onBehalfOf", "seal");
		this.http.as("officer3").get(walk.path()).isProblem(404, "unknown-dossier");
		this.http.as("officer3").post(walk.taskPath() + "/decision", decision).isProblem(404, "unknown-task");
		var path = away(absence("seal", "officer3"));
		this.http.as("officer3").get(walk.path()).is(200);
		assertThat(this.http.as("officer3").post(walk.taskPath() + "/decision", decision).is(200).at("/state"))
			.isEqualTo("RESULT_READY");
		this.http.as("manager").send("DELETE", path, null).is(204);
		this.http.as("officer3").get(walk.path()).isProblem(404, "unknown-dossier");
	}

	@Test
	void goes_page_by_page_through_his_own_and_the_others() {
		var own = this.shop.walkTo("RESULT_RETURN");
		this.http.as("clerk").post(own.taskPath() + "/claim").is(200);
		var other = this.shop.walkTo("SEALING");
		away(absence("seal", "clerk"));
		away(absence("seal", "clerk"));
		List<String> codes = new ArrayList<>();
		String next = "";
		while (next != null) {
			var page = this.http.as("clerk").get("/api/tasks?mine=true&limit=1&after=" + next).is(200);
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
