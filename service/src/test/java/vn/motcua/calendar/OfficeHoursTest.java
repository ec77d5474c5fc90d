package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.WEEKDAYS;
import static vn.motcua.calendar.Times.date;
import static vn.motcua.calendar.Times.hours;

class OfficeHoursTest {

	private final List<OfficeHours.Row> rows = new ArrayList<>();

	@Test
	void are_the_standard_where_nothing_is_configured() {
		assertThat(closing("H13.101", "2026-06-01")).isEqualTo("17:00");
		assertThat(OfficeHours.of(List.of(), this.rows).on(date("1900-01-01")).on(DayOfWeek.MONDAY).opens())
			.isEqualTo("07:00");
	}

	@Test
	void are_everyones_for_who_has_none_of_his_own() {
		this.rows.addAll(hours(null, "2018-01-01", WEEKDAYS, "08:00-16:00"));
		assertThat(closing("H13.101", "2026-06-01")).isEqualTo("16:00");
		assertThat(closing("H13.101", "2017-12-29")).as("before they begin").isEqualTo("17:00");
	}

	@Test
	void are_those_of_the_nearest_agency_above() {
		this.rows.addAll(hours(null, "2018-01-01", WEEKDAYS, "08:00-16:00"));
		this.rows.addAll(hours("H13", "2018-01-01", WEEKDAYS, "08:00-16:30"));
		this.rows.addAll(hours("H13.102", "2018-01-01", WEEKDAYS, "08:00-18:00"));
		assertThat(closing("H13.101", "2026-06-01")).isEqualTo("16:30");
	}

	@Test
	void are_ones_own_from_the_day_they_begin() {
		this.rows.addAll(hours("H13", "2018-01-01", WEEKDAYS, "08:00-16:30"));
		this.rows.addAll(hours("H13.101", "2026-06-02", WEEKDAYS, "08:00-15:00"));
		this.rows.addAll(hours("H13.101", "2026-06-04", WEEKDAYS, "08:00-14:00"));
		assertThat(closing("H13.101", "2026-06-01")).isEqualTo("16:30");
		assertThat(closing("H13.101", "2026-06-02")).isEqualTo("15:00");
		assertThat(closing("H13.101", "2026-06-03")).isEqualTo("15:00");
		assertThat(closing("H13.101", "2026-06-04")).isEqualTo("14:00");
	}

	@Test
	void stay_ones_own_when_those_above_change_later() {
		this.rows.addAll(hours("H13.101", "2020-01-01", WEEKDAYS, "08:00-15:00"));
		this.rows.addAll(hours("H13", "2026-01-01", WEEKDAYS, "08:00-16:30"));
		assertThat(closing("H13.101", "2026-06-01")).isEqualTo("15:00");
	}

	@Test
	void replace_the_earlier_set_whole() {
		this.rows.addAll(hours("H13.101", "2020-01-01", WEEKDAYS, "08:00-15:00"));
		this.rows.addAll(hours("H13.101", "2026-01-01", List.of(DayOfWeek.TUESDAY), "08:00-16:00"));
		assertThat(of("H13.101").on(date("2026-06-01")).on(DayOfWeek.MONDAY).isClosed()).isTrue();
	}

	@Test
	void of_overlapping_shifts_count_no_minute_twice() {
		this.rows.addAll(hours(null, "2018-01-01", WEEKDAYS, "13:00-17:00", "07:00-11:00", "08:00-12:00", "09:00-10:00",
				"12:00-12:30"));
		var day = of("H13.101").on(date("2026-06-01")).on(DayOfWeek.MONDAY);
		assertThat(day.shifts()).containsExactly(new Shift(LocalTime.of(7, 0), LocalTime.of(12, 30)),
				new Shift(LocalTime.of(13, 0), LocalTime.of(17, 0)));
	}

	@Test
	void of_a_make_up_day_are_its_weekdays_own_or_those_of_an_ordinary_day() {
		this.rows.addAll(hours(null, "2018-01-01", WEEKDAYS, "08:00-16:00"));
		this.rows.addAll(hours(null, "2018-01-01", List.of(DayOfWeek.SATURDAY), "08:00-12:00"));
		var week = of("H13.101").on(date("2026-06-01"));
		assertThat(week.onMakeUpDay(DayOfWeek.SATURDAY).closes()).isEqualTo("12:00");
		assertThat(week.onMakeUpDay(DayOfWeek.SUNDAY).closes()).isEqualTo("16:00");
	}

	private OfficeHours of(String agency) {
		return OfficeHours.of(List.of(agency, "H13"), this.rows);
	}

	private LocalTime closing(String agency, String date) {
		var day = date(date);
		return of(agency).on(day).on(day.getDayOfWeek()).closes();
	}

}
