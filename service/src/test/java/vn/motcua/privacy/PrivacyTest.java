package vn.motcua.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Quyền của chủ thể dữ liệu. */
@ServiceTest
class PrivacyTest {

	private static final String LONG_AGO = "2003-03-03T08:00:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	PrivacyTest(Http http, OneStopShop shop, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	private void write(String sql, Object... values) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).params(values).update());
	}

	/** Of someone whom no other test knows. */
	private static String number() {
		return String
			.valueOf(100_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 899_999_999_999L));
	}

	private Walk receiveOf(String number) {
		return this.shop.receive(Bodies.with(Bodies.dossier(), "/applicant/idNumber", '"' + number + '"'));
	}

	private static ObjectNode because() {
		return Bodies.reason("Theo yêu cầu của công dân").put("reference", "12/YC-2026");
	}

	private Answer export(String reader, String number) {
		return this.http.as(reader).post("/api/persons/export", because().put("idNumber", number));
	}

	private List<String> acts(Walk walk) {
		var items = this.http.as("admin").get("/api/privacy-acts?code=" + walk.code()).is(200).json().path("items");
		return StreamSupport.stream(items.spliterator(), false)
			.map((act) -> act.path("kind").asString() + " " + act.path("actor").asString() + " "
					+ act.path("reference").asString())
			.toList();
	}

	@Nested
	class An_export {

		@Test
		void holds_everything_about_one_person_and_nobody_else() {
			var number = number();
			var own = receiveOf(number);
			var forAnother = shop.receive(Bodies.with(Bodies.dossier(), "/submitter", """
					{"kind": "CITIZEN", "name": "Trần Thị B", "idNumber": "%s"}""".formatted(number)));
			receiveOf(number());
			http.as("officer").get(own.path()).is(200);
			var found = export("admin", number).is(200).json().path("items");
			assertThat(
					StreamSupport.stream(found.spliterator(), false).map((item) -> item.at("/dossier/code").asString()))
				.containsExactly(forAnother.code(), own.code());
			var one = found.get(1);
			assertThat(one.at("/dossier/applicant/idNumber").asString()).isEqualTo(number);
			assertThat(one.at("/history/0/type").asString()).isEqualTo("received");
			assertThat(one.path("readers").toString()).contains("\"officer\"");
			assertThat(one.at("/acts/0/kind").asString()).isEqualTo("EXPORTED");
		}

		@Test
		void is_written_down_with_its_reason_and_in_the_log_of_use() {
			var number = number();
			var walk = receiveOf(number);
			export("admin", number).is(200);
			assertThat(acts(walk)).containsExactly("EXPORTED admin 12/YC-2026");
			assertThat(http.as("manager").get(walk.path() + "/readers").at("/items/0/what")).isEqualTo("export");
		}

		@Test
		void is_paged_like_every_list() {
			var number = number();
			var older = receiveOf(number);
			receiveOf(number);
			var body = because().put("idNumber", number);
			var first = http.as("admin").post("/api/persons/export?limit=1", body).is(200);
			var second = http.as("admin").post("/api/persons/export?limit=1&after=" + first.at("/next"), body).is(200);
			assertThat(second.at("/items/0/dossier/code")).isEqualTo(older.code());
			assertThat(second.at("/next")).isNull();
		}

		@ParameterizedTest
		@ValueSource(strings = { "clerk", "officer", "approver", "manager" })
		void is_for_administrators_only(String reader) {
			export(reader, number()).isProblem(403, "wrong-role");
		}

		@Test
		void needs_a_reason() {
			http.as("admin")
				.post("/api/persons/export", Bodies.object("{\"idNumber\": \"092075001234\"}"))
				.isProblem(422, "invalid-fields");
		}

	}

	@Nested
	class Blocked_data {

		@Test
		void is_shown_to_administrators_only_until_it_is_freed() {
			var walk = shop.receive();
			http.as("admin").post(walk.path() + "/blocking", because()).is(200);
			for (String reader : List.of("clerk", "officer", "manager")) {
				assertThat(http.as(reader).get(walk.path()).at("/applicant/idNumber")).isEqualTo("********1234");
				assertThat(http.as(reader).get("/api/dossiers?q=" + walk.code()).at("/items/0/applicant/phone"))
					.isNull();
			}
			assertThat(http.as("admin").get(walk.path()).at("/applicant/phone")).isEqualTo("0912345678");
			http.as("admin").post(walk.path() + "/unblocking", because()).is(200);
			assertThat(http.as("clerk").get(walk.path()).at("/applicant/phone")).isEqualTo("0912345678");
			assertThat(acts(walk)).containsExactly("UNBLOCKED admin 12/YC-2026", "BLOCKED admin 12/YC-2026");
		}

		@Test
		void is_free_again_by_itself_when_that_was_said() {
			var walk = shop.receive();
			http.as("admin")
				.post(walk.path() + "/blocking", because().put("until", "2199-01-01T08:00:00+07:00"))
				.is(200);
			write("update dossier set blocked_until = now() - interval '1 second' where code = ?", walk.code());
			assertThat(http.as("clerk").get(walk.path()).at("/applicant/phone")).isEqualTo("0912345678");
			http.as("admin").post(walk.path() + "/unblocking", because()).isProblem(409, "data-not-blocked");
		}

		@Test
		void does_not_hold_up_the_dossier() {
			var walk = shop.receive();
			http.as("admin").post(walk.path() + "/blocking", because()).is(200);
			walk.again().decide("officer", "PROPOSE_APPROVAL").decide("approver", "APPROVE");
			assertThat(walk.open()).containsExactly("SEALING");
		}

		@Test
		void is_blocked_by_administrators_only_and_into_the_future() {
			var walk = shop.receive();
			http.as("manager").post(walk.path() + "/blocking", because()).isProblem(403, "wrong-role");
			http.as("admin")
				.post(walk.path() + "/blocking", because().put("until", "2020-01-01T08:00:00+07:00"))
				.isProblem(422, "until-passed");
			http.as("admin").post(walk.path() + "/unblocking", because()).isProblem(409, "data-not-blocked");
		}

	}

	@Nested
	class Erased_data {

		private Walk endedLongAgo() {
			var walk = shop.receive(Bodies.with(Bodies.dossier(), "/submitter", """
					{"kind": "CITIZEN", "name": "Trần Thị B", "idNumber": "001199004321"}"""));
			walk.act("officer", "suspension", Bodies.payment().put("reason", "Ông A nợ lệ phí"), null)
				.act("officer", "resumption", Bodies.object("{}"), null);
			http.as("clerk").post(walk.path() + "/correction", Bodies.object("""
					{"applicant": {"name": "Nguyễn Văn Á", "phone": "0912345679"}, "submitter": {"name": "Trần Thị Bé"},
					 "reason": "Ông A báo sai"}""")).is(200);
			walk.again().end("clerk", "withdrawal", null);
			write("update dossier set closed_at = ?::timestamptz where code = ?", LONG_AGO, walk.code());
			return walk;
		}

		private Answer erase(Walk walk) {
			return http.as("admin").post(walk.path() + "/erasure", because().put("confirmation", walk.code()));
		}

		@Test
		void leaves_nothing_by_which_anyone_is_known() {
			var walk = endedLongAgo();
			erase(walk).is(200);
			var left = jdbc.sql("""
					select row(d.*)::text || coalesce(string_agg(row(j.*)::text, ' '), '')
					       || (select string_agg(row(c.*)::text, ' ') from correction c where c.dossier = d.id)
					from dossier d
					join journal j on j.dossier = d.id
					where d.code = ?
					group by d.id
					""").param(walk.code()).query(String.class).single();
			assertThat(left).doesNotContain("Nguyễn", "nguyen", "092075001234", "0912345678", "Trãi", "Trần",
					"001199004321", "Ông A", "Theo yêu cầu", "hôn nhân");
			var answer = http.as("admin").get(walk.path()).is(200);
			assertThat(answer.at("/applicant/name")).isEqualTo("(đã xóa)");
			assertThat(answer.at("/protection/erasedAt")).isNotNull();
		}

		@Test
		void leaves_what_happened_and_when() {
			var walk = endedLongAgo();
			var before = walk.told("type");
			var deadline = walk.deadline().at("/dueAt");
			erase(walk).is(200);
			assertThat(walk.told("type")).isEqualTo(before);
			assertThat(walk.deadline().at("/dueAt")).isEqualTo(deadline);
			assertThat(acts(walk)).containsExactly("ERASED admin 12/YC-2026");
		}

		@Test
		void is_kept_as_long_as_the_law_of_archives_asks() {
			var walk = shop.receive().end("clerk", "withdrawal", null);
			var until = LocalDate.parse(String.valueOf(walk.read().at("/closedAt")).substring(0, 10)).plusYears(20);
			assertThat(erase(walk).isProblem(409, "still-in-archive").at("/detail")).contains(until.toString());
		}

		@Test
		void is_of_an_ended_dossier_that_is_not_disputed() {
			erase(shop.receive()).isProblem(409, "not-ended");
			var walk = endedLongAgo();
			http.as("admin").post(walk.path() + "/blocking", because()).is(200);
			erase(walk).isProblem(409, "data-blocked");
		}

		@Test
		void is_erased_once_and_after_the_code_was_written_again() {
			var walk = endedLongAgo();
			http.as("admin")
				.post(walk.path() + "/erasure", because().put("confirmation", "có"))
				.isProblem(422, "not-confirmed");
			http.as("manager")
				.post(walk.path() + "/erasure", because().put("confirmation", walk.code()))
				.isProblem(403, "wrong-role");
			erase(walk).is(200);
			erase(walk).isProblem(409, "already-erased");
			http.as("admin").post(walk.path() + "/blocking", because()).isProblem(409, "data-erased");
		}

	}

	@Nested
	class Nothing_of_this {

		@ParameterizedTest
		@ValueSource(strings = { "blocking", "unblocking", "erasure" })
		void is_done_beyond_ones_reach(String what) {
			var walk = shop.receive();
			http.as("clerk3")
				.post(walk.path() + "/" + what, because().put("confirmation", walk.code()))
				.isProblem(404, "unknown-dossier");
		}

	}

	@Nested
	class The_records {

		@ParameterizedTest
		@ValueSource(
				strings = { "update privacy_act set reason = ''", "delete from privacy_act", "truncate privacy_act" })
		void of_acts_can_only_be_added_to(String change) {
			assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("append-only");
		}

		@ParameterizedTest
		@ValueSource(strings = { "update journal set note = null where code = ?",
				"update journal set actor = 'nobody' where code = ?", "delete from journal where code = ?" })
		void of_what_happened_cannot_be_changed(String change) {
			var walk = shop.receive();
			assertThatThrownBy(() -> jdbc.sql(change).param(walk.code()).update()).rootCause()
				.hasMessageContaining("append-only");
		}

		@Test
		void of_acts_are_for_administrators_only() {
			http.as("manager").get("/api/privacy-acts").isProblem(403, "wrong-role");
		}

	}

}
