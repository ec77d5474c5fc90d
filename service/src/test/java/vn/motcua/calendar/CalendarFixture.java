package vn.motcua.calendar;

/** The calendar as it was announced, for tests of those who reckon with it. */
public final class CalendarFixture {

	private CalendarFixture() {
	}

	/** The announced days of 2020 to 2026, with standard office hours. */
	public static WorkingCalendar announced() {
		return Times.ANNOUNCED;
	}

}
