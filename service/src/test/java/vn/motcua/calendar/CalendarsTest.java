package vn.motcua.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.calendar.Times.WEEKDAYS;
import static vn.motcua.calendar.Times.announcedDays;
import static vn.motcua.calendar.Times.at;
import static vn.motcua.calendar.Times.hours;

class CalendarsTest {

	private final AgencyTree tree = new AgencyTree(
			List.of(agency("H13", null), agency("H13.101", "H13"), agency("H13.102", "H13"), agency("H14", null)));

	@Test
	void give_each_agency_the_hours_of_the_nearest_in_its_line() {
		var rows = new ArrayList<>(hours("H13", "2018-01-01", WEEKDAYS, "08:00-16:30"));
		rows.addAll(hours("H13.101", "2026-06-02", WEEKDAYS, "08:00-15:00"));
		var calendars = new Calendars.Snapshot(this.tree, rows, new CalendarDays(announcedDays()));
		assertThat(tomorrow(calendars, "H13.101", "2026-05-28T09:00")).isEqualTo(at("2026-05-29T16:30"));
		assertThat(tomorrow(calendars, "H13.101", "2026-06-01T09:00")).isEqualTo(at("2026-06-02T15:00"));
		assertThat(tomorrow(calendars, "H13.102", "2026-06-01T09:00")).isEqualTo(at("2026-06-02T16:30"));
		assertThat(tomorrow(calendars, "H14", "2026-06-01T09:00")).isEqualTo(at("2026-06-02T17:00"));
	}

	@Test
	void go_by_the_hours_that_were_known_at_the_moment() {
		var rows = new ArrayList<>(hours("H13", "2018-01-01", WEEKDAYS, "08:00-16:30"));
		var entered = at("2026-05-20T10:00");
		hours("H13.101", "2026-06-02", WEEKDAYS, "08:00-15:00").stream()
			.map((row) -> new OfficeHours.Row(row.agency(), row.validFrom(), row.day(), row.shift(), entered))
			.forEach(rows::add);
		var calendars = new Calendars.Snapshot(this.tree, rows, new CalendarDays(announcedDays()));
		var limit = TimeLimit.workingDays(1);
		var from = at("2026-06-01T09:00");
		assertThat(calendars.of("H13.101", entered.minusMillis(1)).dueAt(from, limit))
			.isEqualTo(at("2026-06-02T16:30"));
		assertThat(calendars.of("H13.101", entered).dueAt(from, limit)).isEqualTo(at("2026-06-02T15:00"));
		assertThat(calendars.of("H13.101", at("2017-01-01T00:00"))).isSameAs(calendars.of("H13.101", Instant.EPOCH));
		assertThat(calendars.of("H13.101", at("2030-01-01T00:00"))).isSameAs(calendars.of("H13.101"));
	}

	@Test
	void are_made_once() {
		var calendars = new Calendars.Snapshot(this.tree, List.of(), new CalendarDays(List.of()));
		assertThat(calendars.of("H13")).isSameAs(calendars.of("H13"));
	}

	@Test
	void know_no_agency_that_is_not_there() {
		var calendars = new Calendars.Snapshot(this.tree, List.of(), new CalendarDays(List.of()));
		assertThatThrownBy(() -> calendars.of("H99")).isInstanceOf(Refusal.class)
			.hasMessageContaining("There is no agency H99");
	}

	private static Instant tomorrow(Calendars.Snapshot calendars, String agency, String from) {
		return calendars.of(agency).dueAt(at(from), TimeLimit.workingDays(1));
	}

	private static Agency agency(String id, @Nullable String parent) {
		return new Agency(id, parent, Agency.Kind.COMMUNE, id);
	}

}
