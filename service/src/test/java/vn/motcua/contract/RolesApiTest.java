package vn.motcua.contract;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Http;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Roles of people that only these tests know. */
@ServiceTest
class RolesApiTest {

	private static final String PASSWORD = "long enough";

	private final Http http;

	RolesApiTest(Http http) {
		this.http = http;
	}

	private String person(String agency, String... roles) {
		var username = "r" + UUID.randomUUID().toString().substring(0, 12);
		this.http.as("admin")
			.post("/api/users",
					Map.of("username", username, "name", "Người thử", "agency", agency, "roles", List.of(roles),
							"password", PASSWORD))
			.is(201);
		return username;
	}

	private Answer give(String by, String password, String to, String... roles) {
		return this.http.as(by, password).post("/api/users/" + to + "/roles", Map.of("roles", List.of(roles)));
	}

	@Test
	void roles_are_changed_at_once_and_written_down() {
		var person = person("H13.103", "CLERK");
		this.http.as(person, PASSWORD).get("/api/tasks/orphaned").isProblem(403, "wrong-role");
		var answer = give("admin", "motcua", person, "CLERK", "MANAGER").is(200);
		assertThat(answer.json().at("/roles").toString()).isEqualTo("[\"CLERK\",\"MANAGER\"]");
		this.http.as(person, PASSWORD).get("/api/tasks/orphaned").is(200);
		var records = this.http.as("admin").get("/api/users/" + person + "/records").is(200);
		assertThat(records.at("/items/0/act")).isEqualTo("ROLES");
		assertThat(records.at("/items/0/by")).isEqualTo("admin");
		assertThat(records.at("/items/0/before")).isEqualTo("CLERK");
		assertThat(records.at("/items/0/after")).isEqualTo("CLERK,MANAGER");
		assertThat(records.at("/items/1/act")).isEqualTo("OPENED");
	}

	@Test
	void nobody_gives_what_he_could_not_give() {
		var local = person("H13.103", "ADMIN");
		var inside = person("H13.103", "CLERK");
		give("manager", "motcua", inside, "MANAGER").isProblem(403, "wrong-role");
		give(local, PASSWORD, inside, "OFFICER").is(200);
		give(local, PASSWORD, "clerk", "ADMIN").isProblem(403, "outside-agency");
		give(local, PASSWORD, "admin", "CLERK").isProblem(403, "outside-agency");
		give(local, PASSWORD, local, "ADMIN", "MANAGER").isProblem(409, "own-roles");
		give("admin", "motcua", inside).isProblem(422, "invalid-fields");
		give("admin", "motcua", inside, "CHIEF").isProblem(422, "invalid-fields");
		this.http.as(inside, PASSWORD).get("/api/users/" + inside + "/records").isProblem(403, "wrong-role");
	}

	@Test
	void two_administrators_do_not_take_each_other_away() throws Exception {
		// The sample's own is no administrator while they try.
		var one = person("H13", "ADMIN");
		var other = person("H13", "ADMIN");
		give(one, PASSWORD, "admin", "MANAGER").is(200);
		try (var threads = Executors.newFixedThreadPool(2)) {
			var tries = threads.invokeAll(List.<Callable<Answer>>of(() -> give(one, PASSWORD, other, "CLERK"),
					() -> give(other, PASSWORD, one, "CLERK")));
			assertThat(List.of(tries.get(0).get().status(), tries.get(1).get().status())).containsAnyOf(403, 409)
				.contains(200);
		}
		finally {
			var left = (give(one, PASSWORD, "admin", "ADMIN").status() == 200) ? one : other;
			give(left, PASSWORD, "admin", "ADMIN").is(200);
			this.http.as("admin").post("/api/users/" + left + "/deactivation").is(200);
		}
	}

}
