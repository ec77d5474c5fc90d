package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.testing.Http;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives with all second thoughts there are, while the calendar is changed back and forth:
 * what was reported of a period that is over stays as it was, and whatever counts the
 * same thing counts it the same.
 */
@ServiceTest
class NothingRewritesThePastTest {

	private static final Instant BEGIN = Instant.parse("2022-09-05T01:00:00Z");

	private static final int LIVES = 12;

	private static final int DEEDS = 180;

	private static final List<String> REPORTS = List.of("reports/results", "reports/lateness", "reports/consultations",
			"reports/durations", "reports/officers", "reports/rework", "reports/places", "reports/channels",
			"reports/recording", "indicators/766", "indicators/01-2018", "indicators/par");

	private final RandomLife.Desks desks;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final Http http;

	NothingRewritesThePastTest(ReceivingDossiers receiving, DecidingTasks deciding, ChangingDossiers changing,
			SearchingDossiers searching, WatchingAppointments appointments, WatchingWaits waits,
			RatingByApplicants ratings, PassingClock clock, JdbcClient jdbc, Http http) {
		this.desks = new RandomLife.Desks(receiving, deciding, changing, searching, appointments, waits, ratings);
		this.clock = clock;
		this.jdbc = jdbc;
		this.http = http;
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12 })
	void and_whoever_counts_the_same_counts_it_the_same(long seed) {
		live(seed, Duration.ZERO);
	}

	/** Then the past is what is known of it now; it adds up all the same. */
	@ParameterizedTest
	@ValueSource(longs = { 13, 14 })
	void but_for_what_is_written_down_late(long seed) {
		live(seed, Duration.ofDays(6));
	}

	private void live(long seed, Duration mostLate) {
		var random = new Random(seed);
		// Each seed has a year of its own.
		var now = BEGIN.plus(Duration.ofDays(364 * (seed - 14)));
		List<RandomLife> lives = new ArrayList<>();
		Map<String, String> said = new LinkedHashMap<>();
		var changed = new TreeSet<LocalDate>();
		for (int deed = 0; deed < DEEDS; deed++) {
			now = now.plus(Duration.ofMinutes(1 + random.nextInt(700)));
			try (var showing = this.clock.showing(now)) {
				if (lives.size() < LIVES && random.nextInt(6) == 0) {
					lives.add(new RandomLife(seed * 1000 + deed, now, this.desks));
				}
				else if (!lives.isEmpty()) {
					var life = lives.get(random.nextInt(lives.size()));
					var late = Duration.ofSeconds(random.nextLong(mostLate.toSeconds() + 1));
					happens(random, life.notBefore(now.minus(late)), changed);
				}
				if (deed % 45 == 44) {
					check(now, mostLate.isZero() ? said : new LinkedHashMap<>(), "seed " + seed + ", deed " + deed);
				}
			}
		}
		try (var showing = this.clock.showing(now)) {
			changed.forEach((day) -> declare(day, "NORMAL"));
			check(now, mostLate.isZero() ? said : new LinkedHashMap<>(), "seed " + seed + ", at the end");
		}
	}

	private void happens(Random random, RandomLife life, TreeSet<LocalDate> changed) {
		switch (random.nextInt(12)) {
			case 0, 1 -> life.sweep();
			case 2 -> {
				var day = OfficialTime.dateOf(this.clock.instant()).plusDays(random.nextInt(9) - 5);
				declare(day, changed.add(day) ? "REST_DAY" : "NORMAL");
			}
			default -> life.goOn();
		}
	}

	private void declare(LocalDate day, String kind) {
		this.http.as("admin")
			.post("/api/calendar/days?dryRun=false",
					"[{\"date\": \"%s\", \"kind\": \"%s\", \"name\": \"Nghỉ\"}]".formatted(day, kind))
			.is(200);
	}

	private void check(Instant now, Map<String, String> said, String as) {
		// What has passed is noticed, as it is every ten seconds.
		this.desks.appointments().sweep();
		var last = this.jdbc.sql("select max(seq) from journal").query(Long.class).single();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> read("reports/officers", "from=2022-01-01&to=2022-01-01").path("upToEvent").asLong() >= last);
		said.forEach((asked, before) -> {
			var question = asked.split(" ");
			assertThat(read(question[0], question[1]).toString()).as(as + ", " + asked).isEqualTo(before);
		});
		var today = OfficialTime.dateOf(now);
		for (int days : new int[] { 1, 15, 29 }) {
			var to = today.minusDays(days);
			for (String period : List.of("from=" + to.minusDays(6) + "&to=" + to,
					"from=" + to.minusDays(40) + "&to=" + to)) {
				requireAgreement(period, as + ", " + period);
				REPORTS.forEach((report) -> said.put(report + " " + period, read(report, period).toString()));
			}
		}
	}

	private void requireAgreement(String period, String as) {
		var results = read("reports/results", period).path("sum");
		var separate = read("reports/results", period + "&cancelled=SEPARATE").path("sum");
		assertThat(read("reports/results", period).path("reconciled").asBoolean()).as(as).isTrue();
		var channels = read("reports/channels", period).path("sum");
		assertThat(numbers(channels, "received", "online", "counter", "postal")).as(as)
			.isEqualTo(numbers(results, "received", "receivedOnline", "receivedCounter", "receivedPostal"));
		assertThat(numbers(read("reports/durations", period).path("sum"), "early", "onTime", "late")).as(as)
			.isEqualTo(numbers(separate, "early", "onTime", "late"));
		assertThat(numbers(read("reports/lateness", period).path("sum"), "late")).as(as)
			.isEqualTo(numbers(separate, "late"));
		var national = read("indicators/766", period).path("indicators");
		var kept = results.path("early").asLong() + results.path("onTime").asLong()
				+ results.path("pendingInTime").asLong();
		assertThat(fraction(national, "progress")).as(as).isEqualTo(kept + "/" + results.path("total").asLong());
		assertThat(fraction(national, "online-dossiers")).as(as)
			.isEqualTo(results.path("receivedOnline").asLong() + "/" + results.path("received").asLong());
		var late = separate.path("late").asLong();
		assertThat(fraction(read("indicators/par", period).path("indicators"), "in-time")).as(as)
			.isEqualTo(separate.path("resolved").asLong() - late + "/" + separate.path("resolved").asLong());
	}

	private static List<Long> numbers(JsonNode row, String... names) {
		return List.of(names).stream().map((name) -> row.path(name).asLong()).toList();
	}

	private static String fraction(JsonNode indicators, String id) {
		for (var each : indicators) {
			if (each.path("id").asString().equals(id)) {
				var counted = each.path("numerator").isNumber() ? each : each.path("evidence").path(0);
				return counted.path("numerator").asLong() + "/" + counted.path("denominator").asLong();
			}
		}
		throw new AssertionError(id);
	}

	/** Without how far it had come, which is another thing every time. */
	private JsonNode read(String report, String period) {
		var answer = (ObjectNode) this.http.as("manager")
			.get("/api/" + report + "?agency=" + RandomLife.AGENCY + "&" + period)
			.is(200)
			.json();
		if (period.equals("from=2022-01-01&to=2022-01-01")) {
			return answer;
		}
		answer.remove(List.of("upToEvent", "behindSeconds"));
		return answer;
	}

}
