package vn.motcua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

/**
 * How far ahead the days off are known. The calendar of a year is announced in the autumn
 * before it; from 1 October on an administrator is reminded of what is not entered.
 */
@Component
public class PublishedCalendar {

	private static final Month DUE_FROM = Month.OCTOBER;

	private final Calendars calendars;

	private final Clock clock;

	PublishedCalendar(Calendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Years whose calendar should be known today, and is not. */
	public SortedSet<Integer> missingYears() {
		var today = today();
		SortedSet<Integer> missing = new TreeSet<>();
		int last = today.getYear() + (today.getMonth().compareTo(DUE_FROM) < 0 ? 0 : 1);
		for (int year = today.getYear(); year <= last; year++) {
			if (!this.calendars.days().isPublished(year)) {
				missing.add(year);
			}
		}
		return missing;
	}

	/** Days from today to the end of what is known without a gap; none: 0. */
	public long daysAhead() {
		var today = today();
		int year = today.getYear();
		while (this.calendars.days().isPublished(year)) {
			year++;
		}
		return Math.max(0, ChronoUnit.DAYS.between(today, LocalDate.ofYearDay(year, 1)));
	}

	private LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
