package vn.motcua.calendar;

import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonFormat;

/** One stretch of a day in which the office is open (buổi làm việc). */
public record Shift(@JsonFormat(pattern = "HH:mm") LocalTime opens, @JsonFormat(pattern = "HH:mm") LocalTime closes) {

	/** Minutes of this shift that lie between two minutes of the day. */
	int minutesBetween(int from, int to) {
		return Math.max(0, Math.min(to, closingMinute()) - Math.max(from, openingMinute()));
	}

	int openingMinute() {
		return DayHours.minuteOf(this.opens);
	}

	int closingMinute() {
		return DayHours.minuteOf(this.closes);
	}

}
