package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The office hours (giờ làm việc) of an ordinary week. */
record WeekHours(Map<DayOfWeek, DayHours> days) {

	static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

	/** Monday to Friday, 07:00-11:30 and 13:30-17:00. */
	static final WeekHours STANDARD = standard();

	DayHours on(DayOfWeek day) {
		return this.days.getOrDefault(day, DayHours.CLOSED);
	}

	/**
	 * A day worked in exchange is worked like an ordinary day, also where its weekday is
	 * closed.
	 */
	DayHours onMakeUpDay(DayOfWeek day) {
		var own = on(day);
		return own.isClosed() ? ordinary() : own;
	}

	private DayHours ordinary() {
		return WEEKDAYS.stream().map(this::on).filter((day) -> !day.isClosed()).findFirst().orElse(DayHours.CLOSED);
	}

	private static WeekHours standard() {
		var day = DayHours.of(List.of(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 30)),
				new Shift(LocalTime.of(13, 30), LocalTime.of(17, 0))));
		Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
		WEEKDAYS.forEach((weekday) -> days.put(weekday, day));
		return new WeekHours(days);
	}

}
