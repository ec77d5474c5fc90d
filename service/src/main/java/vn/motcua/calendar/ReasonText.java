package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** The English of {@link DayReason}. */
final class ReasonText {

	private ReasonText() {
	}

	static String of(DayReason reason) {
		return switch (reason) {
			case DayReason.DayOfReceipt() -> "Day of receipt, which does not count";
			case DayReason.WorkingDay(var nth, var of) -> "Working day " + nth + " of " + of;
			case DayReason.CountedDay(var nth, var of) -> "Day " + nth + " of " + of;
			case DayReason.LastDayNotWorked(var nth, var notWorked) ->
				"Day " + nth + " of " + nth + "; " + of(notWorked) + "; the deadline moves to the next working day";
			case DayReason.MovedOver(var notWorked) ->
				of(notWorked) + "; the deadline moves on to the next working day";
			case DayReason.MovedHere() -> "The next working day, to which the deadline moves";
			case DayReason.DueSameDay(var until) -> "Received by " + until + ", due the same day";
			case DayReason.ReceivedAfter(var until) -> "Received after " + until + ", due the next working day";
			case DayReason.DueNextWorkingDay() -> "The next working day";
			case DayReason.MinutesCounted(var minutes) -> duration(minutes) + " of office time counted";
			case DayReason.AfterOfficeHours() -> "After office hours, no time counted";
			case DayReason.Weekend(var day) -> name(day) + ", not a working day";
			case DayReason.RestDay(var name) -> "Rest day: " + name;
			case DayReason.NoOfficeHours(var day) -> "The agency has no office hours on a " + name(day);
			case DayReason.Extension() -> "Given by the extension";
			case DayReason.MakeUpDay(var other, var name) -> of(other) + "; worked in exchange: " + name;
			case DayReason.UnpublishedYear(var other, var year, var awaited) -> of(other) + "; the calendar of " + year
					+ (awaited ? " is not published yet; weekdays count as worked until it is"
							: " is not published; weekdays count as worked");
		};
	}

	private static String duration(long minutes) {
		var hours = counted(minutes / 60, "hour");
		var rest = counted(minutes % 60, "minute");
		return (hours + " " + rest).strip();
	}

	private static String counted(long number, String unit) {
		return (number == 0) ? "" : number + " " + unit + ((number == 1) ? "" : "s");
	}

	private static String name(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
	}

}
