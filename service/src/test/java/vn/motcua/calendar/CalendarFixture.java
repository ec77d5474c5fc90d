package vn.motcua.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.agency.AgencyFixture;
import vn.motcua.platform.ChangeFeed;

/** Calendars without Spring, for tests of those who reckon with them. */
public final class CalendarFixture {

	private CalendarFixture() {
	}

	/** The announced days of 2020 to 2026, with standard office hours. */
	public static WorkingCalendar announced() {
		return Times.ANNOUNCED;
	}

	/** The calendars of a database. */
	public static Calendars calendars(JdbcClient jdbc) {
		return new Calendars(new TimeRows(jdbc), AgencyFixture.agencies(jdbc), new ChangeFeed());
	}

}
