package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import vn.motcua.calendar.Deadline.Day;

import static org.assertj.core.api.Assertions.assertThat;

@Domain(AnyTime.class)
@Domain(DomainContext.Global.class)
class WorkingCalendarPropertyTest {

	@Property
	void a_day_or_hour_more_never_ends_earlier(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit) {
		if (limit.unit() != TimeLimit.Unit.SAME_DAY) {
			assertThat(calendar.dueAt(start, new TimeLimit(limit.value() + 1, limit.unit())))
				.isAfterOrEqualTo(calendar.dueAt(start, limit));
		}
	}

	@Property
	void a_working_day_more_ends_at_the_close_of_the_next_working_day(@ForAll WorkingCalendar calendar,
			@ForAll Instant start, @ForAll @IntRange(min = 1, max = 60) int days) {
		var due = calendar.dueAt(start, TimeLimit.workingDays(days));
		assertThat(calendar.dueAt(start, TimeLimit.workingDays(days + 1)))
			.isEqualTo(calendar.closeOf(calendar.nextWorkingDay(OfficialTime.dateOf(due))));
	}

	@Property
	void a_later_receipt_is_never_due_earlier(@ForAll WorkingCalendar calendar, @ForAll Instant one,
			@ForAll Instant other, @ForAll TimeLimit limit) {
		var earlier = one.isBefore(other) ? one : other;
		var later = one.isBefore(other) ? other : one;
		assertThat(calendar.dueAt(earlier, limit)).isBeforeOrEqualTo(calendar.dueAt(later, limit));
	}

	@Property
	void a_rest_day_made_worked_never_moves_a_deadline_later(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll LocalDate date, @ForAll TimeLimit limit) {
		var rest = calendar.with(List.of(new CalendarDay(date, CalendarDay.Kind.REST_DAY, "Nghỉ")));
		var worked = calendar.with(List.of(new CalendarDay(date, CalendarDay.Kind.MAKE_UP_DAY, "Làm bù")));
		var ordinary = calendar.without(List.of(date));
		assertThat(worked.dueAt(start, limit)).isBeforeOrEqualTo(ordinary.dueAt(start, limit));
		assertThat(ordinary.dueAt(start, limit)).isBeforeOrEqualTo(rest.dueAt(start, limit));
	}

	@Property
	void a_date_that_was_set_lies_where_someone_is_there_and_stays_there(@ForAll WorkingCalendar calendar,
			@ForAll Instant set) {
		var attended = calendar.inOfficeHours(set);
		assertThat(attended).isAfterOrEqualTo(set);
		// In office hours, or at their very end.
		assertThat(calendar.minutesBetween(attended.minus(1, ChronoUnit.MINUTES), attended.plus(1, ChronoUnit.MINUTES)))
			.isPositive();
		assertThat(calendar.inOfficeHours(attended)).isEqualTo(attended);
		var date = OfficialTime.dateOf(set);
		if (calendar.isWorkingDay(date) && !set.isAfter(calendar.closeOf(date))) {
			assertThat(OfficialTime.dateOf(attended)).isEqualTo(date);
		}
		else if (!OfficialTime.dateOf(attended).equals(date)) {
			assertThat(OfficialTime.dateOf(attended)).isBetween(calendar.nextWorkingDay(date),
					calendar.nextWorkingDay(calendar.nextWorkingDay(date)));
		}
	}

	@Property
	void a_rest_day_on_the_date_that_was_set_moves_it_and_taken_back_leaves_it(@ForAll WorkingCalendar calendar,
			@ForAll Instant set) {
		var attended = calendar.inOfficeHours(set);
		var date = OfficialTime.dateOf(attended);
		var rest = calendar.with(List.of(new CalendarDay(date, CalendarDay.Kind.REST_DAY, "Nghỉ")));
		assertThat(rest.inOfficeHours(attended)).isAfter(attended);
		assertThat(OfficialTime.dateOf(rest.inOfficeHours(set))).isAfter(date);
		assertThat(calendar.inOfficeHours(set)).isEqualTo(attended);
	}

	@Property
	void the_explanation_and_the_date_agree(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit) {
		var deadline = calendar.deadline(start, limit);
		var dates = deadline.days().stream().map(Day::date).toList();
		assertThat(deadline.dueAt()).isEqualTo(calendar.dueAt(start, limit));
		assertThat(dates).isEqualTo(
				OfficialTime.dateOf(start).datesUntil(OfficialTime.dateOf(deadline.dueAt()).plusDays(1)).toList());
		long counting = deadline.days().stream().filter(Day::counts).count();
		switch (limit.unit()) {
			case WORKING_DAYS, DAYS -> assertThat(counting).isEqualTo(limit.value());
			case SAME_DAY -> assertThat(counting).isEqualTo(1);
			case HOURS -> assertThat(minutesTold(deadline)).isEqualTo(limit.value() * 60L);
		}
	}

	@Property
	void hours_use_up_exactly_so_much_office_time(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll @IntRange(min = 1, max = 100) int hours) {
		assertThat(calendar.minutesBetween(start, calendar.dueAt(start, TimeLimit.hours(hours))))
			.isEqualTo(hours * 60L);
	}

	@Property(tries = 50)
	void hours_end_where_counting_minute_by_minute_ends(@ForAll Instant start,
			@ForAll @IntRange(min = 1, max = 20) int hours) {
		var at = start.truncatedTo(ChronoUnit.MINUTES);
		for (int left = hours * 60; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
			left -= isOpen(at) ? 1 : 0;
		}
		assertThat(Times.ANNOUNCED.dueAt(start, TimeLimit.hours(hours))).isEqualTo(at);
	}

	private static boolean isOpen(Instant at) {
		var time = OfficialTime.at(at).toLocalTime().toString();
		return Times.ANNOUNCED.isWorkingDay(OfficialTime.dateOf(at))
				&& ((time.compareTo("07:00") >= 0 && time.compareTo("11:30") < 0)
						|| (time.compareTo("13:30") >= 0 && time.compareTo("17:00") < 0));
	}

	private static long minutesTold(Deadline deadline) {
		return deadline.days().stream().mapToLong((day) -> minutes(day.reason())).sum();
	}

	private static long minutes(DayReason reason) {
		return switch (reason) {
			case DayReason.MinutesCounted(var minutes) -> minutes;
			case DayReason.MakeUpDay(var other, var name) -> minutes(other);
			case DayReason.UnpublishedYear(var other, var year, var awaited) -> minutes(other);
			default -> 0;
		};
	}

}
