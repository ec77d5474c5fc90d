package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a day counts towards a limit, or does not. */
public sealed interface DayReason {

	/** In English, as the API says it. */
	@JsonValue
	default String sentence() {
		return ReasonText.of(this) + ".";
	}

	/** Ngày tiếp nhận: limits in days begin to count with the day after it. */
	record DayOfReceipt() implements DayReason {
	}

	/** The n-th working day of so many. */
	record WorkingDay(int nth, int of) implements DayReason {
	}

	/** The n-th day of the calendar of so many. */
	record CountedDay(int nth, int of) implements DayReason {
	}

	/** The last day of the calendar counts, but nobody works then. */
	record LastDayNotWorked(int nth, DayReason notWorked) implements DayReason {
	}

	/** Passed over on the way from a last day that is not worked to one that is. */
	record MovedOver(DayReason notWorked) implements DayReason {
	}

	/** The working day to which a deadline has moved. */
	record MovedHere() implements DayReason {
	}

	/** Received early enough to be done the same day. */
	record DueSameDay(LocalTime until) implements DayReason {
	}

	/** Received too late in the day to be done the same day. */
	record ReceivedAfter(LocalTime until) implements DayReason {
	}

	/** The working day after one that was too late, or not worked. */
	record DueNextWorkingDay() implements DayReason {
	}

	/** Office time that was used up on this day. */
	record MinutesCounted(long minutes) implements DayReason {
	}

	/** The office was open, but no longer at that time. */
	record AfterOfficeHours() implements DayReason {
	}

	/** Ngày nghỉ hằng tuần. */
	record Weekend(DayOfWeek day) implements DayReason {
	}

	/** Ngày nghỉ lễ, nghỉ bù, nghỉ hoán đổi: named as announced. */
	record RestDay(String name) implements DayReason {
	}

	/** A weekday on which this agency is never open. */
	record NoOfficeHours(DayOfWeek day) implements DayReason {
	}

	/** Beyond what the limit alone would give (gia hạn). */
	record Extension() implements DayReason {
	}

	/** Ngày làm bù: what holds of the day, and by which announcement it is worked. */
	record MakeUpDay(DayReason reason, String name) implements DayReason {
	}

	/**
	 * What holds of the day as long as nothing is announced for its year.
	 *
	 * @param awaited whether it may still be; false for years long past
	 */
	record UnpublishedYear(DayReason reason, int year, boolean awaited) implements DayReason {
	}

}
