package vn.motcua.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Lines of dossiers that have ended are written down several at a time. */
@ServiceTest
class ImportTogetherTest {

	private static final String AGENCY = "H13.103";

	private final Http http;

	private final OneStopShop shop;

	private final JdbcClient jdbc;

	private final Statements statements;

	ImportTogetherTest(Http http, OneStopShop shop, JdbcClient jdbc, Statements statements) {
		this.http = http;
		this.shop = shop;
		this.jdbc = jdbc;
		this.statements = statements;
	}

	@Test
	void they_are_numbered_in_the_order_of_the_file() {
		var day = "2021-09-06";
		var answers = importing(ended(day), ended(day).put("code", "H13.103-210906-0007"), ended(day), withdrawn(day),
				ended("2021-09-07"), ended(day));
		assertThat(answers).extracting((answer) -> answer.path("code").asString())
			.containsExactly("H13.103-210906-0001", "H13.103-210906-0007", "H13.103-210906-0008", "H13.103-210906-0009",
					"H13.103-210907-0001", "H13.103-210906-0010");
		assertThat(answers).extracting((answer) -> read(answer).at("/register/number").asInt())
			.isSorted()
			.doesNotHaveDuplicates();
	}

	@Test
	void they_become_one_transaction() {
		var lines = Stream.generate(() -> ended("2021-09-08")).limit(8).toArray(ObjectNode[]::new);
		importing((Object[]) lines);
		assertThat(transactions(lines)).isOne();
	}

	@Test
	void each_is_taken_by_itself_where_one_breaks_a_rule() {
		var early = Bodies.with(ended("2021-09-09"), "/history/1/at", "\"2021-09-09T08:30:00+07:00\"");
		var answers = importing(ended("2021-09-09"), early, ended("2021-09-09"));
		assertThat(answers).extracting((answer) -> answer.has("code")).containsExactly(true, false, true);
	}

	@Test
	void one_that_is_told_twice_is_one_dossier() {
		var line = ended("2021-09-10");
		var answers = importing(line, line, ended("2021-09-10"));
		assertThat(answers.get(0).path("code")).isEqualTo(answers.get(1).path("code"));
		assertThat(answers.get(2).path("code")).isNotEqualTo(answers.get(1).path("code"));
	}

	@Test
	void no_two_share_a_code() {
		var code = "H13.103-210913-0100";
		var answers = importing(ended("2021-09-13").put("code", code), ended("2021-09-13").put("code", code));
		assertThat(answers.get(0).path("code").asString()).isEqualTo(code);
		assertThat(answers.get(1).at("/problem/code").asString()).isEqualTo("code-taken");
	}

	@Test
	void one_between_that_goes_on_here_keeps_its_place() {
		var open = Bodies.with(ended("2021-09-14"), "/history", "[]");
		var answers = importing(ended("2021-09-14"), ended("2021-09-14"), open, ended("2021-09-14"));
		assertThat(answers).extracting((answer) -> answer.path("code").asString()).isSorted();
		assertThat(answers).extracting((answer) -> read(answer).at("/state").asString())
			.containsExactly("RETURNED", "RETURNED", "PROCESSING", "RETURNED");
	}

	@Test
	void nobody_waits_for_another_in_a_circle() throws Exception {
		var days = IntStream.rangeClosed(1, 8).mapToObj((day) -> "2021-10-0" + day).toList();
		try (var callers = Executors.newFixedThreadPool(3)) {
			for (int round = 0; round < 10; round++) {
				var there = days.stream().map(ImportTogetherTest::ended).toArray(ObjectNode[]::new);
				var back = days.reversed().stream().map(ImportTogetherTest::ended).toArray(ObjectNode[]::new);
				var receipt = Bodies.dossierAt("2021-10-04T09:00:00+07:00").put("agency", AGENCY);
				for (var done : callers.invokeAll(List.<Callable<Object>>of(() -> importing((Object[]) there),
						() -> importing((Object[]) back), () -> this.shop.receive(receipt)))) {
					done.get();
				}
				// Who is taken out of a circle falls back to one by one.
				assertThat(transactions(there)).isOne();
				assertThat(transactions(back)).isOne();
			}
		}
	}

	/** Perhaps they were recorded and only the answer was lost. */
	@Test
	void only_what_would_be_known_again_is_tried_again_when_a_commit_fails() {
		var nameless = ended("2021-09-15");
		nameless.remove("externalId");
		this.statements.breakingCommits(1, () -> {
			var answers = importing(nameless, ended("2021-09-15"), nameless, ended("2021-09-15"));
			assertThat(answers).extracting((answer) -> answer.has("code")).containsExactly(false, true, false, true);
		});
	}

	@Test
	void what_came_whole_is_taken_in_though_the_rest_does_not_come() throws Exception {
		var lines = Stream.generate(() -> ended("2021-09-16")).limit(3).toArray(ObjectNode[]::new);
		var text = String.join("\n", Arrays.stream(lines).map(Object::toString).toList()) + "\n{\"procedure\": ";
		try (var socket = new Socket("localhost", this.http.port())) {
			say(socket, head("Content-Length: 100000") + text);
		}
		await().untilAsserted(() -> assertThat(transactions(lines)).isPositive());
		assertThat(recorded(lines)).isEqualTo(3);
	}

	@Test
	void who_waits_for_each_answer_gets_it() throws Exception {
		try (var socket = new Socket("localhost", this.http.port())) {
			socket.setSoTimeout(15_000);
			var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
			say(socket, head("Transfer-Encoding: chunked"));
			for (int line = 1; line <= 3; line++) {
				// With the beginning of the next one, as a writer with a buffer does.
				var chunk = ended("2021-09-17") + "\n ";
				int length = chunk.getBytes(StandardCharsets.UTF_8).length;
				say(socket, Integer.toHexString(length) + "\r\n" + chunk + "\r\n");
				var begins = "{\"line\":" + line + ",";
				var answer = Stream.generate(() -> line(in)).filter((each) -> each.startsWith(begins)).findFirst();
				assertThat(answer.orElseThrow()).contains("\"code\"");
			}
		}
	}

	private static String head(String length) {
		return "POST /api/import HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + Raw.ADMIN
				+ "\r\nContent-Type: application/x-ndjson\r\n" + length + "\r\n\r\n";
	}

	private static void say(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream().flush();
	}

	private static String line(BufferedReader in) {
		try {
			return Objects.requireNonNull(in.readLine(), "The answer ended");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ObjectNode ended(String day) {
		var line = Bodies.object("""
				{"procedure": "1.004873", "channel": "COUNTER",
				 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn Cũ"}}
				""")
			.put("agency", AGENCY)
			.put("externalId", "ended-" + UUID.randomUUID())
			.put("receivedAt", day + "T08:00:00+07:00");
		return Bodies.with(line, "/history", """
				[{"task": "APPRAISAL", "outcome": "PROPOSE_APPROVAL", "at": "%1$sT09:00:00+07:00"},
				 {"task": "APPROVAL", "outcome": "APPROVE", "at": "%1$sT10:00:00+07:00"},
				 {"task": "SEALING", "outcome": "SEAL", "at": "%1$sT11:00:00+07:00"},
				 {"task": "RESULT_RETURN", "outcome": "RETURN", "at": "%1$sT14:00:00+07:00"}]
				""".formatted(day));
	}

	private static ObjectNode withdrawn(String day) {
		return Bodies.with(ended(day), "/history", """
				[{"action": "WITHDRAWAL", "reason": "Người dân xin rút", "at": "%sT09:00:00+07:00"}]
				""".formatted(day));
	}

	private List<JsonNode> importing(Object... lines) {
		var text = Arrays.stream(lines).map((line) -> line + "\n").collect(Collectors.joining());
		return this.http.as("admin").importing(text).is(200).lines();
	}

	private JsonNode read(JsonNode answer) {
		return this.http.as("admin").get("/api/dossiers/" + answer.path("code").asString()).is(200).json();
	}

	private long recorded(ObjectNode... lines) {
		return this.jdbc.sql("select count(*) from dossier where external_id = any(?)")
			.param(externalIds(lines))
			.query(Long.class)
			.single();
	}

	private static String[] externalIds(ObjectNode... lines) {
		return Arrays.stream(lines).map((line) -> line.path("externalId").asString()).toArray(String[]::new);
	}

	/** In how many transactions they were written down. */
	private long transactions(ObjectNode... lines) {
		return this.jdbc.sql("select count(distinct xmin::text) from dossier where external_id = any(?)")
			.param(externalIds(lines))
			.query(Long.class)
			.single();
	}

}
