package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.calendar.Times.ANNOUNCED;
import static vn.motcua.calendar.Times.WEEKDAYS;
import static vn.motcua.calendar.Times.at;
import static vn.motcua.calendar.Times.calendarOf;
import static vn.motcua.calendar.Times.date;
import static vn.motcua.calendar.Times.hours;
import static vn.motcua.calendar.Times.makeUpDay;
import static vn.motcua.calendar.Times.restDay;

class WorkingCalendarTest {

	@ParameterizedTest
	@CsvFileSource(resources = "/calendar/deadlines.csv", numLinesToSkip = 1)
	void ends_when_the_worked_example_says(OffsetDateTime start, int value, TimeLimit.Unit unit, OffsetDateTime due) {
		var limit = new TimeLimit(value, unit);
		assertThat(ANNOUNCED.dueAt(start.toInstant(), limit)).isEqualTo(due.toInstant());
		assertThat(ANNOUNCED.deadline(start.toInstant(), limit).dueAt()).isEqualTo(due.toInstant());
	}

	@Nested
	class A_limit_in_working_days {

		@Test
		void does_not_count_the_day_of_receipt() {
			assertThat(ANNOUNCED.dueAt(at("2026-06-01T07:00"), TimeLimit.workingDays(1)))
				.isEqualTo(at("2026-06-02T17:00"));
		}

		@Test
		void of_one_day_is_neither_eight_nor_twenty_four_hours() {
			var received = at("2026-06-01T10:00");
			assertThat(ANNOUNCED.dueAt(received, TimeLimit.workingDays(1))).isEqualTo(at("2026-06-02T17:00"))
				.isNotEqualTo(ANNOUNCED.dueAt(received, TimeLimit.hours(8)))
				.isNotEqualTo(ANNOUNCED.dueAt(received, TimeLimit.hours(24)));
		}

		@Test
		void passes_over_holidays() {
			assertThat(ANNOUNCED.dueAt(at("2026-04-28T09:00"), TimeLimit.workingDays(3)))
				.isEqualTo(at("2026-05-05T17:00"));
		}

		@Test
		void counts_a_Saturday_worked_in_exchange_for_a_day_off() {
			assertThat(ANNOUNCED.dueAt(at("2026-01-09T09:00"), TimeLimit.workingDays(1)))
				.isEqualTo(at("2026-01-10T17:00"));
		}

		@Test
		void does_not_count_a_Saturday_that_is_open_by_configuration() {
			var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS, "07:00-17:00"),
					hours(null, "2018-01-01", List.of(DayOfWeek.SATURDAY), "07:00-11:00"));
			assertThat(calendar.dueAt(at("2026-06-05T09:00"), TimeLimit.workingDays(1)))
				.isEqualTo(at("2026-06-08T17:00"));
			assertThat(calendar.isWorkingDay(date("2026-06-06"))).isFalse();
		}

		@Test
		void does_not_count_a_weekday_on_which_the_agency_is_never_open() {
			var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS.subList(1, 5), "07:00-17:00"));
			assertThat(calendar.dueAt(at("2026-06-05T09:00"), TimeLimit.workingDays(1)))
				.isEqualTo(at("2026-06-09T17:00"));
		}

	}

	@Nested
	class A_limit_in_days {

		@Test
		void counts_days_nobody_works() {
			assertThat(ANNOUNCED.dueAt(at("2026-06-05T09:00"), TimeLimit.days(3))).isEqualTo(at("2026-06-08T17:00"));
		}

		@Test
		void moves_from_a_last_day_not_worked_to_the_next_working_day() {
			assertThat(ANNOUNCED.dueAt(at("2026-04-28T09:00"), TimeLimit.days(2))).isEqualTo(at("2026-05-04T17:00"));
		}

		@Test
		void may_end_on_a_make_up_day() {
			assertThat(ANNOUNCED.dueAt(at("2026-08-20T09:00"), TimeLimit.days(2))).isEqualTo(at("2026-08-22T17:00"));
		}

	}

	@Nested
	class A_limit_in_hours {

		@ParameterizedTest
		@CsvSource({ "2026-06-01T07:00, 4, 2026-06-01T11:00", "2026-06-01T07:30, 4, 2026-06-01T11:30",
				"2026-06-01T07:31, 4, 2026-06-01T13:31", "2026-06-01T12:00, 1, 2026-06-01T14:30",
				"2026-06-01T09:00, 8, 2026-06-02T09:00", "2026-06-05T17:00, 1, 2026-06-08T08:00",
				"2026-06-05T06:00, 8, 2026-06-05T17:00", "2026-06-01T09:10:59.999, 1, 2026-06-01T10:10" })
		void runs_inside_office_hours_to_the_minute(String start, int hours, String due) {
			assertThat(ANNOUNCED.dueAt(at(start), TimeLimit.hours(hours))).isEqualTo(at(due));
		}

		@Test
		void runs_on_a_Saturday_that_is_open_by_configuration() {
			var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS, "07:00-17:00"),
					hours(null, "2018-01-01", List.of(DayOfWeek.SATURDAY), "07:00-11:00"));
			assertThat(calendar.dueAt(at("2026-06-05T16:00"), TimeLimit.hours(2))).isEqualTo(at("2026-06-06T08:00"));
		}

		@Test
		void never_runs_on_a_rest_day() {
			assertThat(ANNOUNCED.dueAt(at("2026-04-29T16:00"), TimeLimit.hours(2))).isEqualTo(at("2026-05-04T08:00"));
		}

		@Test
		void runs_on_a_make_up_day_by_the_hours_of_an_ordinary_day() {
			assertThat(ANNOUNCED.dueAt(at("2026-01-09T16:00"), TimeLimit.hours(6))).isEqualTo(at("2026-01-10T14:00"));
		}

	}

	@Nested
	class A_limit_of_the_same_day {

		@ParameterizedTest
		@CsvSource({ "2026-06-01T06:00, 2026-06-01T17:00", "2026-06-01T15:00, 2026-06-01T17:00",
				"2026-06-01T15:00:00.001, 2026-06-02T17:00", "2026-06-01T15:01, 2026-06-02T17:00",
				"2026-06-06T08:00, 2026-06-08T17:00", "2026-01-10T14:00, 2026-01-10T17:00" })
		void is_due_at_the_close_of_the_day_if_received_by_three(String start, String due) {
			assertThat(ANNOUNCED.dueAt(at(start), TimeLimit.sameDay())).isEqualTo(at(due));
		}

		@Test
		void moves_on_when_received_after_the_close_of_a_day_that_closes_earlier() {
			var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS, "07:00-11:30"));
			assertThat(calendar.dueAt(at("2026-06-01T11:30"), TimeLimit.sameDay())).isEqualTo(at("2026-06-01T11:30"));
			assertThat(calendar.dueAt(at("2026-06-01T12:00"), TimeLimit.sameDay())).isEqualTo(at("2026-06-02T11:30"));
		}

	}

	@Nested
	class A_calendar {

		@Test
		void of_a_year_not_published_counts_weekdays_as_worked() {
			assertThat(ANNOUNCED.isPublished(2026)).isTrue();
			assertThat(ANNOUNCED.isPublished(2027)).isFalse();
			assertThat(ANNOUNCED.dueAt(at("2026-12-31T09:00"), TimeLimit.workingDays(2)))
				.isEqualTo(at("2027-01-05T17:00"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "2018-01-01", "2019-04-30", "2019-05-01", "2027-01-01", "2031-09-02", "2098-05-01" })
		void knows_the_holidays_that_the_law_fixes_in_every_year(String date) {
			assertThat(ANNOUNCED.isWorkingDay(date(date))).isFalse();
			assertThat(ANNOUNCED.without(List.of(date(date))).isWorkingDay(date(date))).isFalse();
			assertThat(WorkingCalendar.standard(List.of()).isWorkingDay(date(date))).isFalse();
		}

		@Test
		void promises_no_new_year_s_day() {
			assertThat(ANNOUNCED.dueAt(at("2026-11-27T09:00"), TimeLimit.workingDays(25)))
				.isEqualTo(at("2027-01-04T17:00"));
			var days = ANNOUNCED.deadline(at("2026-12-31T09:00"), TimeLimit.workingDays(1)).days();
			assertThat(days.get(1).reason().sentence()).startsWith("Rest day: Tết Dương lịch");
			assertThat(days.get(1).counts()).isFalse();
		}

		@Test
		void lets_an_announcement_make_a_fixed_holiday_worked() {
			assertThat(ANNOUNCED.with(List.of(makeUpDay("2027-01-01"))).isWorkingDay(date("2027-01-01"))).isTrue();
		}

		@Test
		void changes_with_what_is_announced_late() {
			var late = ANNOUNCED.with(List.of(restDay("2026-06-02")));
			assertThat(late.dueAt(at("2026-06-01T09:00"), TimeLimit.workingDays(1))).isEqualTo(at("2026-06-03T17:00"));
			assertThat(late.without(List.of(date("2026-06-02"))).isWorkingDay(date("2026-06-02"))).isTrue();
			assertThat(ANNOUNCED.isWorkingDay(date("2026-06-02"))).isTrue();
		}

		@Test
		void is_published_by_its_tet_and_by_no_other_day() {
			for (var day : List.of(makeUpDay("2027-02-06"), restDay("2027-01-01"), restDay("2027-11-24"))) {
				assertThat(ANNOUNCED.with(List.of(day)).isPublished(2027)).as(day.toString()).isFalse();
			}
			assertThat(ANNOUNCED.with(List.of(restDay("2027-02-06"))).isPublished(2027)).isTrue();
			assertThat(ANNOUNCED.isPublished(2020) && ANNOUNCED.isPublished(2023)).isTrue();
		}

		@Test
		void tells_which_years_on_the_way_are_still_to_be_announced() {
			assertThat(ANNOUNCED.unpublishedYears(at("2025-12-31T09:00"), at("2026-12-31T17:00"))).isEmpty();
			assertThat(ANNOUNCED.unpublishedYears(at("2026-12-31T09:00"), at("2028-01-03T17:00"))).containsExactly(2027,
					2028);
			assertThat(ANNOUNCED.unpublishedYears(at("2018-12-31T09:00"), at("2020-01-03T17:00"))).isEmpty();
		}

		@ParameterizedTest
		@CsvSource({ "2026-06-05T10:00, 2026-06-05T10:00", "2026-06-05T07:00, 2026-06-05T07:00",
				"2026-06-05T11:30, 2026-06-05T11:30", "2026-06-05T17:00, 2026-06-05T17:00",
				"2026-06-05T12:00, 2026-06-05T13:30", "2026-06-05T03:00, 2026-06-05T07:00",
				"2026-06-05T17:00:01, 2026-06-08T07:00", "2026-06-05T20:00, 2026-06-08T07:00",
				"2026-06-06T03:00, 2026-06-08T07:00", "2026-06-07T10:00, 2026-06-08T10:00",
				"2026-06-07T12:00, 2026-06-08T13:30", "2026-06-07T21:00, 2026-06-09T07:00",
				"2027-01-01T17:00, 2027-01-04T17:00", "2026-02-17T09:00, 2026-02-23T09:00",
				"2026-01-10T09:00, 2026-01-10T09:00" })
		void moves_a_date_to_when_someone_is_there(String set, String attended) {
			assertThat(ANNOUNCED.inOfficeHours(at(set))).isEqualTo(at(attended));
		}

		@Test
		void lets_a_date_lie_on_a_Saturday_that_is_open() {
			var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS, "07:00-17:00"),
					hours(null, "2018-01-01", List.of(DayOfWeek.SATURDAY), "07:00-11:00"));
			assertThat(calendar.inOfficeHours(at("2026-06-06T10:00"))).isEqualTo(at("2026-06-06T10:00"));
			assertThat(calendar.inOfficeHours(at("2026-06-06T12:00"))).isEqualTo(at("2026-06-08T07:00"));
		}

		@Test
		void tells_when_business_opens_and_closes() {
			assertThat(ANNOUNCED.nextWorkingDay(date("2026-04-29"))).isEqualTo(date("2026-05-04"));
			assertThat(ANNOUNCED.openingOf(date("2026-05-04"))).isEqualTo(at("2026-05-04T07:00"));
			assertThat(ANNOUNCED.closeOf(date("2026-05-04"))).isEqualTo(at("2026-05-04T17:00"));
		}

		@Test
		void measures_office_time() {
			assertThat(ANNOUNCED.minutesBetween(at("2026-04-29T16:00"), at("2026-05-04T14:00"))).isEqualTo(60 + 300);
			assertThat(ANNOUNCED.minutesBetween(at("2026-05-04T14:00"), at("2026-05-04T09:00"))).isZero();
			assertThat(ANNOUNCED.minutesBetween(at("2026-05-04T14:00"), at("2026-05-03T09:00"))).isZero();
		}

		@Test
		void without_any_working_day_says_so_instead_of_searching_for_ever() {
			var never = calendarOf(hours(null, "2018-01-01", List.of(DayOfWeek.SUNDAY), "10:00-10:00:30"));
			for (TimeLimit limit : List.of(TimeLimit.workingDays(1), TimeLimit.days(1), TimeLimit.hours(1),
					TimeLimit.sameDay())) {
				assertThatThrownBy(() -> never.dueAt(at("2026-06-01T09:00"), limit)).isInstanceOf(Refusal.class)
					.hasMessageContaining("office hours");
			}
		}

	}

}
