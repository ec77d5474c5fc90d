package vn.motcua.contract;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines, asked for and kept. */
@ServiceTest
class TimeTest {

	private static final String HOLIDAYS = "/api/deadlines?agency=H13.101&limit=3&unit=WORKING_DAYS&from=2026-04-28T09:00:00";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	TimeTest(Http http, OneStopShop shop, PassingClock clock) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
	}

	private static List<String> each(JsonNode array, String field) {
		return StreamSupport.stream(array.spliterator(), false).map((item) -> item.path(field).asString()).toList();
	}

	@Nested
	class A_deadline {

		@ParameterizedTest
		@ValueSource(strings = { "%2B07:00", "+07:00", "%2b07:00", "%2007:00" })
		void is_explained_day_by_day_however_the_plus_arrives(String offset) {
			var answer = http.as("clerk").get(HOLIDAYS + offset).is(200);
			assertThat(answer.at("/dueAt")).isEqualTo("2026-05-05T17:00:00+07:00");
			var days = answer.json().path("days");
			assertThat(each(days, "date")).containsExactly("2026-04-28", "2026-04-29", "2026-04-30", "2026-05-01",
					"2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05");
			assertThat(each(days, "counts")).containsExactly("false", "true", "false", "false", "false", "false",
					"true", "true");
			assertThat(each(days, "reason")).allMatch((reason) -> !reason.isBlank());
		}

		@Test
		void is_the_same_from_another_offset() {
			var z = HOLIDAYS.replace("09:00:00", "02:00:00Z");
			assertThat(http.as("clerk").get(z).is(200).text())
				.isEqualTo(http.as("clerk").get(HOLIDAYS + "%2B07:00").text());
		}

		@Test
		void says_when_the_calendar_of_its_year_is_not_published() {
			var answer = http.as("clerk").get(HOLIDAYS.replace("2026-04-28", "2031-04-28") + "Z").is(200);
			assertThat(answer.json().path("unpublishedYears").toString()).isEqualTo("[2031]");
			assertThat(http.as("clerk").get(HOLIDAYS + "Z").json().path("unpublishedYears")).isEmpty();
		}

		@Test
		void within_the_day_takes_no_limit() {
			var answer = http.as("clerk")
				.get("/api/deadlines?agency=H13.101&limit=0&unit=SAME_DAY&from=2026-04-28T15:00:01%2B07:00")
				.is(200);
			assertThat(answer.at("/dueAt")).isEqualTo("2026-04-29T17:00:00+07:00");
		}

	}

	@Nested
	class A_ledger {

		@Test
		void explains_the_appointment_that_is_stored() {
			var walk = shop.receive("2026-04-28T09:00:00+07:00");
			var ledger = http.as("clerk").get(walk.path() + "/deadline").is(200);
			assertThat(ledger.at("/dueAt")).isEqualTo(walk.last().at("/dueAt")).isEqualTo("2026-05-05T17:00:00+07:00");
			assertThat(ledger.json().path("entries").size()).isEqualTo(1);
			assertThat(ledger.json().at("/entries/0").toString()).contains("2026-04-28T09:00:00+07:00", "3",
					"WORKING_DAYS");
			var asked = http.as("clerk").get(HOLIDAYS + "%2B07:00").json();
			assertThat(ledger.json().path("days")).isEqualTo(asked.path("days"));
		}

		@Test
		void is_empty_before_the_clock_starts() {
			var ledger = http.as("clerk").get(shop.submit().path() + "/deadline").is(200);
			assertThat(ledger.json().path("dueAt").isNull()).isTrue();
			assertThat(ledger.json().path("entries")).isEmpty();
			assertThat(ledger.json().path("days")).isEmpty();
		}

	}

	@Nested
	class An_appointment {

		@Test
		void that_passes_makes_the_dossier_overdue_for_all_who_look() {
			var walk = shop.receive(Bodies.dossierAt("2025-03-03T15:00:00+07:00"));
			try (var now = clock.showing(Instant.parse("2025-03-06T09:59:59Z"))) {
				assertThat(walk.read().at("/timeliness")).isEqualTo("IN_TIME");
			}
			try (var now = clock.showing(Instant.parse("2025-03-06T10:00:01Z"))) {
				assertThat(walk.read().at("/timeliness")).isEqualTo("OVERDUE");
			}
		}

	}

}
