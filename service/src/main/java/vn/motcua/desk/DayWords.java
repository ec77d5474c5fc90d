package vn.motcua.desk;

import java.time.DayOfWeek;

import vn.motcua.calendar.DayReason;

/** Why a day counts, or does not, as an applicant is told. */
final class DayWords {

	/** Where texts are. */
	@FunctionalInterface
	interface Texts {

		String of(String key, Object... values);

	}

	private final Texts texts;

	DayWords(Texts texts) {
		this.texts = texts;
	}

	String of(DayReason reason) {
		return switch (reason) {
			case DayReason.DayOfReceipt receipt -> this.texts.of("day.receipt");
			case DayReason.WorkingDay day -> this.texts.of("day.working", day.nth(), day.of());
			case DayReason.CountedDay day -> this.texts.of("day.counted", day.nth(), day.of());
			case DayReason.LastDayNotWorked day -> this.texts.of("day.last-not-worked", day.nth(), of(day.notWorked()));
			case DayReason.MovedOver day -> of(day.notWorked());
			case DayReason.MovedHere here -> this.texts.of("day.moved-here");
			case DayReason.DueSameDay day -> this.texts.of("day.same-day", day.until().toString());
			case DayReason.ReceivedAfter day -> this.texts.of("day.received-after", day.until().toString());
			case DayReason.DueNextWorkingDay day -> this.texts.of("day.next-working");
			case DayReason.MinutesCounted day -> this.texts.of("day.minutes", day.minutes() / 60, day.minutes() % 60);
			case DayReason.AfterOfficeHours day -> this.texts.of("day.after-hours");
			case DayReason.Weekend day -> this.texts.of("day.weekend", name(day.day()));
			case DayReason.RestDay day -> this.texts.of("day.rest", day.name());
			case DayReason.NoOfficeHours day -> this.texts.of("day.closed", name(day.day()));
			case DayReason.Extension day -> this.texts.of("day.extension");
			case DayReason.MakeUpDay day -> this.texts.of("day.make-up", of(day.reason()), day.name());
			case DayReason.UnpublishedYear day ->
				this.texts.of(day.awaited() ? "day.unpublished-yet" : "day.unpublished", of(day.reason()),
						String.valueOf(day.year()));
		};
	}

	private String name(DayOfWeek day) {
		return this.texts.of("DayOfWeek." + day);
	}

}
