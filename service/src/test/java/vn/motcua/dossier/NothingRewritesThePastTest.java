package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;
import vn.motcua.statistics.ReadingTrend;
import vn.motcua.statistics.Trend;
import vn.motcua.testing.FreshSeeds;
import vn.motcua.testing.Http;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives with all second thoughts there are, while the calendar is changed back and forth:
 * what was reported of a period that is over stays as it was, whatever counts the same
 * thing counts it the same, and what is said to be open is what people have before them.
 */
@ServiceTest
class NothingRewritesThePastTest {

	/** Of the first world; each one before has a year of its own. */
	private static final LocalDate BEGIN = LocalDate.of(2022, 9, 5);

	/** Of a world; there are two of them for every 200 lives. */
	private static final int LIVES = 70;

	private static final int DEEDS = LIVES * 12;

	/** So that all of them have passed within ten months. */
	private static final int MOST_MINUTES_BETWEEN = 2 * 300 * 24 * 60 / DEEDS;

	/** Lived so far: the next one has the year before. */
	private static int worlds;

	private static final List<String> REPORTS = List.of("reports/results", "reports/lateness", "reports/consultations",
			"reports/durations", "reports/officers", "reports/rework", "reports/places", "reports/channels",
			"reports/recording", "indicators/766", "indicators/01-2018", "indicators/par");

	private static final Actor MANAGER = new Actor("life.manager", "life.manager", RandomLife.AGENCY,
			Set.of(Role.MANAGER));

	private final RandomLife.Desks desks;

	private final PassingClock clock;

	private final JdbcClient jdbc;

	private final Http http;

	private final ReadingTrend trend;

	NothingRewritesThePastTest(ReceivingDossiers receiving, DecidingTasks deciding, ChangingDossiers changing,
			SearchingDossiers searching, WatchingAppointments appointments, WatchingWaits waits,
			RatingByApplicants ratings, PassingClock clock, JdbcClient jdbc, Http http, ReadingTrend trend) {
		this.desks = new RandomLife.Desks(receiving, deciding, changing, searching, appointments, waits, ratings);
		this.clock = clock;
		this.jdbc = jdbc;
		this.http = http;
		this.trend = trend;
	}

	@FreshSeeds(1)
	void and_whoever_counts_the_same_counts_it_the_same(long seed) {
		live(seed, Duration.ZERO);
	}

	/** Then the past is what is known of it now; it adds up all the same. */
	@FreshSeeds(1)
	void but_for_what_is_written_down_late(long seed) {
		live(seed, Duration.ofDays(6));
	}

	private void live(long seed, Duration mostLate) {
		var random = new Random(seed);
		var now = BEGIN.minusYears(worlds++).atTime(8, 0).atZone(OfficialTime.ZONE).toInstant();
		List<RandomLife> lives = new ArrayList<>();
		var said = new SaidBefore(mostLate.isZero());
		var changed = new TreeSet<LocalDate>();
		for (int deed = 0; deed < DEEDS; deed++) {
			now = now.plus(Duration.ofMinutes(1 + random.nextInt(MOST_MINUTES_BETWEEN)));
			try (var showing = this.clock.showing(now)) {
				if (lives.size() < LIVES && random.nextInt(8) == 0) {
					var life = new RandomLife(seed * DEEDS + deed, now, this.desks);
					lives.add(mostLate.isZero() ? life.promptly() : life);
				}
				else if (!lives.isEmpty()) {
					var life = lives.get(random.nextInt(lives.size()));
					var late = Duration.ofSeconds(random.nextLong(mostLate.toSeconds() + 1));
					happens(random, life.notBefore(now.minus(late), now), changed);
				}
				if (deed % 10 == 9) {
					check(random, now, said, lives, "seed " + seed + ", deed " + deed);
				}
			}
		}
		try (var showing = this.clock.showing(now)) {
			changed.forEach((day) -> declare(day, "NORMAL"));
			check(random, now, said, lives, "seed " + seed + ", at the end");
			said.requireAll("seed " + seed + ", at the end");
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

	private void check(Random random, Instant now, SaidBefore said, List<RandomLife> lives, String as) {
		// What has passed is noticed, as it is every ten seconds.
		this.desks.appointments().sweep();
		var last = this.jdbc.sql("select coalesce(max(seq), 0) from journal").query(Long.class).single();
		// Figures and facts follow the journal each by itself.
		Awaitility.await()
			.pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofSeconds(30))
			.until(() -> hasFollowed("results", last) && hasFollowed("officers", last));
		new OpenAtWork(this.http, this.jdbc).requireSame(lives.stream().map(RandomLife::code).toList(), now, as);
		said.requireAny(random, as);
		var to = OfficialTime.dateOf(now).minusDays(1 + random.nextInt(30));
		var from = to.minusDays(random.nextInt(45));
		var period = "from=" + from + "&to=" + to;
		var all = all(period);
		requireAgreement(all, read("reports/results", period + "&cancelled=SEPARATE").path("sum"), said.stands,
				as + ", " + period);
		requireSameTrend(new Period(from, to), all.path("reports/results").path("sum"), as + ", " + period);
		said.keep(period, all);
	}

	private boolean hasFollowed(String report, long last) {
		return this.http.as("manager")
			.get("/api/reports/" + report + "?agency=" + RandomLife.AGENCY + "&from=2022-01-01&to=2022-01-01")
			.is(200)
			.json()
			.path("upToEvent")
			.asLong() >= last;
	}

	/** What was said of periods that were over. */
	private final class SaidBefore {

		private final boolean stands;

		private final Map<String, JsonNode> reports = new LinkedHashMap<>();

		/**
		 * @param stands whether it is to be said again
		 */
		SaidBefore(boolean stands) {
			this.stands = stands;
		}

		void keep(String period, JsonNode all) {
			if (this.stands) {
				this.reports.putIfAbsent(period, all);
			}
		}

		void requireAny(Random random, String as) {
			if (!this.reports.isEmpty()) {
				require(List.copyOf(this.reports.keySet()).get(random.nextInt(this.reports.size())), as);
			}
		}

		void requireAll(String as) {
			this.reports.keySet().forEach((period) -> require(period, as));
		}

		private void require(String period, String as) {
			assertThat(all(period)).as(as + ", " + period).isEqualTo(this.reports.get(period));
		}

	}

	private JsonNode all(String period) {
		var all = JsonNodeFactory.instance.objectNode();
		REPORTS.forEach((report) -> all.set(report, read(report, period)));
		return all;
	}

	private static void requireAgreement(JsonNode all, JsonNode separate, boolean promptly, String as) {
		var results = all.path("reports/results").path("sum");
		assertThat(all.path("reports/results").path("reconciled").asBoolean()).as(as).isTrue();
		var channels = all.path("reports/channels").path("sum");
		assertThat(numbers(channels, "received", "online", "counter", "postal")).as(as)
			.isEqualTo(numbers(results, "received", "receivedOnline", "receivedCounter", "receivedPostal"));
		assertThat(numbers(all.path("reports/durations").path("sum"), "early", "onTime", "late")).as(as)
			.isEqualTo(numbers(separate, "early", "onTime", "late"));
		assertThat(numbers(all.path("reports/lateness").path("sum"), "late")).as(as)
			.isEqualTo(numbers(separate, "late"));
		requireEveryLateOneIsNamed(all.path("reports/lateness").path("sum"), results, as);
		var national = all.path("indicators/766").path("indicators");
		var kept = results.path("early").asLong() + results.path("onTime").asLong()
				+ results.path("pendingInTime").asLong();
		if (promptly) {
			// What is written down late it judges by the journal alone, the report by
			// what it had booked.
			assertThat(fraction(national, "progress")).as(as).isEqualTo(kept + "/" + results.path("total").asLong());
		}
		assertThat(fraction(national, "online-dossiers")).as(as)
			.isEqualTo(results.path("receivedOnline").asLong() + "/" + results.path("received").asLong());
		var late = separate.path("late").asLong();
		assertThat(fraction(all.path("indicators/par").path("indicators"), "in-time")).as(as)
			.isEqualTo(separate.path("resolved").asLong() - late + "/" + separate.path("resolved").asLong());
	}

	/**
	 * Attributed to a step, of an old journal that tells of none, or cancelled without a
	 * result.
	 */
	private static void requireEveryLateOneIsNamed(JsonNode lateness, JsonNode results, String as) {
		long named = numbers(lateness, "attributed", "stepsUnknown").stream().mapToLong(Long::longValue).sum();
		assertThat(named).as(as).isEqualTo(lateness.path("late").asLong());
		assertThat(named + lateness.path("cancelledLate").asLong()).as(as).isEqualTo(results.path("late").asLong());
	}

	private void requireSameTrend(Period period, JsonNode results, String as) {
		var days = this.trend.days(RandomLife.AGENCY, period, MANAGER);
		assertThat(
				List.of(days.stream().mapToLong(Trend::received).sum(), days.stream().mapToLong(Trend::resolved).sum()))
			.as(as)
			.isEqualTo(numbers(results, "received", "resolved"));
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
		answer.remove(List.of("upToEvent", "behindSeconds"));
		return answer;
	}

}
