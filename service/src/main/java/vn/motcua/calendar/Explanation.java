package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import vn.motcua.calendar.Deadline.Day;

/**
 * Says of each date from the start to the deadline whether it counts, and why. The
 * deadline is known by then: computing one is frequent, explaining one is not.
 */
final class Explanation {

	private final WorkingCalendar calendar;

	private final Instant start;

	private final Instant usedUpAt;

	private final LocalDate first;

	private final LocalDate last;

	private final LocalDate extendedTo;

	private int counted;

	/**
	 * Explains a stretch of time.
	 * @param usedUpAt when what was owed from the start is used up
	 * @param dueAt the deadline, later than that only by an extension
	 */
	Explanation(WorkingCalendar calendar, Instant start, Instant usedUpAt, Instant dueAt) {
		this.calendar = calendar;
		this.start = start;
		this.usedUpAt = usedUpAt;
		this.first = OfficialTime.dateOf(start);
		this.last = OfficialTime.dateOf(usedUpAt);
		this.extendedTo = OfficialTime.dateOf(dueAt);
	}

	List<Day> of(TimeLimit limit) {
		return switch (limit.unit()) {
			case WORKING_DAYS -> days((date) -> workingDay(date, limit.value()));
			case DAYS -> days((date) -> calendarDay(date, limit.value()));
			case HOURS -> minutes(this.calendar.timeOf(limit.unit()));
			case SAME_DAY -> days(this::sameDay);
		};
	}

	/** Minutes used up each day. */
	List<Day> minutes(OfficeTime time) {
		return days((date) -> minutesOf(date, time));
	}

	private List<Day> days(Function<LocalDate, Day> day) {
		List<Day> days = new ArrayList<>();
		for (LocalDate date = this.first; !date.isAfter(this.extendedTo); date = date.plusDays(1)) {
			days.add(complete(date.isAfter(this.last) ? uncounted(date, new DayReason.Extension()) : day.apply(date)));
		}
		return days;
	}

	private Day workingDay(LocalDate date, int of) {
		if (date.equals(this.first)) {
			return uncounted(date, new DayReason.DayOfReceipt());
		}
		return this.calendar.isWorkingDay(date) ? counted(date, new DayReason.WorkingDay(++this.counted, of))
				: uncounted(date, notWorked(date));
	}

	private Day calendarDay(LocalDate date, int of) {
		boolean worked = this.calendar.isWorkingDay(date);
		if (date.equals(this.first)) {
			return uncounted(date, new DayReason.DayOfReceipt());
		}
		if (this.counted == of) {
			return uncounted(date, worked ? new DayReason.MovedHere() : new DayReason.MovedOver(notWorked(date)));
		}
		this.counted++;
		return counted(date, (this.counted == of && !worked) ? new DayReason.LastDayNotWorked(of, notWorked(date))
				: new DayReason.CountedDay(this.counted, of));
	}

	private Day sameDay(LocalDate date) {
		boolean worked = this.calendar.isWorkingDay(date);
		if (date.equals(this.last)) {
			return counted(date, date.equals(this.first) ? new DayReason.DueSameDay(this.calendar.sameDayUntil(date))
					: new DayReason.DueNextWorkingDay());
		}
		return uncounted(date,
				worked ? new DayReason.ReceivedAfter(this.calendar.sameDayUntil(date)) : notWorked(date));
	}

	private Day minutesOf(LocalDate date, OfficeTime time) {
		var from = date.equals(this.first) ? this.start : OfficialTime.instant(date, LocalTime.MIN);
		var midnight = OfficialTime.instant(date.plusDays(1), LocalTime.MIN);
		long minutes = time.between(from, midnight.isBefore(this.usedUpAt) ? midnight : this.usedUpAt);
		if (minutes > 0) {
			return counted(date, new DayReason.MinutesCounted(minutes));
		}
		return uncounted(date,
				time.hours().apply(date).isClosed() ? notWorked(date) : new DayReason.AfterOfficeHours());
	}

	private DayReason notWorked(LocalDate date) {
		var announced = this.calendar.days().on(date);
		if (announced != null && announced.kind() == CalendarDay.Kind.REST_DAY) {
			return new DayReason.RestDay(announced.name());
		}
		var weekday = date.getDayOfWeek();
		return WeekHours.WEEKDAYS.contains(weekday) ? new DayReason.NoOfficeHours(weekday)
				: new DayReason.Weekend(weekday);
	}

	/** What is to be said of a date whatever the limit. */
	private Day complete(Day day) {
		var reason = day.reason();
		var announced = this.calendar.days().on(day.date());
		if (announced != null && announced.kind() == CalendarDay.Kind.MAKE_UP_DAY) {
			reason = new DayReason.MakeUpDay(reason, announced.name());
		}
		int year = day.date().getYear();
		if (!this.calendar.isPublished(year)) {
			reason = new DayReason.UnpublishedYear(reason, year, this.calendar.days().isAwaited(year));
		}
		return new Day(day.date(), day.counts(), reason);
	}

	private static Day counted(LocalDate date, DayReason reason) {
		return new Day(date, true, reason);
	}

	private static Day uncounted(LocalDate date, DayReason reason) {
		return new Day(date, false, reason);
	}

}
