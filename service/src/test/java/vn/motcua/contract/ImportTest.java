package vn.motcua.contract;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.Period;
import vn.motcua.dossier.CountingLoad;
import vn.motcua.dossier.OfficerLoad;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ServiceTest
class ImportTest {

	private static final String APPRAISED = step("APPRAISAL", "PROPOSE_APPROVAL", "2021-03-02T09:00:00+07:00");

	private static final String APPROVED = step("APPROVAL", "APPROVE", "2021-03-03T09:00:00+07:00");

	private static final String SEALED = step("SEALING", "SEAL", "2021-03-03T10:00:00+07:00");

	private static final String RETURNED = step("RESULT_RETURN", "RETURN", "2021-03-09T10:00:00+07:00");

	private final Http http;

	private final OneStopShop shop;

	private final Footprints footprints;

	private final CountingLoad load;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	ImportTest(Http http, OneStopShop shop, Footprints footprints, CountingLoad load, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.http = http;
		this.shop = shop;
		this.footprints = footprints;
		this.load = load;
	}

	/** A Monday; the appointment is on Thursday the 4th. */
	private static ObjectNode line(String... steps) {
		var line = Bodies.object("""
				{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
				 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn Cũ"}, "receivedAt": "2021-03-01T08:12:00+07:00"}
				""").put("externalId", "old-" + UUID.randomUUID());
		return Bodies.with(line, "/history", "[" + String.join(",", steps) + "]");
	}

	private static String step(String task, String outcome, String at) {
		return "{\"task\": \"%s\", \"outcome\": \"%s\", \"at\": \"%s\"}".formatted(task, outcome, at);
	}

	private static String by(String step, String username) {
		return step.replace("}", ", \"by\": \"" + username + "\"}");
	}

	private List<JsonNode> importing(Object... lines) {
		var text = String.join("\n", Arrays.stream(lines).map(Object::toString).toList());
		return this.http.as("admin").importing(text).is(200).lines();
	}

	private String imported(ObjectNode line) {
		var answer = importing(line).getFirst();
		assertThat(answer.has("code")).as(answer.toString()).isTrue();
		return answer.path("code").asString();
	}

	private Answer read(String code) {
		return this.http.as("admin").get("/api/dossiers/" + code).is(200);
	}

	private List<String> told(String code, String field) {
		var events = this.http.as("admin").get("/api/dossiers/" + code + "/history").is(200).json().path("items");
		return events.valueStream().map((event) -> event.path(field).asString("-")).toList();
	}

	private void requireRefused(int status, String code, Object line) {
		this.footprints.none(() -> {
			var answer = importing(line).getFirst();
			assertThat(answer.has("code")).as(answer.toString()).isFalse();
			assertThat(answer.at("/problem/status").asInt()).as(answer.toString()).isEqualTo(status);
			assertThat(answer.at("/problem/code").asString()).as(answer.toString()).isEqualTo(code);
		});
	}

	@Nested
	class A_file {

		@Test
		void is_answered_line_by_line_in_order_and_a_bad_line_harms_no_other() {
			var answer = http.as("admin")
				.importing(line() + "\nnonsense\n\n" + line().put("agency", "H99") + "\r\n \r\n" + line() + "\n")
				.is(200);
			assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
			assertThat(answer.lines()).extracting((line) -> line.path("line").asInt()).containsExactly(1, 2, 4, 6);
			assertThat(answer.lines()).extracting((line) -> line.has("code")).containsExactly(true, false, false, true);
			assertThat(answer.lines()).extracting((line) -> line.has("problem"))
				.containsExactly(false, true, true, false);
			assertThat(answer.lines().get(1).at("/problem/status").asInt()).isEqualTo(400);
			assertThat(answer.lines().get(1).at("/problem/code").asString()).isEqualTo("malformed-json");
		}

		@Test
		void that_is_sent_again_gives_the_same_codes() {
			var lines = new Object[] { line(APPRAISED, APPROVED), line(), line().put("channel", "ONLINE") };
			var first = importing(lines);
			assertThat(first).allMatch((answer) -> answer.has("code"));
			footprints.none(() -> assertThat(importing(lines)).isEqualTo(first));
		}

		@Test
		void may_be_empty() {
			assertThat(importing("")).isEmpty();
			assertThat(importing("\n\n")).isEmpty();
		}

		@Test
		void with_a_line_without_end_goes_on_after_it() {
			var endless = "{\"procedure\": \"" + "x".repeat(1 << 21) + "\"}";
			var answers = importing(line(), endless, line());
			assertThat(answers.get(1).at("/problem/code").asString()).isEqualTo("line-too-long");
			assertThat(answers).extracting((answer) -> answer.has("code")).containsExactly(true, false, true);
		}

		@Test
		void is_taken_from_administrators_only() {
			for (String username : List.of("clerk", "approver", "manager")) {
				footprints.none(() -> http.as(username).importing(line().toString()).isProblem(403, "wrong-role"));
			}
			http.anybody().importing(line().toString()).isProblem(401, "unauthenticated");
		}

		@ParameterizedTest
		@ValueSource(strings = { "application/json", "text/plain" })
		void is_refused_in_another_content_type(String type) {
			http.as("admin")
				.with("Content-Type", type)
				.send("POST", "/api/import", line().toString().getBytes(StandardCharsets.UTF_8))
				.isProblem(415, "unsupported-media-type");
		}

		@Test
		void may_be_sent_whole_before_anything_is_read() throws Exception {
			int lines = 20_000;
			var body = ("{\"externalId\": 1}" + " ".repeat(180) + "\n").repeat(lines).getBytes(StandardCharsets.UTF_8);
			try (var socket = new Socket("localhost", http.port())) {
				socket.setSoTimeout(120_000);
				var out = socket.getOutputStream();
				// To HTTP 1.0 the answer comes in one piece.
				out.write(("POST /api/import HTTP/1.0\r\nHost: localhost\r\nAuthorization: " + Raw.ADMIN
						+ "\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\nContent-Length: "
						+ body.length + "\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8));
				out.write(body);
				out.flush();
				var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(answer).startsWith("HTTP/1.1 200");
				var answered = answer.substring(answer.indexOf("\r\n\r\n") + 4).lines().toList();
				assertThat(answered).hasSize(lines).allMatch((each) -> each.contains("\"problem\""));
				assertThat(answered.getLast()).startsWith("{\"line\":" + lines + ",");
			}
		}

	}

	@Nested
	class A_past {

		@Test
		void is_told_as_it_was() {
			var code = imported(line(APPRAISED, APPROVED, SEALED, RETURNED));
			var answer = read(code);
			assertThat(code).startsWith("H13.101-210301-");
			assertThat(answer.at("/state")).isEqualTo("RETURNED");
			assertThat(answer.at("/outcome")).isEqualTo("GRANTED");
			assertThat(answer.at("/timeliness")).isEqualTo("EARLY");
			assertThat(answer.at("/dueAt")).isEqualTo("2021-03-04T17:00:00+07:00");
			assertThat(answer.at("/register/year")).isEqualTo("2021");
			assertThat(answer.at("/copies")).isEqualTo("1");
			assertThat(told(code, "type")).containsExactly("received", "task-opened", "task-decided", "task-opened",
					"task-decided", "task-opened", "task-decided", "result-ready", "task-opened", "task-decided",
					"returned");
			assertThat(told(code, "outcome")).containsExactly("-", "-", "PROPOSE_APPROVAL", "-", "APPROVE", "-", "SEAL",
					"-", "-", "RETURN", "-");
			assertThat(told(code, "actor")).containsOnly("import");
			assertThat(told(code, "occurredAt")).isSorted().startsWith("2021-03-01T08:12:00+07:00");
			assertThat(told(code, "recordedAt")).allMatch((at) -> at.compareTo("2026") > 0);
		}

		@Test
		void that_is_open_goes_on_here() {
			var code = imported(line(APPRAISED));
			var task = "/api/tasks/" + read(code).at("/tasks/0/id") + "/decision";
			http.as("approver").post(task, Bodies.decision("APPROVE")).is(200);
			assertThat(read(code).at("/tasks/0/kind")).isEqualTo("SEALING");
		}

		@Test
		void that_ended_leaves_nothing_in_the_engine() {
			var before = footprints.now();
			imported(line(APPRAISED, APPROVED, SEALED, RETURNED));
			for (String what : List.of("executions", "subscriptions", "variables")) {
				assertThat(footprints.now().of(what)).as(what).isEqualTo(before.of(what));
			}
		}

		@Test
		void that_was_submitted_online_counts_as_accepted_when_it_was_received() {
			var code = imported(line().put("channel", "ONLINE"));
			assertThat(read(code).at("/state")).isEqualTo("PROCESSING");
			assertThat(read(code).at("/receivedAt")).isEqualTo("2021-03-01T08:12:00+07:00");
			assertThat(read(code).at("/register/number")).isNotNull();
			assertThat(told(code, "type")).startsWith("received");
		}

		@Test
		void that_is_still_open_became_overdue_at_its_appointment() {
			var code = imported(line(APPRAISED));
			assertThat(read(code).at("/timeliness")).isEqualTo("OVERDUE");
			assertThat(told(code, "type")).endsWith("overdue");
			assertThat(told(code, "occurredAt")).endsWith("2021-03-04T17:00:00+07:00");
		}

		@Test
		void that_went_on_late_became_overdue_in_between() {
			var code = imported(line(APPRAISED, step("APPROVAL", "APPROVE", "2021-03-08T09:00:00+07:00"),
					step("SEALING", "SEAL", "2021-03-08T09:00:00+07:00")));
			assertThat(read(code).at("/timeliness")).isEqualTo("LATE");
			assertThat(told(code, "type")).containsExactly("received", "task-opened", "task-decided", "task-opened",
					"overdue", "task-decided", "task-opened", "task-decided", "result-ready", "task-opened");
			assertThat(told(code, "occurredAt").get(4)).isEqualTo("2021-03-04T17:00:00+07:00");
		}

		@ParameterizedTest
		@CsvSource({ "WITHDRAWAL, WITHDRAWN", "STOP, STOPPED" })
		void may_end_by_withdrawal_or_stop(String action, String state) {
			var end = "{\"action\": \"%s\", \"reason\": \"Theo đơn\", \"at\": \"2021-03-03T10:00:00+07:00\"}";
			var code = imported(line(APPRAISED, end.formatted(action)));
			assertThat(read(code).at("/state")).isEqualTo(state);
			assertThat(read(code).at("/closedAt")).isEqualTo("2021-03-03T10:00:00+07:00");
			assertThat(told(code, "note")).endsWith("Theo đơn");
		}

		@Test
		void may_name_who_did_it_and_then_the_rules_about_persons_apply() {
			var code = imported(line(by(APPRAISED, "officer"), by(APPROVED, "approver"), SEALED));
			assertThat(told(code, "actor")).containsExactly("import", "import", "officer", "officer", "approver",
					"approver", "import", "import", "import");
			requireRefused(403, "wrong-role", line(by(APPRAISED, "clerk")));
			requireRefused(403, "outside-agency", line(by(APPRAISED, "officer3")));
			requireRefused(422, "unknown-user", line(by(APPRAISED, "nobody")));
			requireRefused(403, "own-appraisal", line(by(APPRAISED, "admin"), by(APPROVED, "admin")));
		}

		@Test
		void may_name_only_who_could_have_done_it_there() {
			var consulted = APPRAISED.replace("PROPOSE_APPROVAL", "CONSULT")
				.replace("}", ", \"consult\": [{\"agency\": \"H13.106\", \"question\": \"?\", "
						+ "\"dueAt\": \"2021-03-03T10:00:00+07:00\"}]}");
			var answered = step("CONSULTATION", "ANSWER", "2021-03-02T10:00:00+07:00");
			try (var hired = new Hired(http)) {
				imported(line(consulted, by(answered, hired.hire("H13.106", "OFFICER"))));
				requireRefused(403, "outside-agency", line(consulted, by(answered, "officer")));
			}
			var withdrawn = "{\"action\": \"WITHDRAWAL\", \"reason\": \"A\", \"at\": \"2021-03-02T10:00:00+07:00\"}";
			imported(line(by(withdrawn, "clerk")));
			requireRefused(403, "outside-agency", line(by(withdrawn, "clerk3")));
			requireRefused(403, "wrong-role", line(by(withdrawn, "officer")));
		}

		@Test
		void is_told_from_what_is_lived_here() {
			var code = imported(line(by(APPRAISED, "officer")));
			assertThat(told(code, "importedBy")).isNotEmpty().containsOnly("admin");
			var task = "/api/tasks/" + read(code).at("/tasks/0/id") + "/decision";
			http.as("approver").post(task, Bodies.decision("APPROVE")).is(200);
			var importers = told(code, "importedBy");
			assertThat(importers.subList(importers.size() - 2, importers.size())).containsOnly("-");
			assertThat(told(shop.receive().code(), "importedBy")).containsOnly("-");
		}

		@Test
		void is_not_counted_as_what_those_did_who_are_named() {
			var day = LocalDate.parse("2021-05-05");
			imported(line(by(step("APPRAISAL", "PROPOSE_APPROVAL", day + "T09:00:00+07:00"), "officer"))
				.put("receivedAt", day + "T08:12:00+07:00"));
			assertThat(finished(day)).isZero();
			shop.receive(day + "T08:12:00+07:00").decide("officer", "PROPOSE_APPROVAL", day + "T09:00:00+07:00");
			assertThat(finished(day)).isOne();
			await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
				var report = http.as("admin")
					.get("/api/reports/officers?agency=H13.101&groupBy=OFFICER&from=" + day + "&to=" + day)
					.is(200);
				assertThat(report.json().path("rows").valueStream())
					.extracting((row) -> row.path("key").asString() + " " + row.path("decided").asInt())
					.contains("officer 1", "import 1");
			});
		}

		private long finished(LocalDate day) {
			var admin = new Actor("admin", "Quản trị", "H13", Set.of(Role.ADMIN));
			return load.of("H13.101", new Period(day, day), admin)
				.stream()
				.filter((each) -> "officer".equals(each.officer()))
				.mapToLong(OfficerLoad::finished)
				.sum();
		}

		@Test
		void without_names_may_have_one_hand_in_everything() {
			imported(line(APPRAISED,
					step("APPROVAL", "SEND_BACK", "2021-03-02T10:00:00+07:00").replace("}", ", \"note\": \"Thiếu\"}"),
					step("APPRAISAL", "PROPOSE_APPROVAL", "2021-03-02T11:00:00+07:00"), APPROVED));
		}

		@Test
		void that_breaks_a_rule_is_refused() {
			requireRefused(409, "no-such-task", line(APPROVED));
			requireRefused(422, "before-previous",
					line(step("APPRAISAL", "PROPOSE_APPROVAL", "2021-02-28T09:00:00+07:00")));
			requireRefused(422, "in-the-future",
					line(step("APPRAISAL", "PROPOSE_APPROVAL", "2199-02-28T09:00:00+07:00")));
			requireRefused(422, "note-required",
					line(step("APPRAISAL", "PROPOSE_REFUSAL", "2021-03-02T09:00:00+07:00")));
			requireRefused(422, "wrong-outcome", line(step("APPRAISAL", "SEAL", "2021-03-02T09:00:00+07:00")));
			requireRefused(409, "not-in-this-state", line(APPRAISED, APPROVED, SEALED,
					"{\"action\": \"STOP\", \"reason\": \"A\", \"at\": \"2021-03-09T10:00:00+07:00\"}"));
			requireRefused(422, "in-the-future", line().put("receivedAt", "2199-01-01T00:00:00Z"));
			requireRefused(422, "procedure-not-in-force", line().put("receivedAt", "2017-06-01T00:00:00Z"));
			requireRefused(422, "unknown-procedure", line().put("procedure", "9.999999"));
			requireRefused(422, "channel-not-offered", line().put("procedure", "1.003583").put("channel", "POSTAL"));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				/receivedAt  | null
				/receivedAt  | "yesterday"
				/applicant   | null
				/channel     | "FAX"
				/externalId  | ""
				/externalId  | "A\\u0000"
				/code        | "a b"
				/applicant   | {"kind": "CITIZEN", "name": "\\u0301\\u0301"}
				/applicant   | {"kind": "CITIZEN", "name": "\\u200b \\u00a0"}
				/code        | ""
				/history     | [null]
				/history     | [{"at": "2021-03-02T09:00:00+07:00"}]
				/history     | [{"task": "APPRAISAL", "at": "2021-03-02T09:00:00+07:00"}]
				/history     | [{"task": "APPRAISAL", "outcome": "PROPOSE_APPROVAL"}]
				/history     | [{"task": "LUNCH", "outcome": "SEAL", "at": "2021-03-02T09:00:00+07:00"}]
				/history     | {"task": "APPRAISAL"}
				/copies      | -1
				""")
		void with_a_bad_field_is_refused(String pointer, String value) {
			var line = Bodies.with(line(), pointer, value);
			footprints.none(() -> {
				var answer = importing(line).getFirst();
				assertThat(answer.at("/problem/status").asInt()).as(answer.toString()).isEqualTo(422);
				assertThat(answer.at("/problem/errors/0/field").asString()).startsWith(pointer.substring(1));
			});
		}

		@Test
		void of_withdrawal_or_stop_has_a_reason() {
			for (String reason : List.of("null", "\" \"")) {
				requireRefused(422, "reason-required",
						line("{\"action\": \"STOP\", \"reason\": %s, \"at\": \"2021-03-09T10:00:00+07:00\"}"
							.formatted(reason)));
			}
		}

	}

	@Nested
	class A_code {

		@Test
		void of_the_older_form_is_kept() {
			var code = "000.00.06.H56-231027-" + (1000 + (int) (Math.random() * 8999));
			var line = line().put("code", code);
			assertThat(imported(line)).isEqualTo(code);
			assertThat(imported(line)).isEqualTo(code);
			assertThat(read(code).at("/register/number")).isNotNull();
		}

		@Test
		void that_is_taken_is_refused() {
			var taken = shop.receive().code();
			requireRefused(409, "code-taken", line().put("code", taken));
			var without = line().put("code", taken);
			without.remove("externalId");
			requireRefused(409, "code-taken", without);
		}

		@ParameterizedTest
		@CsvSource({ "H13.106, 2021-06-07", "H13.101, 2021-06-08" })
		void of_our_own_form_is_never_given_out_again(String importedInto, String day) {
			var form = "H13.106-" + day.substring(2).replace("-", "") + "-000";
			assertThat(imported(line().put("code", form + 2).put("agency", importedInto))).isEqualTo(form + 2);
			var body = Bodies.dossierAt(day + "T09:00:00+07:00").put("agency", "H13.106");
			assertThat(shop.receive(body).code()).isEqualTo(form + 3);
			assertThat(shop.receive(body).code()).isEqualTo(form + 4);
		}

		@Test
		void is_kept_without_an_external_id() {
			var line = line().put("code", old());
			line.remove("externalId");
			assertThat(imported(line)).isEqualTo(line.path("code").asString());
		}

		/** One that no other test imports. */
		private String old() {
			return "000.00.06.H56-231027-" + (10_000 + ThreadLocalRandom.current().nextInt(900_000_000));
		}

		@Test
		void is_kept_and_found_as_codes_are_written_in_whatever_case_it_comes() {
			var code = old();
			assertThat(imported(line().put("code", " " + code.toLowerCase(Locale.ROOT) + "\u200b"))).isEqualTo(code);
			for (String q : List.of(code, code.toLowerCase(Locale.ROOT), code.substring(7))) {
				var found = http.as("admin").get("/api/dossiers?q=" + q).is(200);
				assertThat(found.at("/items/0/code")).as(q).isEqualTo(code);
			}
			requireRefused(409, "code-taken", line().put("code", code.toLowerCase(Locale.ROOT)));
		}

		@Test
		void that_was_taken_before_in_another_case_is_found_nevertheless() {
			var kept = imported(line().put("code", old()));
			var before = kept.toLowerCase(Locale.ROOT);
			transaction.executeWithoutResult(
					(status) -> jdbc.sql("update dossier set code = ? where code = ?").params(before, kept).update());
			for (String typed : List.of(before, kept)) {
				assertThat(read(typed).at("/code")).isEqualTo(before);
				assertThat(http.as("admin").get("/api/dossiers?q=" + typed).is(200).at("/items/0/code"))
					.isEqualTo(before);
				requireRefused(409, "code-taken", line().put("code", typed));
			}
			http.as("admin").post("/api/dossiers/" + kept + "/withdrawal", Bodies.reason("Theo đơn")).is(200);
		}

		@ParameterizedTest
		@ValueSource(strings = { "x", "X-1", "H13.101-210301", "H13.101-211301-0001", "H13.101-210229-0001",
				"H13.101-210301-0000", "H13.101-210301-00012", "H13.101-210301-1234567890", "H13..101-210301-0001",
				"H13.101_210301_0001", "Hồ.1-210301-0001" })
		void that_is_none_is_refused(String code) {
			requireRefused(422, "malformed-code", line().put("code", code));
		}

		@Test
		void moves_the_counter_of_a_day_no_further_than_a_day_can_bring_and_never_back() {
			var day = "2021-06-09";
			var body = Bodies.dossierAt(day + "T09:00:00+07:00").put("agency", "H13.106");
			assertThat(imported(line().put("code", "h13.106-210609-0041"))).isEqualTo("H13.106-210609-0041");
			for (String slip : List.of("9999", "1001", "999999999")) {
				requireRefused(422, "implausible-number", line().put("code", "H13.106-210609-" + slip));
			}
			assertThat(shop.receive(body).code()).isEqualTo("H13.106-210609-0042");
			imported(line().put("code", "H13.106-210609-0003"));
			assertThat(shop.receive(body).code()).isEqualTo("H13.106-210609-0043");
		}

		@Test
		void of_a_day_to_come_is_refused() {
			requireRefused(422, "code-in-the-future", line().put("code", "H13.106-480609-0001"));
		}

	}

}
