package vn.motcua.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches, inboxes and their pages. */
@ServiceTest
class FindingTest {

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	/** A word that is in no other test's names. */
	private final String word = "z" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "x");

	FindingTest(Http http, OneStopShop shop, PassingClock clock) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
	}

	private Walk receive(String name) {
		return this.shop.receive(named(name));
	}

	private ObjectNode named(String name) {
		return Bodies.with(Bodies.dossier(), "/applicant/name", "\"" + name + "\"");
	}

	private List<String> found(String query) {
		return codes(this.http.as("clerk").get("/api/dossiers?limit=200&" + query).is(200).json());
	}

	private static List<String> codes(JsonNode page) {
		return each(page, "code");
	}

	private static List<String> each(JsonNode page, String field) {
		return StreamSupport.stream(page.path("items").spliterator(), false)
			.map((item) -> item.path(field).asString(""))
			.toList();
	}

	private static String digits(int count) {
		return String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 10_000_000_000_000L))
			.substring(1, count + 1);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** Pages through a list to its end, doing something between pages. */
	private List<String> paged(String list, String field, Runnable between) {
		List<String> all = new ArrayList<>();
		String after = "";
		while (after != null) {
			var page = this.http.as("admin").get(list + "&after=" + after).is(200);
			all.addAll(each(page.json(), field));
			after = page.at("/next");
			between.run();
		}
		return all;
	}

	@Nested
	class A_search {

		@Test
		void finds_a_dossier_by_its_code_or_the_beginning_of_it() {
			var code = receive("Nguyễn Văn A").code();
			assertThat(found("q=" + code)).contains(code);
			assertThat(found("q=" + code.toLowerCase(Locale.ROOT))).contains(code);
			assertThat(found("q=" + code.substring(0, 15))).contains(code);
		}

		@Test
		void finds_a_name_with_and_without_diacritics_in_any_order() {
			var code = receive("Đặng Thị Bưởi " + word).code();
			for (String q : new String[] { "dang thi buoi " + word, "Đặng Thị Bưởi " + word, word + " ĐẶNG",
					word + " bu", "BƯỞI " + word.substring(0, 9), word + ", (Thị)" }) {
				assertThat(found("q=" + encoded(q))).as(q).containsExactly(code);
			}
			assertThat(found("q=" + encoded(word + " Nguyễn"))).isEmpty();
		}

		@Test
		void finds_a_decomposed_name_as_well() {
			var code = receive("Tr\u00e2\u0300n " + word).code();
			assertThat(found("q=" + encoded("Trần " + word))).containsExactly(code);
		}

		@Test
		void finds_an_identity_number_whole() {
			var number = "0" + (System.nanoTime() % 100_000_000_000L);
			var code = shop.receive(Bodies.with(Bodies.dossier(), "/applicant/idNumber", "\"" + number + "\"")).code();
			assertThat(found("q=" + number)).containsExactly(code);
			assertThat(found("q=" + number.substring(0, 8))).doesNotContain(code);
		}

		@ParameterizedTest
		@CsvSource({ "Ðình, Đình", "Đình, Ðình", "Ðình, dinh", "H'Bia, hbia", "H’Bia, h'bia", "H Bia, hbia",
				"HBia, H'bi", "Y-Moan, ymoan", "Ng\u200buy\u00ean\u00a0Bá, nguyen ba" })
		void finds_a_name_however_it_is_written(String name, String q) {
			var code = receive(name + " " + word).code();
			assertThat(found("q=" + encoded(q + " " + word))).containsExactly(code);
			assertThat(found("q=" + encoded(word + " " + q))).containsExactly(code);
		}

		@ParameterizedTest
		@ValueSource(strings = { "%s", "%s %s", "%s.%s", "B %s", "\u00a0%s\u200b%s" })
		void finds_an_identity_number_however_it_was_typed(String form) {
			var digits = digits(4);
			var more = digits(4);
			var typed = form.formatted(digits, more);
			var walk = shop
				.receive(Bodies.with(Bodies.dossier(), "/applicant/idNumber", '"' + typed + digits(5) + '"'));
			var kept = String.valueOf(walk.read().at("/applicant/idNumber"));
			assertThat(kept).matches("[B0-9]+");
			assertThat(found("q=" + kept)).containsExactly(walk.code());
			assertThat(found("q=" + kept.toLowerCase(Locale.ROOT))).containsExactly(walk.code());
			assertThat(found("q=" + encoded(kept.substring(0, 4) + " " + kept.substring(4))))
				.containsExactly(walk.code());
		}

		@ParameterizedTest
		@ValueSource(strings = { "0%s", "0%s ", "+84 %s", "(+84) %s", "84%s", "0%s." })
		void finds_a_telephone_number_however_it_was_typed(String form) {
			var number = "9" + digits(8);
			var typed = form
				.formatted(number.substring(0, 3) + " " + number.substring(3, 6) + "." + number.substring(6));
			var code = shop.receive(Bodies.with(Bodies.dossier(), "/applicant/phone", '"' + typed + '"')).code();
			for (String q : List.of("0" + number, "+84" + number,
					"0" + number.substring(0, 4) + " " + number.substring(4))) {
				assertThat(found("q=" + encoded(q))).as(q).containsExactly(code);
			}
			assertThat(found("q=" + number.substring(2))).doesNotContain(code);
		}

		@Test
		void finds_whoever_handed_in_for_the_applicant() {
			var phone = "09" + digits(8);
			var number = "0" + digits(11);
			var submitter = """
					{"kind": "CITIZEN", "name": "Trần Thị %s", "idNumber": "%s", "phone": "%s"}""".formatted(word,
					number, phone);
			var code = shop.receive(Bodies.with(Bodies.dossier(), "/submitter", submitter)).code();
			for (String q : List.of("tran " + word, word, phone, number)) {
				assertThat(found("q=" + encoded(q))).as(q).containsExactly(code);
			}
		}

		@Test
		void finds_words_of_the_subject() {
			var code = shop.receive(Bodies.dossier().put("subject", "Cấp lại giấy phép số 12/" + word)).code();
			assertThat(found("q=" + encoded("giay phep " + word))).containsExactly(code);
			assertThat(found("q=" + encoded(word + " Cấp"))).containsExactly(code);
		}

		@Test
		void finds_a_number_in_the_register() {
			var walk = receive(word);
			var number = walk.read().at("/register/number");
			var year = walk.read().at("/register/year");
			assertThat(found("q=" + number)).contains(walk.code());
			assertThat(found("q=" + number + "/" + year)).contains(walk.code());
			assertThat(found("q=" + year + "/" + number)).contains(walk.code());
			assertThat(found("q=" + number + "/2019")).doesNotContain(walk.code());
		}

		@Test
		void finds_the_end_of_a_code() {
			var code = receive(word).code();
			var number = code.substring(code.lastIndexOf('-') + 1);
			var day = code.substring(code.indexOf('-') + 1);
			for (String q : List.of(number, String.valueOf(Integer.parseInt(number)), "-" + number, day, "101-" + day,
					day.substring(2))) {
				assertThat(found("q=" + q)).as(q).contains(code);
			}
			assertThat(found("q=999999-" + number)).isEmpty();
		}

		@Test
		void reads_a_code_in_whatever_case_and_with_blanks() {
			var code = receive(word).code();
			for (String typed : List.of(code.toLowerCase(Locale.ROOT), "%20" + code.toLowerCase(Locale.ROOT) + "%20")) {
				assertThat(http.as("clerk").get("/api/dossiers/" + typed).is(200).at("/code")).isEqualTo(code);
			}
		}

		@Test
		void narrows_by_state_procedure_and_agency() {
			var here = receive(word + " Một").code();
			var there = shop.receive(named(word + " Hai").put("agency", "H13.104").put("procedure", "1.001022")).code();
			var gone = receive(word + " Ba").end("clerk", "withdrawal", null).code();
			assertThat(found("q=" + word)).containsExactly(gone, here);
			assertThat(found("q=" + word + "&state=PROCESSING")).containsExactly(here);
			assertThat(found("q=" + word + "&state=WITHDRAWN")).containsExactly(gone);
			assertThat(found("q=" + word + "&procedure=1.001022")).isEmpty();
			var all = "/api/dossiers?limit=200&q=" + word;
			assertThat(codes(http.as("admin").get(all).json())).containsExactly(gone, there, here);
			assertThat(codes(http.as("admin").get(all + "&agency=H13.104").json())).containsExactly(there);
			assertThat(codes(http.as("admin").get(all + "&agency=H13").json())).hasSize(3);
			assertThat(codes(http.as("admin").get(all + "&procedure=1.001022").json())).containsExactly(there);
		}

		@ParameterizedTest
		@ValueSource(strings = { "overdue", "OVERDUE" })
		void tells_what_is_overdue(String due) {
			var late = shop.receive(named(word + " Trễ").put("receivedAt", "2025-03-03T08:12:00+07:00"));
			receive(word + " Mới");
			var gone = shop.receive(named(word + " Xong").put("receivedAt", "2025-03-03T08:12:00+07:00"))
				.end("clerk", "withdrawal", null);
			shop.receive(named(word + " Mạng").put("channel", "ONLINE"));
			assertThat(gone.last().at("/timeliness")).isEqualTo("LATE");
			assertThat(found("q=" + word + "&due=" + due)).containsExactly(late.code());
		}

		@ParameterizedTest
		@ValueSource(strings = { "soon", "SOON" })
		void tells_what_is_due_soon(String due) {
			// Received on Monday at three, due on Thursday at five.
			var walk = shop.receive(named(word).put("receivedAt", "2025-03-03T15:00:00+07:00"));
			var query = "q=" + word + "&due=" + due;
			try (var now = clock.showing(Instant.parse("2025-03-05T11:00:00Z"))) {
				assertThat(found(query)).containsExactly(walk.code());
			}
			try (var now = clock.showing(Instant.parse("2025-03-05T09:00:00Z"))) {
				assertThat(found(query)).isEmpty();
			}
			try (var now = clock.showing(Instant.parse("2025-03-06T10:00:01Z"))) {
				assertThat(found(query)).isEmpty();
				assertThat(found("q=" + word + "&due=overdue")).containsExactly(walk.code());
			}
		}

		@Test
		void shows_each_dossier_as_it_is_read_alone() {
			var walk = receive(word);
			var item = http.as("clerk").get("/api/dossiers?q=" + word).is(200).json().at("/items/0");
			assertThat(item).isEqualTo(walk.read().json());
		}

		@Test
		void goes_page_by_page_without_loss_or_repetition_while_others_arrive() {
			List<String> codes = new ArrayList<>();
			for (int count = 0; count < 7; count++) {
				codes.addFirst(receive(word + " " + count).code());
			}
			assertThat(paged("/api/dossiers?limit=3&q=" + word, "code", () -> receive(word + " đến sau")))
				.isEqualTo(codes);
			assertThat(paged("/api/dossiers?limit=11&q=" + word, "code", () -> {
			})).doesNotHaveDuplicates().hasSize(10).containsSubsequence(codes);
		}

		@Test
		void ends_with_a_full_page_when_there_is_no_more() {
			receive(word + " một");
			receive(word + " hai");
			var page = http.as("clerk").get("/api/dossiers?limit=2&q=" + word).is(200);
			assertThat(codes(page.json())).hasSize(2);
			assertThat(page.json().path("next").isNull()).isTrue();
		}

	}

	@Nested
	class An_inbox {

		@Test
		void begins_with_the_most_urgent() {
			var late = inbox("H13.00", "2025-03-03T08:00:00+07:00");
			var later = inbox("H13.00", "2025-03-04T08:00:00+07:00");
			var latest = inbox("H13.00", null);
			var first = inbox("H13.00", "2025-02-03T08:00:00+07:00");
			var page = http.as("manager").get("/api/tasks?agency=H13.00&limit=200").is(200).json();
			assertThat(codes(page)).containsSubsequence(first.code(), late.code(), later.code(), latest.code());
			assertThat(each(page, "dueAt")).isSorted();
			var item = page.at("/items/" + codes(page).indexOf(late.code()));
			assertThat(item.at("/id").asString()).isEqualTo(late.task());
			assertThat(item.at("/kind").asString()).isEqualTo("APPRAISAL");
			assertThat(item.at("/agency").asString()).isEqualTo("H13.00");
			assertThat(item.at("/openedAt").asString()).isEqualTo("2025-03-03T08:00:00+07:00");
			assertThat(item.at("/dueAt").asString()).isEqualTo("2025-03-06T17:00:00+07:00");
			assertThat(item.at("/procedure/code").asString()).isEqualTo("1.004873");
		}

		@Test
		void holds_what_is_open_only() {
			var walk = inbox("H13.03", null);
			assertThat(waiting("agency=H13.03")).contains(walk.code());
			walk.end("admin", "withdrawal", null);
			assertThat(waiting("agency=H13.03")).doesNotContain(walk.code());
		}

		@Test
		void is_searched_as_all_dossiers_are() {
			var phone = "09" + digits(8);
			var walk = shop.receive(Bodies.with(named(word + " Ðình"), "/applicant/phone", '"' + phone + '"'));
			var officer = Visitor.as(http, "officer", "motcua");
			for (String q : List.of(word, "dinh " + word, phone, walk.code().substring(8))) {
				assertThat(officer.get("/desk/inbox?q=" + encoded(q)).is(200).text()).as(q).contains(walk.code());
			}
			assertThat(officer.get("/desk/inbox?q=" + encoded("dinh x" + word)).is(200).text())
				.doesNotContain(walk.code());
		}

		@Test
		void narrows_by_kind() {
			var appraisal = inbox("H13.04", null);
			var approval = inbox("H13.04", null).decide("admin", "PROPOSE_APPROVAL");
			assertThat(waiting("agency=H13.04&kind=APPRAISAL")).contains(appraisal.code())
				.doesNotContain(approval.code());
			assertThat(waiting("agency=H13.04&kind=APPROVAL")).contains(approval.code())
				.doesNotContain(appraisal.code());
			assertThat(waiting("agency=H13.04")).contains(approval.code(), appraisal.code());
		}

		@Test
		void of_ones_own_holds_what_was_claimed_or_given() {
			var walk = shop.receive();
			Supplier<List<String>> mine = () -> codes(
					http.as("officer").get("/api/tasks?mine=true&limit=200").is(200).json());
			assertThat(mine.get()).doesNotContain(walk.code());
			http.as("officer").post(walk.taskPath() + "/claim").is(200);
			assertThat(mine.get()).contains(walk.code());
			http.as("officer").post(walk.taskPath() + "/release").is(200);
			assertThat(mine.get()).doesNotContain(walk.code());
			http.as("manager").post(walk.taskPath() + "/assignment", "{\"to\": \"officer\"}").is(200);
			assertThat(mine.get()).contains(walk.code());
		}

		@Test
		void goes_page_by_page_without_loss_or_repetition_though_all_are_equally_urgent() {
			List<String> received = new ArrayList<>();
			for (int count = 0; count < 7; count++) {
				received.add(inbox("H13.05", "2025-03-03T08:00:00+07:00").code());
			}
			assertThat(paged("/api/tasks?agency=H13.05&limit=2", "code", () -> inbox("H13.05", null)))
				.containsSubsequence(received)
				.doesNotHaveDuplicates();
		}

		private Walk inbox(String agency, @Nullable String receivedAt) {
			return shop.receive(Bodies.dossier().put("agency", agency).put("receivedAt", receivedAt));
		}

		private List<String> waiting(String query) {
			return codes(http.as("manager").get("/api/tasks?limit=200&" + query).is(200).json());
		}

	}

	@Nested
	class A_history {

		@Test
		void goes_page_by_page() {
			var walk = shop.walkTo("END");
			var pages = paged(walk.path() + "/history?limit=2", "seq", () -> {
			});
			assertThat(pages).hasSize(11).isEqualTo(walk.told("seq"));
		}

	}

}
