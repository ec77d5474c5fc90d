package vn.motcua.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Agencies that only these tests know; they are closed at the end of each. */
@ServiceTest
class AgenciesApiTest {

	private static final String AGENCIES = "/api/agencies";

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	AgenciesApiTest(Http http, OneStopShop shop, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	private static Map<String, String> agency(String id, String parent, String kind, String name) {
		return new HashMap<>(Map.of("id", id, "parent", parent, "kind", kind, "name", name));
	}

	private void add(String id) {
		this.http.as("admin").post(AGENCIES, agency(id, "H13", "COMMUNE", "UBND xã thử " + id)).is(201);
	}

	private void close(String id) {
		this.http.as("admin").post(AGENCIES + "/" + id + "/closing").is(200);
	}

	@Nested
	class A_new_agency {

		@Test
		void receives_dossiers_at_once() {
			add("H13.901");
			var walk = shop.receive(Bodies.dossier().put("agency", "H13.901"));
			assertThat(walk.code()).startsWith("H13.901-");
			http.as("admin").post(AGENCIES + "/H13.901/closing").isProblem(409, "agency-needed");
			http.as("admin")
				.post("/api/dossiers/" + walk.code() + "/withdrawal", Map.of("reason", "Thử nghiệm"))
				.is(200);
			close("H13.901");
		}

		@Test
		void is_added_once_however_often_it_is_sent() {
			var caller = http.as("admin").once(UUID.randomUUID().toString());
			var wanted = agency("H13.902", "H13", "DEPARTMENT", "Sở Thử nghiệm");
			var first = caller.post(AGENCIES, wanted).is(201);
			assertThat(caller.post(AGENCIES, wanted).is(201).text()).isEqualTo(first.text());
			http.as("admin").post(AGENCIES, wanted).isProblem(409, "agency-known");
			close("H13.902");
		}

		@ParameterizedTest
		@CsvSource({ "H13, H13, COMMUNE, Tên, id", "H14.101, H13, COMMUNE, Tên, id", "H13.9, H13, COMMUNE, Tên, id",
				"h13.903, H13, COMMUNE, Tên, id", "H13.903, H99, COMMUNE, Tên, parent",
				"H13.903, H13, PROVINCE, Tên, kind", "H13.903, H13, NATION, Tên, kind",
				"H13.903, H13, COMMUNE, ' ', name" })
		void is_refused_by_the_field_that_is_wrong(String id, String parent, String kind, String name, String field) {
			var answer = http.as("admin")
				.post(AGENCIES, agency(id, parent, kind, name))
				.isProblem(422, "invalid-fields");
			assertThat(answer.at("/errors/0/field")).isEqualTo(field);
			assertThat(answer.at("/errors/1")).isNull();
		}

		@Test
		void is_added_by_an_administrator_within_his_reach() {
			http.as("manager").post(AGENCIES, agency("H13.903", "H13", "COMMUNE", "Tên")).isProblem(403, "wrong-role");
			http.anybody().post(AGENCIES, agency("H13.903", "H13", "COMMUNE", "Tên")).isProblem(401);
		}

	}

	@Nested
	class A_name {

		@Test
		void is_changed_and_the_old_one_stays_on_record() {
			add("H13.904");
			var renamed = http.as("admin").post(AGENCIES + "/H13.904/name", Map.of("name", "UBND xã Tên Mới")).is(200);
			assertThat(renamed.at("/name")).isEqualTo("UBND xã Tên Mới");
			assertThat(listed("H13.904")).contains("UBND xã Tên Mới");
			close("H13.904");
			var records = http.as("admin").get(AGENCIES + "/H13.904/records").is(200);
			assertThat(records.at("/items/0/act")).isEqualTo("CLOSED");
			assertThat(records.at("/items/1/act")).isEqualTo("RENAMED");
			assertThat(records.at("/items/1/by")).isEqualTo("admin");
			assertThat(records.at("/items/1/before")).isEqualTo("UBND xã thử H13.904");
			assertThat(records.at("/items/2/act")).isEqualTo("ADDED");
		}

		@Test
		void of_ones_own_agency_is_for_those_above_it() {
			add("H13.905");
			var local = person("H13.905", "ADMIN");
			http.as(local, "long enough")
				.post(AGENCIES + "/H13.905/name", Map.of("name", "Tự đặt"))
				.isProblem(403, "outside-agency");
			http.as("admin").post(AGENCIES + "/H13.905/closing").isProblem(409, "agency-needed");
			http.as("admin").post("/api/users/" + local + "/deactivation").is(200);
			close("H13.905");
			http.as("admin").post("/api/users/" + local + "/activation").isProblem(422, "agency-closed");
		}

	}

	@Nested
	class A_closed_agency {

		@Test
		void takes_nothing_new_until_it_is_opened_again() {
			add("H13.906");
			close("H13.906");
			close("H13.906");
			http.as("clerk");
			http.as("admin")
				.post("/api/dossiers", Bodies.dossier().put("agency", "H13.906"))
				.isProblem(422, "agency-closed");
			http.as("admin")
				.post("/api/users",
						Map.of("username", "nobody-there", "name", "Không ai", "agency", "H13.906", "roles",
								List.of("CLERK"), "password", "long enough"))
				.isProblem(422, "invalid-fields");
			assertThat(http.as("admin").post(AGENCIES + "/H13.906/opening").is(200).at("/closedOn")).isNull();
			var walk = shop.receive(Bodies.dossier().put("agency", "H13.906"));
			http.as("admin")
				.post("/api/dossiers/" + walk.code() + "/withdrawal", Map.of("reason", "Thử nghiệm"))
				.is(200);
			close("H13.906");
		}

		@Test
		void takes_nothing_that_was_being_received_while_it_was_closed() throws Exception {
			add("H13.909");
			try (var counter = Executors.newSingleThreadExecutor()) {
				var receipt = transaction.execute((status) -> {
					jdbc.sql("select id from agency where id = 'H13.909' for update").query().singleRow();
					var receiving = counter.submit(
							() -> http.as("admin").post("/api/dossiers", Bodies.dossier().put("agency", "H13.909")));
					await().pollInSameThread().until(() -> isWaitedFor());
					jdbc.sql("update agency set closed_on = '2026-01-01' where id = 'H13.909'").update();
					return receiving;
				});
				Objects.requireNonNull(receipt).get().isProblem(422, "agency-closed");
			}
		}

		private boolean isWaitedFor() {
			return jdbc.sql("""
					select exists (
					    select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
					""").query(Boolean.class).single();
		}

		@Test
		void is_not_one_to_which_a_dossier_comes_back_from_its_applicant() {
			add("H13.907");
			var walk = shop.receive(Bodies.dossier());
			walk.decide("officer", "REQUEST_SUPPLEMENT");
			// As if the table of routes had sent it there before it was changed.
			resolvedAt("H13.907", walk.code());
			http.as("admin").post(AGENCIES + "/H13.907/closing").isProblem(409, "agency-needed");
			resolvedAt("H13.101", walk.code());
			close("H13.907");
		}

		@Test
		void is_not_named_among_those_who_take_dossiers() {
			add("H13.908");
			assertThat(http.anybody().get("/notices/1.004873").is(200).text()).contains("UBND xã thử H13.908");
			close("H13.908");
			assertThat(http.anybody().get("/notices/1.004873").is(200).text()).doesNotContain("H13.908");
		}

		@Test
		void is_not_one_above_others_that_work() {
			http.as("admin").post(AGENCIES + "/H13/closing").isProblem(409, "agency-needed");
		}

	}

	private void resolvedAt(String agency, String code) {
		this.transaction
			.executeWithoutResult((status) -> this.jdbc.sql("update dossier set resolving = ? where code = ?")
				.params(agency, code)
				.update());
	}

	private String listed(String id) {
		var items = this.http.as("admin").get(AGENCIES + "?limit=200").is(200).json().path("items");
		for (var item : items) {
			if (item.path("id").asString().equals(id)) {
				return item.path("name").asString();
			}
		}
		return "";
	}

	private String person(String agency, String role) {
		var username = "p" + UUID.randomUUID().toString().substring(0, 12);
		this.http.as("admin")
			.post("/api/users",
					Map.of("username", username, "name", "Người thử", "agency", agency, "roles", List.of(role),
							"password", "long enough"))
			.is(201);
		return username;
	}

}
