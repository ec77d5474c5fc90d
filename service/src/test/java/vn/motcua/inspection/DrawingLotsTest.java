package vn.motcua.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ServiceTest
class DrawingLotsTest {

	private static final String DRAWS = "/api/inspection/draws";

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	DrawingLotsTest(Http http, OneStopShop shop, JdbcClient jdbc) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
	}

	private static ObjectNode units(int count) {
		return Bodies.object("{\"subject\": \"UNITS\", \"agency\": \"H13\"}").put("count", count);
	}

	private Answer prepare(ObjectNode terms) {
		return this.http.as("manager").post(DRAWS, terms).is(201);
	}

	private Answer draw(Answer prepared, String words) {
		return this.http.as("manager").post(path(prepared) + "/drawing", Bodies.object("{}").put("words", words));
	}

	private static String path(Answer prepared) {
		return String.valueOf(prepared.header("Location"));
	}

	private static List<String> drawn(Answer draw) {
		var drawn = new ArrayList<String>();
		draw.json().path("drawn").forEach((lot) -> drawn.add(lot.path("candidate").asString()));
		return drawn;
	}

	/** As an outsider would do it, with nothing of ours. */
	private static String sha256(String text) throws Exception {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Nested
	class Anyone {

		@Test
		void verifies_list_seed_and_lots_without_signing_in() throws Exception {
			var prepared = prepare(units(4));
			draw(prepared, "05 12 33").is(200);
			var draw = http.anybody().get(path(prepared)).is(200);
			var list = http.anybody().get(String.valueOf(draw.at("/list"))).is(200).text();
			assertThat(sha256(list)).isEqualTo(prepared.at("/listHash"));
			assertThat(sha256(String.valueOf(draw.at("/seed")))).isEqualTo(prepared.at("/commitment"));
			var order = new ArrayList<>(list.lines().toList());
			var tickets = new ArrayList<String>();
			for (String candidate : order) {
				tickets.add(sha256(draw.at("/seed") + "|05 12 33|" + candidate) + " " + candidate);
			}
			assertThat(drawn(draw))
				.isEqualTo(tickets.stream().sorted().limit(4).map((ticket) -> ticket.substring(65)).toList());
		}

		@Test
		void sees_draws_that_were_prepared_and_not_drawn_but_not_their_seed() {
			var prepared = prepare(units(1));
			assertThat(prepared.at("/seed")).isNull();
			var newest = http.anybody().get(DRAWS + "?limit=1").is(200);
			assertThat(newest.at("/items/0/id")).isEqualTo(prepared.at("/id"));
			assertThat(newest.at("/items/0/commitment")).isEqualTo(prepared.at("/commitment"));
			assertThat(newest.at("/items/0/seed")).isNull();
			assertThat(http.anybody().get(DRAWS + "?limit=1&after=" + newest.at("/next")).is(200).at("/items/0/id"))
				.isNotEqualTo(prepared.at("/id"));
		}

		@Test
		void may_not_draw() {
			http.anybody().post(DRAWS, units(1)).isProblem(401);
			http.anybody().post(path(prepare(units(1))) + "/drawing", "{}").isProblem(401);
		}

	}

	@Nested
	class The_lots {

		@Test
		void are_drawn_once() {
			var prepared = prepare(units(2));
			var first = draw(prepared, "one").is(200);
			draw(prepared, "two").isProblem(409, "already-drawn");
			assertThat(drawn(http.anybody().get(path(prepared)))).isEqualTo(drawn(first)).hasSize(2);
		}

		@Test
		void cannot_be_changed_afterwards_even_in_the_database() {
			var prepared = prepare(units(1));
			draw(prepared, "").is(200);
			for (String change : List.of("update inspection_draw set words = 'x' where id = '%s'::uuid",
					"delete from inspection_draw where id = '%s'::uuid",
					"update inspection_lot set candidate = 'H13.101' where draw = '%s'::uuid",
					"delete from inspection_candidate where draw = '%s'::uuid")) {
				assertThatThrownBy(() -> jdbc.sql(change.formatted(prepared.at("/id"))).update())
					.hasMessageContaining("draws are kept as they were");
			}
		}

		@Test
		void leave_out_those_drawn_lately() {
			var of = "{\"subject\": \"UNITS\", \"agency\": \"H13\", \"leaveOutDrawnSince\": \"2026-01-01\"}";
			var before = drawn(draw(prepare(units(3)), "").is(200));
			var next = prepare(Bodies.object(of).put("count", 1));
			assertThat(next.json().path("leftOut").asInt()).isGreaterThanOrEqualTo(3);
			assertThat(http.anybody().get(String.valueOf(next.at("/list"))).text().lines())
				.doesNotContainAnyElementsOf(before);
		}

		@Test
		void fall_on_dossiers_of_a_period() {
			var code = shop.receive("2020-02-10T08:00:00+07:00").code();
			await().until(() -> known(code));
			var draw = prepare(Bodies.object("""
					{"subject": "DOSSIERS", "agency": "H13", "count": 1, "from": "2020-02-10", "to": "2020-02-10"}
					"""));
			assertThat(http.anybody().get(String.valueOf(draw.at("/list"))).text().lines()).contains(code);
			assertThat(draw(draw, "").is(200).json().path("drawn").size()).isOne();
		}

		private boolean known(String code) {
			return jdbc.sql("select count(*) from handling_fact where code = ?")
				.param(code)
				.query((row, number) -> row.getInt(1))
				.single() == 1;
		}

	}

	@Nested
	class A_draw_is_refused {

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						{"agency": "H13", "count": 1}                                                                                 | 422 |
						{"subject": "UNITS", "agency": "H13", "count": 0}                                                             | 422 |
						{"subject": "UNITS", "agency": "H13", "count": 9999}                                                          | 422 | too-few-candidates
						{"subject": "UNITS", "agency": "H99", "count": 1}                                                             | 422 | unknown-agency
						{"subject": "UNITS", "agency": "H13", "count": 1, "from": "2026-01-01", "to": "2026-02-01"}                   | 422 | units-have-no-period
						{"subject": "DOSSIERS", "agency": "H13", "count": 1}                                                          | 422 | bad-period
						{"subject": "DOSSIERS", "agency": "H13", "count": 1, "from": "2026-02-01", "to": "2026-01-01"}                | 422 | bad-period
						{"subject": "ALL", "agency": "H13", "count": 1}                                                               | 422 |
						""")
		void when_its_terms_do_not_fit(String terms, int status, @Nullable String code) {
			var before = draws();
			var answer = http.as("manager").post(DRAWS, terms).isProblem(status);
			assertThat(code == null || code.equals(answer.at("/code"))).as(answer.text()).isTrue();
			assertThat(draws()).isEqualTo(before);
		}

		private int draws() {
			return jdbc.sql("select count(*) from inspection_draw").query((row, number) -> row.getInt(1)).single();
		}

		@Test
		void to_those_who_do_not_inspect_and_outside_their_agency() {
			http.as("officer").post(DRAWS, units(1)).isProblem(403);
			http.as("clerk").post(path(prepare(units(1))) + "/drawing", "{}").isProblem(403);
			http.anybody().get(DRAWS + "/7f2c1f5e-0000-7000-8000-000000000000").isProblem(404, "unknown-draw");
		}

	}

}
