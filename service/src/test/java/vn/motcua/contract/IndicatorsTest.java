package vn.motcua.contract;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** From what people do to what offices are judged by, over HTTP. */
@ServiceTest
class IndicatorsTest {

	/** Nobody else does anything there and then. */
	private static final String JUNE = "from=2019-06-01&to=2019-06-30&agency=H13.04";

	private final Http http;

	private final PassingClock clock;

	IndicatorsTest(Http http, PassingClock clock) {
		this.http = http;
		this.clock = clock;
	}

	@Test
	void dossiers_and_their_ratings_become_figures_that_open() {
		// Three working days from Monday the 3rd: until Thursday the 6th.
		var early = imported("COUNTER", decided("2019-06-05"));
		var late = imported("ONLINE", decided("2019-06-10"));
		imported("POSTAL", "{\"action\": \"WITHDRAWAL\", \"reason\": \"Rút\", \"at\": \"2019-06-04T09:00:00+07:00\"}");
		rate(early, 5, "2019-06-06T09:00:00+07:00");
		rate(late, 1, "2019-06-11T09:00:00+07:00");

		var national = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> read("766"), (answer) -> denominator(answer, "satisfaction", "dissatisfied") == 2);
		assertThat(figures(national)).containsExactly("progress 2/3 66.67 13.33", "digitised-results 1/2 50.0 7.5",
				"digitised-papers -/- - -", "online-procedures 1/1 100.0 6.0", "online-dossiers 1/3 33.33 4.0",
				"payment -/- - -", "satisfaction -/- 16.67 3.33", "publicity -/- - -");
		var circular = read("01-2018");
		assertThat(figures(circular)).contains("1 2/2 1.0 1.0", "3 4/2 2.0 2.0", "9 1/3 33.33 1.0");
		for (var set : new JsonNode[] { national.json(), circular.json(), read("par").json() }) {
			set.path("indicators").forEach(this::requireOpens);
		}
	}

	private String imported(String channel, String history) {
		var line = Bodies.object("""
				{"procedure": "1.004873", "agency": "H13.04", "receivedAt": "2019-06-03T08:12:00+07:00",
				 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn Cũ", "idNumber": "092075001234"}}
				""").put("channel", channel).put("returnBy", channel).put("externalId", "judged-" + UUID.randomUUID());
		ObjectNode past = Bodies.with(line, "/history", "[" + history + "]");
		return String.valueOf(
				this.http.as("admin").importing(past.toString()).is(200).lines().getFirst().path("code").asString());
	}

	private static String decided(String day) {
		var step = "{\"task\": \"%s\", \"outcome\": \"%s\", \"at\": \"" + day + "T%s:00:00+07:00\"}";
		return String.join(",", step.formatted("APPRAISAL", "PROPOSE_APPROVAL", "09"),
				step.formatted("APPROVAL", "APPROVE", "10"), step.formatted("SEALING", "SEAL", "11"),
				step.formatted("RESULT_RETURN", "RETURN", "14"));
	}

	private void rate(String code, int score, String at) {
		try (var then = this.clock.showing(OffsetDateTime.parse(at).toInstant())) {
			this.http.anybody()
				.post("/api/dossiers/" + code + "/rating", Bodies.object("{\"proof\": \"1234\"}").put("score", score))
				.is(200);
		}
	}

	private Answer read(String set) {
		return this.http.as("manager").get("/api/indicators/" + set + "?" + JUNE).is(200);
	}

	private static long denominator(Answer answer, String indicator, String ratio) {
		return StreamSupport.stream(answer.json().path("indicators").spliterator(), false)
			.filter((each) -> each.path("id").asString().equals(indicator))
			.flatMap((each) -> StreamSupport.stream(each.path("evidence").spliterator(), false))
			.filter((each) -> each.path("id").asString().equals(ratio))
			.mapToLong((each) -> each.path("denominator").asLong())
			.sum();
	}

	/** Each indicator as a line: numerator, denominator, value, points. */
	private static Iterable<String> figures(Answer answer) {
		return StreamSupport.stream(answer.json().path("indicators").spliterator(), false)
			.map((each) -> "%s %s/%s %s %s".formatted(each.path("id").asString(), text(each, "numerator"),
					text(each, "denominator"), text(each, "value"), text(each, "points")))
			.toList();
	}

	private static String text(JsonNode indicator, String figure) {
		return indicator.path(figure).isNull() ? "-" : indicator.path(figure).asString();
	}

	private void requireOpens(JsonNode indicator) {
		indicator.path("evidence").forEach((ratio) -> {
			for (var part : new String[] { "numerator", "denominator" }) {
				var link = ratio.path("opens").path(part).asString();
				var opened = this.http.as("manager").get(link + "&limit=200").is(200).json().path("items");
				assertThat((long) opened.size()).as(link).isEqualTo(ratio.path(part).asLong());
			}
		});
	}

}
