package vn.motcua.dossier;

import java.time.Instant;
import java.util.regex.Pattern;

import vn.motcua.calendar.WorkingCalendar;

/** How long before its appointment a dossier is warned of (sắp đến hạn). */
sealed interface DueSoon {

	Pattern WRITTEN = Pattern.compile("(\\d{1,3})([dh%])");

	/** The moment of the warning, for a clock that has run since then. */
	Instant at(Instant since, Instant dueAt, WorkingCalendar calendar);

	/** So many working days before. */
	record Days(int days) implements DueSoon {
		@Override
		public Instant at(Instant since, Instant dueAt, WorkingCalendar calendar) {
			return calendar.workingDaysBefore(dueAt, this.days);
		}
	}

	/** So many hours of office time before. */
	record Hours(int hours) implements DueSoon {
		@Override
		public Instant at(Instant since, Instant dueAt, WorkingCalendar calendar) {
			return calendar.before(dueAt, this.hours * 60L);
		}
	}

	/** When so much of all the office time until then is left. */
	record PartLeft(int percent) implements DueSoon {
		@Override
		public Instant at(Instant since, Instant dueAt, WorkingCalendar calendar) {
			return calendar.before(dueAt, calendar.minutesBetween(since, dueAt) * this.percent / 100);
		}
	}

	/**
	 * As it is configured: {@code 2d} working days, {@code 4h} hours of office time,
	 * {@code 25%} of the limit.
	 */
	static DueSoon of(String written) {
		var parts = WRITTEN.matcher(written.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException(
					"motcua.practice.due-soon is written as 2d, 4h or 25%, not as '" + written + "'");
		}
		int number = Integer.parseInt(parts.group(1));
		return switch (parts.group(2)) {
			case "d" -> new Days(number);
			case "h" -> new Hours(number);
			default -> new PartLeft(number);
		};
	}

}
