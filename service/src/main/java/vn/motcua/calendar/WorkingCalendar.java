package vn.motcua.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The working calendar of one agency (lịch làm việc): its office hours and the announced
 * days, as they were known at one moment. Immutable.
 * <p>
 * A working day (ngày làm việc) is a weekday that is no rest day, or a make-up day, on
 * which the agency has office hours. A Saturday opened by configuration has office time,
 * but is no working day.
 */
public final class WorkingCalendar {

	/** What is received later is not expected to be done the same day. */
	private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

	private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

	private final OfficeHours officeHours;

	private final CalendarDays days;

	private final OfficeTime officeTime = new OfficeTime(this::hoursOn);

	private final OfficeTime workingDayTime = new OfficeTime(this::workingHoursOn);

	WorkingCalendar(OfficeHours officeHours, CalendarDays days) {
		this.officeHours = officeHours;
		this.days = days;
	}

	/** With the standard office hours: Monday to Friday, 07:00-11:30 and 13:30-17:00. */
	public static WorkingCalendar standard(Collection<CalendarDay> days) {
		return new WorkingCalendar(OfficeHours.STANDARD, new CalendarDays(days));
	}

	/** This calendar if those days were announced as well, or otherwise than now. */
	public WorkingCalendar with(Collection<CalendarDay> announced) {
		return new WorkingCalendar(this.officeHours, this.days.with(announced));
	}

	/** This calendar if those dates were as their weekdays say. */
	public WorkingCalendar without(Collection<LocalDate> dates) {
		return new WorkingCalendar(this.officeHours, this.days.without(dates));
	}

	/** When a limit that starts at that moment ends (ngày hẹn trả). */
	public Instant dueAt(Instant start, TimeLimit limit) {
		var received = OfficialTime.dateOf(start);
		return switch (limit.unit()) {
			case WORKING_DAYS -> closeOf(workingDayAfter(received, limit.value()));
			case DAYS -> closeOf(workingDayFrom(received.plusDays(limit.value())));
			case HOURS -> this.officeTime.after(start, limit.value() * 60L);
			case SAME_DAY -> closeOf(isInTimeForTheDay(start) ? received : workingDayAfter(received, 1));
		};
	}

	/** The same moment as {@link #dueAt}, with every day on the way explained. */
	public Deadline deadline(Instant start, TimeLimit limit) {
		var dueAt = dueAt(start, limit);
		return new Deadline(dueAt, new Explanation(this, start, dueAt, dueAt).of(limit));
	}

	public boolean isWorkingDay(LocalDate date) {
		return !workingHoursOn(date).isClosed();
	}

	/** The first working day that is later than the date. */
	public LocalDate nextWorkingDay(LocalDate date) {
		return workingDayAfter(date, 1);
	}

	/** Start of business of a working day. */
	public Instant openingOf(LocalDate workingDay) {
		return OfficialTime.instant(workingDay, workingHoursOn(workingDay).opens());
	}

	/** Close of business (hết giờ làm việc) of a working day. */
	public Instant closeOf(LocalDate workingDay) {
		return OfficialTime.instant(workingDay, workingHoursOn(workingDay).closes());
	}

	/**
	 * The moment itself if the office is open then, up to its very closing; else the next
	 * one that can be promised, because someone is there: from a day that is not worked
	 * the same hour of the next working day, as a term that ends on a day off ends on the
	 * working day after it (Điều 148 Bộ luật Dân sự 2015), and outside office hours when
	 * the office opens again.
	 */
	public Instant inOfficeHours(Instant moment) {
		var at = OfficialTime.at(moment);
		var date = at.toLocalDate();
		var asked = hoursOn(date).openFrom(at.toLocalTime());
		if (asked.isEmpty() && hoursOn(date).isClosed()) {
			date = nextWorkingDay(date);
			asked = hoursOn(date).openFrom(at.toLocalTime());
		}
		var day = date;
		return asked.map((time) -> OfficialTime.instant(day, time)).orElseGet(() -> openingOf(nextWorkingDay(day)));
	}

	/** When a step that begins then has used up its share of the limit. */
	public Instant after(Instant from, Share share) {
		return (share.unit() == TimeLimit.Unit.HOURS)
				? this.officeTime.after(from,
						share.value().multiply(MINUTES).setScale(0, RoundingMode.CEILING).longValue())
				: this.workingDayTime.afterDays(from, share.value());
	}

	/** The first moment at which so many minutes of office time have passed. */
	public Instant after(Instant from, long minutes) {
		return this.officeTime.after(from, minutes);
	}

	/** The last moment at which so many minutes of office time are left until then. */
	public Instant before(Instant until, long minutes) {
		return this.officeTime.before(until, minutes);
	}

	/** The same time of the day, so many working days earlier. */
	public Instant workingDaysBefore(Instant moment, int days) {
		var at = OfficialTime.at(moment);
		var date = at.toLocalDate();
		for (int n = 0; n < days; n++) {
			date = workingDay(date.minusDays(1), -1);
		}
		return OfficialTime.instant(date, at.toLocalTime());
	}

	/** Whole minutes of office time between two moments. */
	public long minutesBetween(Instant from, Instant to) {
		return this.officeTime.between(from, to);
	}

	/** Working days after the date of the first moment, up to that of the second. */
	public int workingDaysBetween(Instant from, Instant to) {
		var last = OfficialTime.dateOf(to);
		int days = 0;
		for (LocalDate date = OfficialTime.dateOf(from).plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
			days += isWorkingDay(date) ? 1 : 0;
		}
		return days;
	}

	/**
	 * Whether the rest days of the year are known; while not, weekdays count as worked,
	 * but for those that the law fixes.
	 */
	public boolean isPublished(int year) {
		return this.days.isPublished(year);
	}

	/**
	 * The years between two moments whose days off are still to be announced: what is
	 * promised in between may move when they are.
	 */
	public SortedSet<Integer> unpublishedYears(Instant from, Instant to) {
		return IntStream.rangeClosed(OfficialTime.dateOf(from).getYear(), OfficialTime.dateOf(to).getYear())
			.filter(this.days::isAwaited)
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The time that a limit of this unit uses up: days are used up on working days only.
	 */
	OfficeTime timeOf(TimeLimit.Unit unit) {
		return (unit == TimeLimit.Unit.HOURS) ? this.officeTime : this.workingDayTime;
	}

	CalendarDays days() {
		return this.days;
	}

	/**
	 * The last moment of a working day at which something to be done that day may come.
	 */
	LocalTime sameDayUntil(LocalDate workingDay) {
		var closes = workingHoursOn(workingDay).closes();
		return closes.isBefore(SAME_DAY_UNTIL) ? closes : SAME_DAY_UNTIL;
	}

	private boolean isInTimeForTheDay(Instant start) {
		var received = OfficialTime.at(start);
		return isWorkingDay(received.toLocalDate())
				&& !received.toLocalTime().isAfter(sameDayUntil(received.toLocalDate()));
	}

	private LocalDate workingDayAfter(LocalDate date, int count) {
		var at = date;
		for (int n = 0; n < count; n++) {
			at = workingDayFrom(at.plusDays(1));
		}
		return at;
	}

	private LocalDate workingDayFrom(LocalDate date) {
		return workingDay(date, 1);
	}

	/** The date itself if it is worked, else the nearest one in that direction. */
	private LocalDate workingDay(LocalDate date, int direction) {
		var at = date;
		for (int closed = 0; closed < OfficeTime.CLOSED_FOR_GOOD; closed++) {
			if (isWorkingDay(at)) {
				return at;
			}
			at = at.plusDays(direction);
		}
		throw OfficeTime.neverOpen();
	}

	private DayHours hoursOn(LocalDate date) {
		return hoursOn(date, this.days.on(date));
	}

	private DayHours workingHoursOn(LocalDate date) {
		var announced = this.days.on(date);
		return (announced != null || WeekHours.WEEKDAYS.contains(date.getDayOfWeek())) ? hoursOn(date, announced)
				: DayHours.CLOSED;
	}

	private DayHours hoursOn(LocalDate date, @Nullable CalendarDay announced) {
		var week = this.officeHours.on(date);
		if (announced == null) {
			return week.on(date.getDayOfWeek());
		}
		return switch (announced.kind()) {
			case REST_DAY -> DayHours.CLOSED;
			case MAKE_UP_DAY -> week.onMakeUpDay(date.getDayOfWeek());
		};
	}

}
