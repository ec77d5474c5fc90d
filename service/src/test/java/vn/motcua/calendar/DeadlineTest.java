package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.ANNOUNCED;
import static vn.motcua.calendar.Times.WEEKDAYS;
import static vn.motcua.calendar.Times.at;
import static vn.motcua.calendar.Times.calendarOf;
import static vn.motcua.calendar.Times.hours;

class DeadlineTest {

	@Test
	void in_working_days_names_the_holidays_it_passes_over() {
		assertThat(told(ANNOUNCED, "2026-04-28T09:00", TimeLimit.workingDays(3))).containsExactly(
				"2026-04-28 - Day of receipt, which does not count.", "2026-04-29 + Working day 1 of 3.",
				"2026-04-30 - Rest day: Ngày Chiến thắng 30/4.", "2026-05-01 - Rest day: Quốc tế lao động 1/5.",
				"2026-05-02 - Saturday, not a working day.", "2026-05-03 - Sunday, not a working day.",
				"2026-05-04 + Working day 2 of 3.", "2026-05-05 + Working day 3 of 3.");
	}

	@Test
	void in_working_days_names_the_day_worked_in_exchange() {
		assertThat(told(ANNOUNCED, "2026-08-21T09:00", TimeLimit.workingDays(1))).containsExactly(
				"2026-08-21 - Day of receipt, which does not count.",
				"2026-08-22 + Working day 1 of 1; worked in exchange: Làm bù ngày 31/8/2026.");
	}

	@Test
	void in_days_says_why_it_moved() {
		assertThat(told(ANNOUNCED, "2026-04-29T09:00", TimeLimit.days(2))).containsExactly(
				"2026-04-29 - Day of receipt, which does not count.", "2026-04-30 + Day 1 of 2.",
				"2026-05-01 + Day 2 of 2; Rest day: Quốc tế lao động 1/5; the deadline moves to the next working day.",
				"2026-05-02 - Saturday, not a working day; the deadline moves on to the next working day.",
				"2026-05-03 - Sunday, not a working day; the deadline moves on to the next working day.",
				"2026-05-04 - The next working day, to which the deadline moves.");
	}

	@Test
	void in_hours_says_how_much_was_counted_each_day() {
		assertThat(told(ANNOUNCED, "2026-06-05T15:29:40", TimeLimit.hours(3))).containsExactly(
				"2026-06-05 + 1 hour 31 minutes of office time counted.", "2026-06-06 - Saturday, not a working day.",
				"2026-06-07 - Sunday, not a working day.", "2026-06-08 + 1 hour 29 minutes of office time counted.");
		assertThat(told(ANNOUNCED, "2026-06-01T18:00", TimeLimit.hours(1))).containsExactly(
				"2026-06-01 - After office hours, no time counted.", "2026-06-02 + 1 hour of office time counted.");
	}

	@Test
	void of_the_same_day_says_until_when() {
		assertThat(told(ANNOUNCED, "2026-06-01T15:00", TimeLimit.sameDay()))
			.containsExactly("2026-06-01 + Received by 15:00, due the same day.");
		assertThat(told(ANNOUNCED, "2026-06-05T15:01", TimeLimit.sameDay())).containsExactly(
				"2026-06-05 - Received after 15:00, due the next working day.",
				"2026-06-06 - Saturday, not a working day.", "2026-06-07 - Sunday, not a working day.",
				"2026-06-08 + The next working day.");
	}

	@Test
	void says_that_the_agency_is_never_open_on_a_weekday() {
		var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS.subList(1, 5), "07:00-17:00"));
		assertThat(told(calendar, "2026-06-05T09:00", TimeLimit.workingDays(1)))
			.contains("2026-06-08 - The agency has no office hours on a Monday.");
	}

	@Test
	void counts_hours_on_a_Saturday_that_is_open() {
		var calendar = calendarOf(hours(null, "2018-01-01", WEEKDAYS, "07:00-17:00"),
				hours(null, "2018-01-01", List.of(DayOfWeek.SATURDAY), "07:00-11:00"));
		assertThat(told(calendar, "2026-06-05T16:00", TimeLimit.hours(2)))
			.contains("2026-06-06 + 1 hour of office time counted.");
	}

	@Test
	void says_which_calendar_is_not_published_yet() {
		var deadline = ANNOUNCED.deadline(at("2026-12-31T09:00"), TimeLimit.workingDays(1));
		assertThat(deadline.unpublishedYears()).containsExactly(2027);
		assertThat(deadline.days().getLast().reason().sentence()).isEqualTo("Working day 1 of 1; the calendar of 2027"
				+ " is not published yet; weekdays count as worked until it is.");
		assertThat(ANNOUNCED.deadline(at("2026-12-30T09:00"), TimeLimit.workingDays(1)).unpublishedYears()).isEmpty();
	}

	@Test
	void does_not_promise_that_a_year_long_past_will_be_published() {
		var deadline = ANNOUNCED.deadline(at("2019-12-31T09:00"), TimeLimit.workingDays(1));
		assertThat(deadline.unpublishedYears()).containsExactly(2019);
		assertThat(deadline.days().getFirst().reason().sentence()).isEqualTo("Day of receipt, which does not count;"
				+ " the calendar of 2019 is not published; weekdays count as worked.");
	}

	@Test
	void is_told_in_JSON_with_its_reasons_as_sentences() {
		var json = JsonMapper.builder()
			.build()
			.valueToTree(ANNOUNCED.deadline(at("2026-12-31T09:00"), TimeLimit.sameDay()));
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("dueAt", "days", "unpublishedYears");
		assertThat(json.at("/days/0").toString())
			.isEqualTo("{\"date\":\"2026-12-31\",\"counts\":true,\"reason\":\"Received by 15:00, due the same day.\"}");
	}

	private static List<String> told(WorkingCalendar calendar, String start, TimeLimit limit) {
		return calendar.deadline(at(start), limit)
			.days()
			.stream()
			.map((day) -> day.date() + (day.counts() ? " + " : " - ") + day.reason().sentence())
			.toList();
	}

}
