package vn.motcua.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Statements;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Work that nobody present can do; in a unit where only those work whom a test hires. */
@ServiceTest
class OrphanedTest {

	private static final String UNIT = "H13.105";

	private static final String PASSWORD = "mat-khau-dai";

	private final Http http;

	private final OneStopShop shop;

	private final Statements statements;

	private final List<String> hired = new ArrayList<>();

	private final List<String> absences = new ArrayList<>();

	OrphanedTest(Http http, OneStopShop shop, Statements statements) {
		this.http = http;
		this.shop = shop;
		this.statements = statements;
	}

	@AfterEach
	void everyone_goes() {
		this.absences.forEach((path) -> admin().send("DELETE", path, null).is(204));
		this.hired.forEach((name) -> admin().post("/api/users/" + name + "/deactivation").is(200));
	}

	private Caller admin() {
		return this.http.as("admin");
	}

	private String hire(String... roles) {
		return hireAt(UNIT, roles);
	}

	/** Of another unit, whose work the unit's is not. */
	private String elsewhere(String... roles) {
		return hireAt("H13.104", roles);
	}

	private String hireAt(String unit, String... roles) {
		var name = "u" + UUID.randomUUID();
		admin()
			.post("/api/users", Map.of("username", name, "name", "Người mới", "agency", unit, "roles", List.of(roles),
					"password", PASSWORD))
			.is(201);
		this.hired.add(name);
		return name;
	}

	private void away(String user, String substitute, String mark, String... fields) {
		this.absences.add(String.valueOf(admin()
			.post("/api/absences",
					Map.of("user", user, "from", "2026-01-01", "until", "2099-12-31", "kind", "STUDY", "substitute",
							substitute, "mark", mark, "decisionNumber", "7", "fields", List.of(fields)))
			.is(201)
			.header("Location")));
	}

	private Walk receive() {
		return this.shop.receive(Bodies.dossier().put("agency", UNIT));
	}

	private Walk appraisedBy(String username) {
		var walk = receive();
		this.http.as(username, PASSWORD)
			.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
			.is(200);
		return walk;
	}

	/** Why the dossiers of the unit are nobody's, those that are. */
	private Map<String, String> orphans() {
		Map<String, String> found = new HashMap<>();
		Set<String> tasks = new HashSet<>();
		String next = "";
		while (next != null) {
			var page = admin().get("/api/tasks/orphaned?limit=2&agency=" + UNIT + "&after=" + next).is(200);
			for (var item : page.json().path("items")) {
				assertThat(tasks.add(item.path("task").asString())).as(item.toString()).isTrue();
				found.put(item.path("code").asString(), item.path("why").asString());
			}
			next = page.at("/next");
		}
		return found;
	}

	@Nested
	class Work_in_nobodys_hands {

		@Test
		void is_orphaned_where_nobody_has_the_role() {
			var walk = receive();
			assertThat(orphans()).extractingByKey(walk.code())
				.asString()
				.isEqualTo("Nobody who works for H13.105 has the role OFFICER; give it to a colleague there.");
			hire("OFFICER");
			assertThat(orphans()).doesNotContainKey(walk.code());
		}

		@Test
		void is_orphaned_while_all_who_have_the_role_are_away_with_their_substitutes() {
			var officer = hire("OFFICER");
			var substitute = elsewhere("OFFICER");
			var walk = receive();
			away(officer, substitute, "KT");
			assertThat(orphans()).doesNotContainKey(walk.code());
			away(substitute, officer, "KT");
			assertThat(orphans()).extractingByKey(walk.code())
				.asString()
				.contains(officer + ") is away until 2099-12-31", "the substitute", substitute + ") is away too");
		}

		@Test
		void is_not_passed_on_by_an_authorisation() {
			var officer = hire("OFFICER");
			var substitute = elsewhere("OFFICER");
			var walk = receive();
			away(officer, substitute, "TUQ");
			away(substitute, elsewhere("OFFICER"), "KT");
			assertThat(orphans()).extractingByKey(walk.code()).asString().contains("TUQ");
		}

		@Test
		void is_passed_along_a_chain_that_holds() {
			var officer = hire("OFFICER");
			var substitute = elsewhere("OFFICER");
			var walk = receive();
			away(officer, substitute, "KT");
			away(substitute, elsewhere("OFFICER"), "TUQ");
			assertThat(orphans()).doesNotContainKey(walk.code());
		}

		@Test
		void is_orphaned_where_the_substitute_has_another_field() {
			var officer = hire("OFFICER");
			var walk = receive();
			away(officer, elsewhere("OFFICER"), "KT", "Đất đai");
			assertThat(orphans()).extractingByKey(walk.code())
				.asString()
				.contains("no substitute is named for the field Hộ tịch");
		}

	}

	@Nested
	class Work_in_someones_hands {

		@Test
		void is_orphaned_while_he_is_away_though_others_are_there() {
			var officer = hire("OFFICER");
			hire("OFFICER");
			var walk = receive();
			admin().post(walk.taskPath() + "/assignment", Map.of("to", officer)).is(200);
			assertThat(orphans()).doesNotContainKey(walk.code());
			var substitute = elsewhere("OFFICER");
			away(officer, substitute, "KT");
			assertThat(orphans()).doesNotContainKey(walk.code());
			away(substitute, officer, "KT");
			assertThat(orphans()).extractingByKey(walk.code())
				.asString()
				.endsWith("assign the task to someone who is there.");
		}

		@Test
		void is_orphaned_once_he_has_left() {
			var officer = hire("OFFICER");
			hire("OFFICER");
			var walk = receive();
			admin().post(walk.taskPath() + "/assignment", Map.of("to", officer)).is(200);
			admin().post("/api/users/" + officer + "/deactivation").is(200);
			assertThat(orphans()).extractingByKey(walk.code()).asString().startsWith(officer + " no longer works here");
		}

	}

	@Nested
	class Work_of_someone_who_may_no_longer_do_it {

		private void nowHas(String username, String... roles) {
			admin().post("/api/users/" + username + "/roles", Map.of("roles", List.of(roles))).is(200);
		}

		@Test
		void is_orphaned_and_given_to_someone_else() {
			var officer = hire("OFFICER");
			var other = hire("OFFICER");
			var walk = receive();
			http.as(officer, PASSWORD).post(walk.taskPath() + "/claim").is(200);
			nowHas(officer, "CLERK");
			assertThat(orphans()).extractingByKey(walk.code())
				.asString()
				.contains(officer + ") no longer has the role OFFICER")
				.endsWith("assign the task to someone who is there.");
			var former = http.as(officer, PASSWORD);
			former.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL"))
				.isProblem(403, "wrong-role");
			former.post(walk.taskPath() + "/claim").isProblem(403, "wrong-role");
			former.post(walk.taskPath() + "/release").isProblem(403, "wrong-role");
			assertThat(former.get("/api/tasks?mine=true").is(200).text()).doesNotContain(walk.code());
			http.as("manager").post(walk.taskPath() + "/assignment", Map.of("to", other)).is(200);
			assertThat(orphans()).doesNotContainKey(walk.code());
			http.as(other, PASSWORD).post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL")).is(200);
		}

		@Test
		void is_orphaned_where_it_is_the_substitute() {
			var officer = hire("OFFICER");
			var substitute = elsewhere("OFFICER");
			var walk = receive();
			away(officer, substitute, "KT");
			assertThat(orphans()).doesNotContainKey(walk.code());
			nowHas(substitute, "CLERK", "SEAL");
			assertThat(orphans()).extractingByKey(walk.code())
				.asString()
				.contains("the substitute", substitute + ") no longer has the role OFFICER");
			http.as(substitute, PASSWORD)
				.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL").put("onBehalfOf", officer))
				.isProblem(404, "unknown-task");
		}

	}

	@Nested
	class An_approval {

		@Test
		void is_orphaned_where_the_only_approver_appraised_it_himself() {
			var both = hire("OFFICER", "APPROVER");
			var own = appraisedBy(both);
			var other = appraisedBy(hire("OFFICER"));
			assertThat(orphans()).doesNotContainKey(other.code())
				.extractingByKey(own.code())
				.asString()
				.contains("only " + both + " could approve it now");
			hire("APPROVER");
			assertThat(orphans()).doesNotContainKey(own.code());
		}

		@Test
		void is_not_for_the_substitute_who_appraised_it_nor_for_whom_he_acts() {
			var both = hire("OFFICER", "APPROVER");
			var substitute = hire("OFFICER", "APPROVER");
			var own = appraisedBy(both);
			var other = appraisedBy(substitute);
			for (Walk walk : List.of(own, other)) {
				admin().post(walk.again().taskPath() + "/assignment", Map.of("to", both)).is(200);
			}
			away(both, substitute, "KT");
			assertThat(orphans()).containsKeys(own.code(), other.code());
			away(both, elsewhere("OFFICER", "APPROVER"), "KT");
			assertThat(orphans()).containsKey(own.code()).doesNotContainKey(other.code());
		}

	}

	@Nested
	class The_list {

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "officer", "approver", "seal" })
		void is_not_for_those_who_do_not_manage(String username) {
			http.as(username).get("/api/tasks/orphaned").isProblem(403, "wrong-role");
		}

		@Test
		void is_within_reach() {
			http.as("manager").get("/api/tasks/orphaned?agency=H99").isProblem(422, "unknown-agency");
			http.as("manager").get("/api/tasks/orphaned").is(200);
		}

		@Test
		void costs_two_statements() {
			receive();
			orphans();
			var seen = statements.during(() -> admin().get("/api/tasks/orphaned?agency=" + UNIT).is(200));
			assertThat(seen.stream().filter((sql) -> sql.contains("from task"))).hasSize(2);
		}

	}

}
