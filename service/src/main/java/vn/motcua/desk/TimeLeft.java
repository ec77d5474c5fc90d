package vn.motcua.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.WorkingCalendar;

/**
 * What is left until a deadline, or has passed since, in working time: days as days, and
 * on the last one hours and minutes. Said in words beside the colour.
 *
 * @param urgency by which it is coloured
 * @param days working days, none of them today's
 * @param minutes of office time, where it is a matter of today
 */
public record TimeLeft(Urgency urgency, int days, long minutes) {

	/** How urgent it is. */
	public enum Urgency {

		/** Quá hạn. */
		LATE,
		/** Hôm nay. */
		TODAY,
		/** Sắp đến hạn: the next working day. */
		SOON,
		/** Trong hạn. */
		CALM,
		/** The clock does not run. */
		NONE

	}

	static TimeLeft until(@Nullable Instant due, Instant now, WorkingCalendar calendar) {
		if (due == null) {
			return new TimeLeft(Urgency.NONE, 0, 0);
		}
		boolean late = now.isAfter(due);
		var first = late ? due : now;
		var last = late ? now : due;
		int days = calendar.workingDaysBetween(first, last);
		if (OfficialTime.dateOf(due).equals(OfficialTime.dateOf(now)) || days == 0) {
			return new TimeLeft(late ? Urgency.LATE : Urgency.TODAY, 0, calendar.minutesBetween(first, last));
		}
		return new TimeLeft(late ? Urgency.LATE : (days == 1) ? Urgency.SOON : Urgency.CALM, days, 0);
	}

	/** The key of the sentence that says it; it takes days, hours and minutes. */
	public String key() {
		return "left." + this.urgency + ((this.days > 0) ? ".days" : (this.urgency == Urgency.NONE) ? "" : ".time");
	}

	public long hours() {
		return this.minutes / 60;
	}

	public long minutesOfHour() {
		return this.minutes % 60;
	}

}
