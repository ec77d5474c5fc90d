package vn.motcua.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Founded;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.Founded.counts;
import static vn.motcua.testing.Founded.today;

/** Điều chuyển: people go to another agency, one by one or all of them with it. */
@ServiceTest
class TransferOfPeopleTest {

	private final Http http;

	private final OneStopShop shop;

	private final Founded founded;

	private final Hired hired;

	TransferOfPeopleTest(Http http, OneStopShop shop) {
		this.http = http;
		this.shop = shop;
		this.founded = new Founded(http);
		this.hired = new Hired(http);
	}

	@AfterEach
	void nobody_stays() {
		this.hired.close();
	}

	private Walk receive(String agency) {
		return this.shop.receive(Bodies.dossier().put("agency", agency));
	}

	private Answer transfer(String username, String agency, String... roles) {
		return this.http.as("admin")
			.post("/api/users/" + username + "/transfer", Map.of("agency", agency, "roles", List.of(roles)))
			.is(200);
	}

	private String agencyOf(String username) {
		return String.valueOf(this.http.as("admin").get("/api/users?q=" + username).is(200).at("/items/0/agency"));
	}

	/** Of those who were or are to be away, as a manager of everything reads it. */
	private boolean isEnded(String user) {
		return this.http.as("manager").get("/api/absences?user=" + user).is(200).at("/items/0/endedAt") != null;
	}

	@Nested
	class Someone_who_is_transferred {

		@Test
		void leaves_his_work_behind_and_it_is_listed() {
			var officer = hired.hire("H13.101", "OFFICER");
			var walk = receive("H13.101");
			var task = walk.task();
			hired.as(officer).post("/api/tasks/" + task + "/claim").is(200);
			var moved = http.as("admin")
				.post("/api/users/" + officer + "/transfer",
						Map.of("agency", "H13.102", "roles", List.of("OFFICER", "CLERK")))
				.is(200);
			assertThat(moved.at("/agency")).isEqualTo("H13.102");
			assertThat(moved.at("/left/0/task")).isEqualTo(task);
			assertThat(moved.at("/left/0/code")).isEqualTo(walk.code());
			assertThat(walk.read().at("/tasks/0/assignee")).isNull();
			hired.as(officer).post("/api/tasks/" + task + "/claim").isProblem(404);
			var theirs = receive("H13.102");
			hired.as(officer).post("/api/tasks/" + theirs.task() + "/claim").is(200);
		}

		@Test
		void keeps_his_past_under_another_name() {
			var officer = hired.hire("H13.101", "OFFICER");
			assertThat(http.as("admin")
				.post("/api/users/" + officer + "/name", Map.of("name", "Trần Thị Mới"))
				.is(200)
				.at("/name")).isEqualTo("Trần Thị Mới");
			assertThat(http.as("admin").get("/api/users/" + officer + "/records").is(200).at("/items/0/act"))
				.isEqualTo("RENAMED");
			http.as("admin").post("/api/users/" + officer + "/name", Map.of("name", " ")).isProblem(422);
			http.as("admin")
				.post("/api/users/" + officer + "/transfer", Map.of("agency", "H99", "roles", List.of("CLERK")))
				.isProblem(422);
		}

		@Test
		void leaves_his_substitute_nothing_of_his_new_work() {
			var officer = hired.hire("H13.101", "OFFICER");
			var substitute = hired.hire("H13.101", "OFFICER");
			hired.as(officer).get("/api/tasks").is(200);
			http.as("manager").post("/api/absences", Hired.absence(officer, substitute)).is(201);
			var walk = receive("H13.103");
			var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
			var moved = transfer(officer, "H13", "OFFICER");
			assertThat(moved.at("/ended/0/user")).isEqualTo(officer);
			assertThat(moved.at("/ended/0/substitute")).isEqualTo(substitute);
			assertThat(moved.at("/ended/0/until")).isEqualTo("2099-12-31");
			assertThat(isEnded(officer)).isTrue();
			hired.as(substitute).get(walk.path()).isProblem(404);
			var decision = Bodies.decision("PROPOSE_APPROVAL").put("onBehalfOf", officer);
			hired.as(substitute).post(walk.taskPath() + "/decision", decision).isProblem(404);
			// Nor as if it had been done while the absence was in force.
			hired.as(substitute)
				.post(walk.taskPath() + "/decision", decision.put("at", before.toString()).put("reason", "Ghi muộn"))
				.isProblem(404);
			assertThat(StreamSupport
				.stream(hired.as(substitute).get("/api/tasks?mine=true&limit=200").json().path("items").spliterator(),
						false)
				.map((item) -> item.path("code").asString())).doesNotContain(walk.code());
		}

		@Test
		void stands_in_at_his_old_agency_no_longer() {
			var officer = hired.hire("H13.101", "OFFICER");
			var substitute = hired.hire("H13.101", "OFFICER");
			var walk = receive("H13.101");
			http.as("manager").post("/api/absences", Hired.absence(officer, substitute)).is(201);
			// One that is over, and one that is still to come.
			http.as("manager")
				.post("/api/absences",
						Hired.absence(officer, substitute).put("from", "2026-01-01").put("until", "2026-01-02"))
				.is(201);
			http.as("manager")
				.post("/api/absences", Hired.absence(officer, substitute).put("from", "2098-01-01"))
				.is(201);
			var moved = transfer(substitute, "H13.103", "OFFICER");
			assertThat(moved.json().path("ended")).hasSize(2);
			hired.as(substitute).get(walk.path()).isProblem(404);
			hired.as(substitute)
				.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL").put("onBehalfOf", officer))
				.isProblem(404);
		}

	}

	@Nested
	class With_an_agency_that_hands_over {

		@Test
		void those_who_go_together_stand_in_for_each_other_as_before() {
			var old = founded.commune();
			var successor = founded.commune();
			var officer = hired.hire(old, "OFFICER");
			var colleague = hired.hire(old, "OFFICER");
			var there = hired.hire(successor, "OFFICER");
			var elsewhere = hired.hire("H13.103", "OFFICER");
			hired.away(officer, colleague);
			hired.away(colleague, there);
			http.as("manager").post("/api/absences", Hired.absence(there, elsewhere)).is(201);
			var ended = Hired.absence(officer, elsewhere);
			http.as("manager").post("/api/absences", ended).is(201);
			var walk = receive(successor);
			founded.hand(old, successor);
			assertThat(agencyOf(officer)).isEqualTo(successor);
			var listed = http.as("manager").get("/api/absences?user=" + officer).is(200);
			assertThat(listed.at("/items/0/substitute")).isEqualTo(elsewhere);
			assertThat(listed.at("/items/0/endedAt")).isNotNull();
			assertThat(listed.at("/items/1/endedAt")).isNull();
			assertThat(isEnded(colleague)).isFalse();
			assertThat(isEnded(there)).isFalse();
			hired.as(colleague)
				.post(walk.taskPath() + "/decision", Bodies.decision("PROPOSE_APPROVAL").put("onBehalfOf", officer))
				.is(200);
		}

		@Test
		void nobody_comes_to_act_for_all_below_its_successor() {
			var district = founded.department("H13");
			var commune = founded.commune(district);
			var admin = hired.hire(district, "ADMIN");
			var manager = hired.hire(district, "MANAGER");
			var walk = receive(district);
			var expected = Map.of("dossiers", 1, "tasks", 1, "results", 0, "people", 0, "staying", 2);
			assertThat(counts(founded.hand(district, "H13", today(), true))).isEqualTo(expected);
			assertThat(counts(founded.hand(district, "H13"))).isEqualTo(expected);
			assertThat(walk.read().at("/agency")).isEqualTo("H13");
			assertThat(agencyOf(admin)).isEqualTo(district);
			assertThat(founded.told(district).at("/items/0/completedAt")).isNotNull();
			assertThat(founded.told(district).at("/items/0/moved/staying")).isEqualTo("2");
			hired.as(admin).get("/api/users?agency=H13").isProblem(403);
			hired.as(manager).get("/api/absences?agency=H13").isProblem(403);
			hired.as(admin).get("/api/users?agency=" + commune).is(200);
			assertThat(transfer(manager, "H13.103", "OFFICER").at("/agency")).isEqualTo("H13.103");
		}

	}

}
