package vn.motcua.contract;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;
import vn.motcua.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dates that people set lie where someone is there, and follow the calendar. Received on
 * Monday 2034-03-06, due on Thursday; the calendar is left as it was.
 */
@ServiceTest
class SetDatesTest {

	private static final String DAYS = "/api/calendar/days";

	private static final String SUNDAY = "2034-03-12T10:00:00+07:00";

	private static final String MONDAY = "2034-03-13T10:00:00+07:00";

	private static final String TUESDAY = "2034-03-14T10:00:00+07:00";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	SetDatesTest(Http http, OneStopShop shop, PassingClock clock) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
	}

	private PassingClock.Resetting showing(String local) {
		return this.clock.showing(OffsetDateTime.parse(local + ":00+07:00").toInstant());
	}

	private Answer restOnMonday(boolean dryRun, String kind) {
		return this.http.as("admin")
			.post(DAYS + "?dryRun=" + dryRun,
					"[{\"date\": \"2034-03-13\", \"kind\": \"%s\", \"name\": \"Nghỉ đột xuất\"}]".formatted(kind))
			.is(200);
	}

	private static void requireMoved(Walk walk, String what, String setFor, String at) {
		assertThat(walk.last().at("/movedDates/0/what")).isEqualTo(what);
		assertThat(walk.last().at("/movedDates/0/setFor")).isEqualTo(setFor);
		assertThat(walk.last().at("/movedDates/0/at")).isEqualTo(at);
	}

	@AfterEach
	void takeBack() {
		restOnMonday(false, "NORMAL");
	}

	@Nested
	class An_extension {

		@Test
		void is_moved_into_office_hours_and_the_answer_says_so() {
			try (var now = showing("2034-03-06T08:00")) {
				var walk = shop.receive()
					.act("approver", "extension", Bodies.reason("Phức tạp").put("until", SUNDAY), null);
				assertThat(walk.last().at("/dueAt")).isEqualTo(MONDAY);
				requireMoved(walk, "EXTENSION", SUNDAY, MONDAY);
				assertThat(walk.deadline().at("/dueAt")).isEqualTo(MONDAY);
				var page = Visitor.as(http, Staff.open(http, "Người xem", "H13.101", "OFFICER"), Staff.PASSWORD);
				assertThat(page.get("/desk/dossiers/" + walk.code()).is(200).text())
					.contains("nên được chuyển sang 10:00");
			}
		}

		@Test
		void follows_a_rest_day_that_is_announced_later_and_comes_back_with_it() {
			try (var now = showing("2034-03-06T08:00")) {
				var walk = shop.receive()
					.act("approver", "extension", Bodies.reason("Phức tạp").put("until", SUNDAY), null);
				var preview = restOnMonday(true, "REST_DAY").text();
				assertThat(preview).contains(walk.code(), TUESDAY);
				assertThat(restOnMonday(false, "REST_DAY").text()).isEqualTo(preview);
				assertThat(walk.read().at("/dueAt")).isEqualTo(TUESDAY);
				restOnMonday(false, "NORMAL");
				assertThat(walk.read().at("/dueAt")).isEqualTo(MONDAY);
			}
		}

		@ParameterizedTest
		@CsvSource({ "2034-03-11T03:00:00+07:00, 2034-03-13T07:00:00+07:00",
				"2035-01-01T10:00:00+07:00, 2035-01-02T10:00:00+07:00",
				"2034-03-10T12:00:00+07:00, 2034-03-10T13:30:00+07:00",
				"2034-03-10T17:00:00+07:00, 2034-03-10T17:00:00+07:00" })
		void is_when_someone_is_there(String until, String due) {
			try (var now = showing("2034-03-06T08:00")) {
				var walk = shop.receive()
					.act("approver", "extension", Bodies.reason("Phức tạp").put("until", until), null);
				assertThat(walk.last().at("/dueAt")).isEqualTo(due);
				assertThat(walk.last().json().path("movedDates").size()).isEqualTo(until.equals(due) ? 0 : 1);
			}
		}

	}

	@Nested
	class An_apology {

		@Test
		void names_a_date_when_someone_is_there_which_follows_the_calendar() {
			try (var now = showing("2034-03-06T08:00")) {
				var walk = shop.receive()
					.act("approver", "apology", Bodies.reason("Xin lỗi").put("newAppointmentAt", SUNDAY), null);
				assertThat(walk.last().at("/newAppointmentAt")).isEqualTo(MONDAY);
				requireMoved(walk, "NEW_APPOINTMENT", SUNDAY, MONDAY);
				requirePreviewed(walk, "NEW_APPOINTMENT", MONDAY, TUESDAY);
				restOnMonday(false, "REST_DAY");
				assertThat(walk.read().at("/newAppointmentAt")).isEqualTo(TUESDAY);
				assertThat(walk.read().at("/dueAt")).isEqualTo("2034-03-09T17:00:00+07:00");
				assertThat(walk.told("type")).endsWith("rescheduled");
				restOnMonday(false, "NORMAL");
				assertThat(walk.read().at("/newAppointmentAt")).isEqualTo(MONDAY);
			}
		}

		@Test
		void of_a_late_dossier_follows_the_calendar_as_well() {
			Walk walk;
			try (var then = showing("2034-03-06T08:00")) {
				walk = shop.receive();
			}
			try (var now = showing("2034-03-10T08:00")) {
				walk.act("approver", "apology", Bodies.reason("Xin lỗi").put("newAppointmentAt", MONDAY), null);
				requirePreviewed(walk, "NEW_APPOINTMENT", MONDAY, TUESDAY);
				restOnMonday(false, "REST_DAY");
				assertThat(walk.read().at("/newAppointmentAt")).isEqualTo(TUESDAY);
				assertThat(walk.read().at("/timeliness")).isEqualTo("OVERDUE");
			}
		}

	}

	@Nested
	class An_opinion {

		@Test
		void is_to_be_given_when_the_agency_that_is_asked_is_there() {
			try (var now = showing("2034-03-06T08:00")) {
				var walk = shop.receive().decideTask("officer", "APPRAISAL", Bodies.consult(SUNDAY, "H13.103"));
				assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo(MONDAY);
				requireMoved(walk, "CONSULTATION", SUNDAY, MONDAY);
				assertThat(walk.last().at("/movedDates/0/agency")).isEqualTo("H13.103");
				requirePreviewed(walk, "CONSULTATION", MONDAY, TUESDAY);
				restOnMonday(false, "REST_DAY");
				assertThat(walk.read().at("/tasks/0/dueAt")).isEqualTo(TUESDAY);
				assertThat(walk.told("type")).endsWith("rescheduled");
				restOnMonday(false, "NORMAL");
				assertThat(walk.read().at("/tasks/0/dueAt")).isEqualTo(MONDAY);
			}
		}

		@Test
		void is_due_in_office_hours_after_a_suspension_too() {
			try (var now = showing("2034-03-06T08:00")) {
				var walk = shop.receive()
					.decideTask("officer", "APPRAISAL", Bodies.consult("2034-03-06T10:00:00+07:00", "H13.103"))
					.act("officer", "suspension", Bodies.payment(), null);
				try (var saturday = showing("2034-03-11T09:00")) {
					walk.act("officer", "resumption", Bodies.object("{}"), null);
					assertThat(walk.last().at("/tasks/0/dueAt")).isEqualTo("2034-03-13T09:00:00+07:00");
				}
			}
		}

	}

	private void requirePreviewed(Walk walk, String what, String from, String to) {
		var listed = restOnMonday(true, "REST_DAY").json().path("dates");
		assertThat(listed.values().stream().filter((move) -> walk.code().equals(move.path("code").asString())))
			.singleElement()
			.satisfies((move) -> {
				assertThat(move.path("what").asString()).isEqualTo(what);
				assertThat(move.path("from").asString()).isEqualTo(from);
				assertThat(move.path("to").asString()).isEqualTo(to);
			});
	}

}
