package vn.motcua.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nhật ký khai thác. */
@ServiceTest
class UseTest {

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	UseTest(Http http, OneStopShop shop, JdbcClient jdbc) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
	}

	/** Who looked at what of it, the last first. */
	private List<String> readers(Walk walk) {
		return said(this.http.as("manager").get(walk.path() + "/readers").is(200));
	}

	private static List<String> said(Answer answer) {
		return StreamSupport.stream(answer.json().path("items").spliterator(), false)
			.map((use) -> use.path("reader").asString() + " " + use.path("way").asString() + " "
					+ use.path("what").asString())
			.toList();
	}

	@Nested
	class A_look_at_one_dossier {

		@Test
		void is_written_down_with_its_part() {
			var walk = shop.receive();
			http.as("officer").get(walk.path()).is(200);
			http.as("clerk").get(walk.path() + "/deadline").is(200);
			http.as("clerk").get(walk.path() + "/history").is(200);
			assertThat(readers(walk)).containsExactly("clerk API history", "clerk API deadline", "officer API dossier");
		}

		@Test
		void is_not_written_down_of_whom_it_does_not_concern() {
			var walk = shop.receive();
			http.as("officer3").get(walk.path()).isProblem(404, "unknown-dossier");
			assertThat(readers(walk)).isEmpty();
		}

		@Test
		void is_no_command() {
			var walk = shop.receive();
			walk.decide("officer", "PROPOSE_APPROVAL");
			assertThat(readers(walk)).isEmpty();
		}

		@Test
		void is_every_command_that_does_nothing_but_show_it() {
			var walk = shop.receive();
			http.as("approver").post(walk.taskPath() + "/release").is(200);
			http.as("officer").post(walk.taskPath() + "/claim").is(200);
			assertThat(readers(walk)).containsExactly("approver API dossier");
			http.as("officer").post(walk.taskPath() + "/claim").is(200);
			assertThat(readers(walk)).containsExactly("officer API dossier", "approver API dossier");
		}

	}

	@Nested
	class The_record {

		@ParameterizedTest
		@ValueSource(strings = { "update dossier_use set reader = 'nobody'", "delete from dossier_use",
				"truncate dossier_use" })
		void can_only_be_added_to(String change) {
			http.as("clerk").get(shop.receive().path()).is(200);
			assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("append-only");
		}

		@Test
		void is_shown_to_those_who_manage_only() {
			var walk = shop.receive();
			http.as("clerk").get(walk.path() + "/readers").isProblem(403, "wrong-role");
			http.as("clerk").get("/api/uses").isProblem(403, "wrong-role");
			http.as("manager").get("/api/uses?agency=H99").isProblem(422, "unknown-agency");
		}

		@Test
		void tells_what_a_person_looked_at_on_a_day() {
			var walk = shop.receive(Bodies.dossier().put("agency", "H13.103"));
			http.as("officer3").get(walk.path()).is(200);
			var today = String.valueOf(walk.read().at("/receivedAt")).substring(0, 10);
			var query = "/api/uses?reader=officer3&code=" + walk.code();
			assertThat(said(http.as("manager").get(query + "&from=" + today + "&to=" + today).is(200)))
				.containsExactly("officer3 API dossier");
			assertThat(said(http.as("manager").get(query + "&to=2020-01-01").is(200))).isEmpty();
			assertThat(said(http.as("admin").get(query + "&agency=H13.101").is(200))).isEmpty();
		}

		@Test
		void is_paged_without_a_gap() {
			var walk = shop.receive();
			for (int n = 0; n < 5; n++) {
				http.as("clerk").get(walk.path()).is(200);
			}
			List<String> all = new ArrayList<>();
			String next = "";
			while (next != null) {
				var page = http.as("manager").get(walk.path() + "/readers?limit=2&after=" + next).is(200);
				all.addAll(said(page));
				next = page.at("/next");
			}
			assertThat(all).hasSize(5);
		}

	}

}
