package vn.motcua.contract;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Answer;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Footprints;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Office hours change from a date on. Sets stay for good, so those entered here begin in
 * years that no other test looks at.
 */
@ServiceTest
class OfficeHoursApiTest {

	private static final String HOURS = "/api/office-hours";

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final Footprints footprints;

	OfficeHoursApiTest(Http http, OneStopShop shop, PassingClock clock, Footprints footprints) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.footprints = footprints;
	}

	private PassingClock.Resetting showing(String local) {
		return this.clock.showing(OffsetDateTime.parse(local + ":00+07:00").toInstant());
	}

	/** Monday to Thursday until four. */
	private static ObjectNode untilFour(String agency, String validFrom) {
		var body = Bodies.object("{\"days\": []}").put("agency", agency).put("validFrom", validFrom);
		for (String day : new String[] { "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY" }) {
			body.withArray("days")
				.add(Bodies
					.object("""
							{"day": "%s", "shifts": [{"opens": "07:00", "closes": "11:30"}, {"opens": "13:00", "closes": "16:00"}]}
							"""
						.formatted(day)));
		}
		return body;
	}

	private Answer sets(String agency) {
		return this.http.as("admin").get(HOURS + "?agency=" + agency).is(200);
	}

	@Nested
	class The_sets_of_an_agency {

		@Test
		void are_those_of_everyone_until_it_has_its_own() {
			var answer = sets("H13.03");
			assertThat(answer.at("/agency")).isEqualTo("H13.03");
			assertThat(answer.at("/sets/0/own")).isEqualTo("false");
			assertThat(answer.at("/sets/0/validFrom")).isEqualTo("2018-01-01");
			assertThat(answer.at("/sets/0/days/0/day")).isEqualTo("MONDAY");
			assertThat(answer.at("/sets/0/days/0/shifts/0/opens")).isEqualTo("07:00");
			assertThat(answer.at("/sets/0/days/4/shifts/1/closes")).isEqualTo("17:00");
			assertThat(answer.json().at("/sets").size()).isOne();
		}

		@Test
		void show_what_is_to_come_and_no_longer_what_has_passed() {
			try (var now = showing("2034-01-02T08:00")) {
				http.as("admin").post(HOURS, untilFour("H13.06", "2034-02-01")).is(201);
				var answer = sets("H13.06");
				assertThat(answer.at("/sets/1/validFrom")).isEqualTo("2034-02-01");
				assertThat(answer.at("/sets/1/own")).isEqualTo("true");
				assertThat(answer.at("/sets/1/days/3/shifts/1/closes")).isEqualTo("16:00");
			}
			try (var now = showing("2034-02-01T08:00")) {
				assertThat(sets("H13.06").at("/sets/0/validFrom")).isEqualTo("2034-02-01");
			}
		}

		@Test
		void are_for_those_who_act_there() {
			http.as("clerk").get(HOURS + "?agency=H13.101").is(200);
			http.as("clerk").get(HOURS + "?agency=H13.102").isProblem(403, "outside-agency");
			http.as("admin").get(HOURS + "?agency=H99").isProblem(422, "unknown-agency");
			http.anybody().get(HOURS + "?agency=H13.101").isProblem(401);
		}

	}

	@Nested
	class New_hours {

		@Test
		void do_not_explain_what_was_promised_before_they_were_known() {
			try (var now = showing("2040-01-02T08:00")) {
				var walk = shop.receive(Bodies.dossier().put("agency", "H13.104").put("procedure", "1.004884"));
				assertThat(walk.last().at("/dueAt")).isEqualTo("2040-01-09T17:00:00+07:00");
				http.as("admin").post(HOURS, untilFour("H13.104", "2040-01-03")).is(201);
				var clerk = Visitor.as(http, Staff.open(http, "Người giải thích", "H13.104", "CLERK"), Staff.PASSWORD);
				assertThat(clerk.get("/desk/counter/dossiers/" + walk.code()).is(200).text())
					.contains("Ngày làm việc thứ 5 trên 5")
					.doesNotContain("Cơ quan không làm việc ngày này");
			}
		}

		/** Whoever writes it down goes by what is known by then. */
		@Test
		void hold_for_what_came_in_before_they_were_known_and_is_written_down_after() {
			try (var now = showing("2066-01-04T10:00")) {
				http.as("admin").post(HOURS, untilFour("H13.103", "2066-01-05")).is(201);
				var walk = shop.receive(Bodies.dossierAt("2066-01-04T08:00:00+07:00").put("agency", "H13.103"));
				assertThat(walk.last().at("/dueAt")).isEqualTo("2066-01-07T16:00:00+07:00");
				assertThat(walk.deadline().at("/dueAt")).isEqualTo("2066-01-07T16:00:00+07:00");
			}
		}

		@Test
		void hold_for_what_is_received_then_and_leave_what_was_received_before() {
			try (var now = showing("2036-01-07T08:00")) {
				var before = shop.receive(Bodies.dossier().put("agency", "H13.105"));
				assertThat(before.last().at("/dueAt")).isEqualTo("2036-01-10T17:00:00+07:00");
				http.as("admin").post(HOURS, untilFour("H13.105", "2036-01-08")).is(201);
				var after = shop.receive(Bodies.dossier().put("agency", "H13.105"));
				assertThat(after.last().at("/dueAt")).isEqualTo("2036-01-10T16:00:00+07:00");
				assertThat(before.read().at("/dueAt")).isEqualTo("2036-01-10T17:00:00+07:00");
				rest("REST_DAY");
				try {
					assertThat(before.read().at("/dueAt")).isEqualTo("2036-01-11T17:00:00+07:00");
					assertThat(after.read().at("/dueAt")).isEqualTo("2036-01-14T16:00:00+07:00");
				}
				finally {
					rest("NORMAL");
				}
			}
		}

		private void rest(String kind) {
			var day = "[{\"date\": \"2036-01-09\", \"kind\": \"" + kind + "\", \"name\": \"Nghỉ\"}]";
			assertThat(http.as("admin").post("/api/calendar/days", day).is(200).at("/moved")).isEqualTo("2");
		}

		@Test
		void sent_again_are_entered_once() {
			var caller = http.as("admin").once(UUID.randomUUID().toString());
			var body = untilFour("H13.106", "2090-01-01");
			var first = caller.post(HOURS, body).is(201);
			assertThat(caller.post(HOURS, body).is(201).json()).isEqualTo(first.json());
			http.as("admin").post(HOURS, body).isProblem(409, "hours-already-entered");
		}

		@Test
		void are_entered_by_an_administrator_over_the_agency() {
			footprints.none(() -> {
				http.as("manager").post(HOURS, untilFour("H13.106", "2091-01-01")).isProblem(403, "wrong-role");
				http.as("admin").post(HOURS, untilFour("H99", "2091-01-01")).isProblem(422, "unknown-agency");
			});
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', quoteCharacter = '`',
				textBlock = """
						agency                   | /agency                 | -
						agency                   | /agency                 | ""
						validFrom                | /validFrom              | -
						validFrom                | /validFrom              | "2020-01-01"
						validFrom                | /validFrom              | "2101-01-01"
						validFrom                | /validFrom              | "tomorrow"
						days                     | /days                   | -
						days                     | /days                   | []
						days[0]                  | /days                   | [null]
						days                     | /days                   | [{"day": "SUNDAY", "shifts": [{"opens": "07:00", "closes": "11:30"}]}]
						days[1].day              | /days/1/day             | "MONDAY"
						days[0].day              | /days/0/day             | "FEAST"
						days[0].day              | /days/0/day             | -
						days[0].shifts           | /days/0/shifts          | []
						days[0].shifts[0].opens  | /days/0/shifts/0/opens  | -
						days[0].shifts[0].opens  | /days/0/shifts/0/opens  | "7 h"
						days[0].shifts[0].closes | /days/0/shifts/0/closes | "07:00"
						days[0].shifts[0].closes | /days/0/shifts/0/closes | "06:00"
						days[0].shifts[1].opens  | /days/0/shifts/0/closes | "13:01"
						""")
		void that_are_wrong_are_named_by_field(String field, String pointer, String value) {
			var whole = untilFour("H13.106", "2092-01-01");
			var body = Bodies.with(whole, pointer, value.equals("-") ? null : value);
			footprints.none(() -> assertThat(http.as("admin").post(HOURS, body).isProblem(422).at("/errors/0/field"))
				.isEqualTo(field));
		}

	}

}
