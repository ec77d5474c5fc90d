package vn.motcua.contract;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.calendar.PublishedCalendar;
import vn.motcua.desk.testing.Staff;
import vn.motcua.desk.testing.Visitor;
import vn.motcua.testing.Bodies;
import vn.motcua.testing.Http;
import vn.motcua.testing.OneStopShop;
import vn.motcua.testing.PassingClock;
import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A date is promised in a year whose days off nobody knows yet: 2028, after the sample's
 * last.
 */
@ServiceTest
class UnpublishedCalendarTest {

	private final Http http;

	private final OneStopShop shop;

	private final PassingClock clock;

	private final PublishedCalendar published;

	UnpublishedCalendarTest(Http http, OneStopShop shop, PassingClock clock, PublishedCalendar published) {
		this.http = http;
		this.shop = shop;
		this.clock = clock;
		this.published = published;
	}

	private PassingClock.Resetting showing(String local) {
		return this.clock.showing(OffsetDateTime.parse(local + ":00+07:00").toInstant());
	}

	private Visitor at(String role) {
		return Visitor.as(this.http, Staff.open(this.http, "Người xem", "H13.101", role), Staff.PASSWORD);
	}

	@Test
	void promises_no_new_year_s_day_of_2027_and_knows_its_tet() {
		try (var now = showing("2026-11-27T09:00")) {
			var walk = this.shop.receive(Bodies.dossier().put("procedure", "1.001699"));
			assertThat(walk.last().at("/dueAt")).isEqualTo("2027-01-04T17:00:00+07:00");
			assertThat(walk.last().json().path("unpublishedYears")).isEmpty();
		}
		try (var now = showing("2027-02-04T09:00")) {
			assertThat(this.shop.receive().last().at("/dueAt")).isEqualTo("2027-02-16T17:00:00+07:00");
		}
	}

	@Test
	void is_said_by_the_dossier_its_receipt_and_its_slip() {
		try (var now = showing("2027-12-29T09:00")) {
			var walk = this.shop.receive();
			assertThat(walk.last().at("/dueAt")).isEqualTo("2028-01-03T17:00:00+07:00");
			assertThat(walk.last().json().path("unpublishedYears").toString()).isEqualTo("[2028]");
			assertThat(walk.deadline().json().path("unpublishedYears").toString()).isEqualTo("[2028]");
			var page = at("CLERK");
			var said = "Lịch nghỉ năm 2028 chưa được công bố";
			assertThat(page.get("/desk/dossiers/" + walk.code() + "/receipt").is(200).text()).contains(said);
			assertThat(page.get("/desk/counter/dossiers/" + walk.code()).is(200).text()).contains(said);
			walk.decide("officer", "REQUEST_SUPPLEMENT");
			assertThat(page.get("/desk/dossiers/" + walk.code() + "/slips/supplement").is(200).text()).contains(said);
		}
	}

	@Test
	void is_not_said_of_a_year_that_is_known() {
		try (var now = showing("2027-06-01T09:00")) {
			var walk = this.shop.receive();
			assertThat(walk.last().json().path("unpublishedYears")).isEmpty();
			assertThat(at("CLERK").get("/desk/dossiers/" + walk.code() + "/receipt").is(200).text())
				.doesNotContain("chưa được công bố");
		}
	}

	@ParameterizedTest
	@CsvSource({ "2027-09-30T09:00, 93, false", "2027-10-01T09:00, 92, true", "2028-02-01T09:00, 0, true" })
	void is_said_to_those_who_manage_from_the_first_of_October_on(String local, long daysAhead, boolean said) {
		try (var now = showing(local)) {
			assertThat(this.published.daysAhead()).isEqualTo(daysAhead);
			assertThat(this.published.missingYears().contains(2028)).isEqualTo(said);
			assertThat(at("MANAGER").get("/desk/board").is(200).text().contains("Lịch nghỉ năm 2028 chưa được nhập"))
				.isEqualTo(said);
		}
	}

	@Test
	void is_measured() {
		try (var now = showing("2027-10-01T09:00")) {
			assertThat(this.http.anybody().get("/actuator/prometheus").is(200).text())
				.contains("motcua_calendar_days_ahead 92.0");
		}
	}

	@Test
	void is_told_apart_from_the_holidays_that_the_law_fixes() {
		var year = this.http.as("clerk").get("/api/calendar/days?year=2041").is(200);
		assertThat(year.at("/published")).isEqualTo("false");
		assertThat(year.json().path("items")).isEmpty();
		assertThat(year.json().path("fixed").values().stream().map((day) -> day.path("date").asString()))
			.containsExactly("2041-01-01", "2041-04-30", "2041-05-01", "2041-09-02");
	}

}
