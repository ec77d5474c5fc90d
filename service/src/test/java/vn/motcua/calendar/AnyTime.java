package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

import static vn.motcua.calendar.Times.WEEKDAYS;
import static vn.motcua.calendar.Times.hours;

/** Calendars, moments and limits of every sort, around the years 2026 and 2027. */
class AnyTime extends DomainContextBase {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	private static final int DAYS = 500;

	@Provide
	Arbitrary<WorkingCalendar> calendars() {
		var rest = dates().set().ofMaxSize(60).map((dates) -> days(CalendarDay.Kind.REST_DAY, dates));
		var makeUp = dates().filter((date) -> !WEEKDAYS.contains(date.getDayOfWeek()))
			.set()
			.ofMaxSize(10)
			.map((dates) -> days(CalendarDay.Kind.MAKE_UP_DAY, dates));
		return Combinators.combine(officeHours(), rest, makeUp).as((officeHours, off, worked) -> {
			var days = new ArrayList<>(off);
			days.addAll(worked);
			return new WorkingCalendar(officeHours, new CalendarDays(days));
		});
	}

	@Provide
	Arbitrary<LocalDate> dates() {
		return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
	}

	@Provide
	Arbitrary<Instant> moments() {
		var start = OfficialTime.instant(FIRST, LocalTime.MIN);
		return Arbitraries.longs().between(0, DAYS * 86_400_000L).map(start::plusMillis);
	}

	@Provide
	Arbitrary<TimeLimit> limits() {
		return Arbitraries.oneOf(Arbitraries.integers().between(1, 40).map(TimeLimit::workingDays),
				Arbitraries.integers().between(1, 60).map(TimeLimit::days),
				Arbitraries.integers().between(1, 200).map(TimeLimit::hours), Arbitraries.just(TimeLimit.sameDay()));
	}

	private static Arbitrary<OfficeHours> officeHours() {
		var friday = List.of(DayOfWeek.FRIDAY);
		var saturday = List.of(DayOfWeek.SATURDAY);
		List<List<OfficeHours.Row>> sets = List.of(List.of(),
				hours(null, "2018-01-01", WEEKDAYS, "07:30-11:30", "13:00-17:30"),
				join(hours(null, "2018-01-01", WEEKDAYS.subList(0, 4), "08:00-12:00", "13:00-17:00"),
						hours(null, "2018-01-01", friday, "08:00-11:30")),
				join(hours(null, "2018-01-01", WEEKDAYS, "07:00-17:00"),
						hours(null, "2018-01-01", saturday, "07:00-11:00")),
				join(hours(null, "2018-01-01", WEEKDAYS, "07:00-11:00", "13:00-17:00"),
						hours(null, "2026-07-01", WEEKDAYS.subList(1, 5), "08:00-12:00", "12:30-18:30")));
		return Arbitraries.of(sets).map((rows) -> OfficeHours.of(List.of(), rows));
	}

	private static List<OfficeHours.Row> join(List<OfficeHours.Row> some, List<OfficeHours.Row> more) {
		var all = new ArrayList<>(some);
		all.addAll(more);
		return all;
	}

	private static List<CalendarDay> days(CalendarDay.Kind kind, Iterable<LocalDate> dates) {
		List<CalendarDay> days = new ArrayList<>();
		dates.forEach((date) -> days.add(new CalendarDay(date, kind, "Ngày")));
		return days;
	}

}
