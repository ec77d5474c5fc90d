package vn.motcua.contract;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A holiday announced late moves the open dossiers. Each test has a week of 2031 of its
 * own, and leaves the calendar as it was.
 */
@ServiceTest
class CalendarChangeTest {

	private static final String DAYS = "/api/calendar/days";

	private static final String APPLY = DAYS + "?dryRun=false";

	private static final String DRY_RUN = DAYS + "?dryRun=true";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final Footprints footprints;

	CalendarChangeTest(Http http, OneStopShop shop, PassingClock clock, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.footprints = footprints;
	}

	private PassingClock.Resetting showing(String local) {
		return this.clock.showing(OffsetDateTime.parse(local + ":00+07:00").toInstant());
	}

	/** Three working days are due on the third weekday after, at five. */
	private Walk receivedNow() {
		return this.shop.receive(Bodies.dossier().put("agency", "H13.104"));
	}

	private Answer change(String path, String date, String kind) {
		var body = "[{\"date\": \"%s\", \"kind\": \"%s\", \"name\": \"Nghỉ đột xuất\"}]".formatted(date, kind);
		return this.http.as("admin").post(path, body);
	}

	@AfterEach
	void undo() {
		var announced = this.http.as("clerk").get(DAYS + "?year=2031").is(200).json().path("items");
		for (var day : announced) {
			change(APPLY, day.path("date").asString(), "NORMAL").is(200);
		}
	}

	@Nested
	class A_preview {

		@Test
		void says_what_would_move_and_changes_nothing() {
			try (var now = showing("2031-03-03T08:00")) {
				var walk = receivedNow();
				footprints.none(() -> {
					var moves = change(DRY_RUN, "2031-03-05", "REST_DAY").is(200);
					assertThat(moves.at("/moved")).isEqualTo("1");
					assertThat(moves.at("/becomeOverdue")).isEqualTo("0");
					assertThat(moves.at("/dossiers/0/code")).isEqualTo(walk.code());
					assertThat(moves.at("/dossiers/0/from")).isEqualTo("2031-03-06T17:00:00+07:00");
					assertThat(moves.at("/dossiers/0/to")).isEqualTo("2031-03-07T17:00:00+07:00");
				});
				assertThat(walk.read().at("/dueAt")).isEqualTo("2031-03-06T17:00:00+07:00");
				assertThat(http.as("clerk").get(DAYS + "?year=2031").json().path("items")).isEmpty();
			}
		}

		@Test
		void and_the_change_are_two_commands_though_they_look_alike() {
			try (var now = showing("2031-03-10T08:00")) {
				var walk = receivedNow();
				var body = "[{\"date\": \"2031-03-12\", \"kind\": \"REST_DAY\", \"name\": \"Nghỉ\"}]";
				var caller = http.as("admin").once(UUID.randomUUID().toString());
				caller.post(DRY_RUN, body).is(200);
				caller.post(APPLY, body).isProblem(422, "key-reused");
				assertThat(walk.read().at("/dueAt")).isEqualTo("2031-03-13T17:00:00+07:00");
			}
		}

		@Test
		void tells_who_would_be_overdue() {
			Walk walk;
			try (var now = showing("2031-03-20T08:00")) {
				walk = receivedNow();
			}
			try (var now = showing("2031-03-25T09:00")) {
				var moves = change(DRY_RUN, "2031-03-22", "MAKE_UP_DAY").is(200);
				assertThat(moves.at("/moved")).isEqualTo("1");
				assertThat(moves.at("/becomeOverdue")).isEqualTo("1");
				assertThat(moves.at("/dossiers/0/to")).isEqualTo("2031-03-24T17:00:00+07:00");
				walk.end("admin", "withdrawal", null);
				assertThat(change(DRY_RUN, "2031-03-22", "MAKE_UP_DAY").at("/moved")).isEqualTo("0");
			}
		}

	}

	@Nested
	class A_change {

		@Test
		void moves_the_open_dossiers_and_tells_the_journal() {
			try (var now = showing("2031-04-07T08:00")) {
				var walk = receivedNow();
				var moves = change(APPLY, "2031-04-09", "REST_DAY").is(200);
				assertThat(moves.at("/moved")).isEqualTo("1");
				assertThat(moves.at("/dossiers/0/to")).isEqualTo("2031-04-11T17:00:00+07:00");
				var read = walk.read();
				assertThat(read.at("/dueAt")).isEqualTo("2031-04-11T17:00:00+07:00");
				assertThat(read.at("/version")).isNotEqualTo(walk.last().at("/version"));
				var ledger = http.as("admin").get(walk.path() + "/deadline").is(200);
				assertThat(ledger.at("/dueAt")).isEqualTo(read.at("/dueAt"));
				assertThat(ledger.json().path("days").toString()).contains("Nghỉ đột xuất");
				assertThat(ledger.json().path("days").values().stream().toList().getLast().path("date").asString())
					.isEqualTo("2031-04-11");
				assertThat(walk.told("type")).endsWith("rescheduled");
				assertThat(walk.told("actor")).endsWith("admin");
			}
		}

		@Test
		void taken_back_moves_them_back() {
			try (var now = showing("2031-04-14T08:00")) {
				var walk = receivedNow();
				change(APPLY, "2031-04-16", "REST_DAY").is(200);
				assertThat(change(APPLY, "2031-04-16", "NORMAL").is(200).at("/moved")).isEqualTo("1");
				assertThat(walk.read().at("/dueAt")).isEqualTo(walk.last().at("/dueAt"));
				assertThat(walk.told("type")).endsWith("rescheduled", "rescheduled");
			}
		}

		@Test
		void leaves_what_is_ended_or_due_before_it() {
			try (var now = showing("2031-04-21T08:00")) {
				var due = receivedNow();
				var ended = receivedNow().end("admin", "withdrawal", null);
				assertThat(change(APPLY, "2031-04-25", "REST_DAY").is(200).at("/moved")).isEqualTo("0");
				assertThat(change(APPLY, "2031-04-24", "REST_DAY").is(200).at("/moved")).isEqualTo("1");
				assertThat(due.read().at("/dueAt")).isEqualTo("2031-04-28T17:00:00+07:00");
				assertThat(ended.read().at("/dueAt")).isEqualTo("2031-04-24T17:00:00+07:00");
			}
		}

		@Test
		void sent_again_gives_the_first_answer() {
			try (var now = showing("2031-05-05T08:00")) {
				receivedNow();
				var body = "[{\"date\": \"2031-05-07\", \"kind\": \"REST_DAY\", \"name\": \"Nghỉ\"}]";
				var caller = http.as("admin").once(UUID.randomUUID().toString());
				var first = caller.post(APPLY, body).is(200);
				assertThat(first.at("/moved")).isEqualTo("1");
				change(APPLY, "2031-05-07", "NORMAL").is(200);
				assertThat(caller.post(APPLY, body).is(200).json()).isEqualTo(first.json());
				assertThat(http.as("clerk").get(DAYS + "?year=2031").json().path("items")).isEmpty();
			}
		}

		@Test
		void is_for_administrators_of_the_whole_province() {
			footprints.none(() -> http.as("manager")
				.post(DRY_RUN, "[{\"date\": \"2031-05-07\", \"kind\": \"NORMAL\"}]")
				.isProblem(403, "wrong-role"));
		}

	}

	@Nested
	class Bad_days {

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
				[0].date | [{"kind": "REST_DAY", "name": "Nghỉ"}]
				[0].date | [{"date": "1999-12-31", "kind": "REST_DAY", "name": "Nghỉ"}]
				[0].date | [{"date": "2101-01-01", "kind": "REST_DAY", "name": "Nghỉ"}]
				[0].date | [{"date": "2031-02-30", "kind": "REST_DAY", "name": "Nghỉ"}]
				[1].date | [{"date": "2031-06-02", "kind": "NORMAL"}, {"date": "2031-06-02", "kind": "NORMAL"}]
				[0].kind | [{"date": "2031-06-02", "name": "Nghỉ"}]
				[0].kind | [{"date": "2031-06-02", "kind": "FEAST", "name": "Nghỉ"}]
				[0].name | [{"date": "2031-06-02", "kind": "REST_DAY"}]
				[0].name | [{"date": "2031-06-02", "kind": "MAKE_UP_DAY", "name": " "}]
				[0].name | [{"date": "2031-06-02", "kind": "REST_DAY", "name": 7}]
				[0]      | [null]
				""")
		void are_named_by_field(String field, String body) {
			footprints.none(() -> {
				for (String path : new String[] { DRY_RUN, APPLY }) {
					var problem = http.as("admin").post(path, body).isProblem(422, "invalid-fields");
					assertThat(problem.at("/errors/0/field")).isEqualTo(field);
				}
			});
		}

		@Test
		void that_are_none_are_refused() {
			footprints.none(() -> {
				http.as("admin").post(APPLY, "[]").isProblem(422, "number-of-days");
				http.as("admin").post(APPLY, "{}").isProblem(400);
				http.as("admin").post(APPLY).isProblem(400);
			});
		}

		@Test
		void are_at_most_four_hundred() {
			var days = "{\"date\": \"2031-06-02\", \"kind\": \"NORMAL\"},".repeat(400)
					+ "{\"date\": \"2031-06-03\", \"kind\": \"NORMAL\"}";
			footprints.none(() -> http.as("admin").post(APPLY, "[" + days + "]").isProblem(422, "number-of-days"));
		}

	}

	@Nested
	class A_year {

		@Test
		void answers_its_announced_days_in_order() {
			var year = http.as("clerk").get(DAYS + "?year=2026").is(200);
			assertThat(year.at("/published")).isEqualTo("true");
			assertThat(year.at("/items/0/date")).isEqualTo("2026-01-01");
			assertThat(year.at("/items/2/kind")).isEqualTo("MAKE_UP_DAY");
			assertThat(year.at("/items/0/name")).isEqualTo("Tết Dương lịch");
		}

		@Test
		void that_nothing_is_announced_for_is_not_published() {
			var year = http.as("clerk").get(DAYS + "?year=2040").is(200);
			assertThat(year.at("/published")).isEqualTo("false");
			assertThat(year.json().path("items")).isEmpty();
			http.as("clerk").get(DAYS + "?year=1999").isProblem(422, "out-of-range");
			http.as("clerk").get(DAYS + "?year=soon").isProblem(400);
		}

	}

}
