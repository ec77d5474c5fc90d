package vn.motcua.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When an office is open on one day, to the minute.
 *
 * @param shifts in order, none touching the next
 */
record DayHours(List<Shift> shifts) {

	static final DayHours CLOSED = new DayHours(List.of());

	static final int MINUTES_OF_A_DAY = 24 * 60;

	/** Whatever was entered: in any order, overlapping, with seconds. */
	static DayHours of(Collection<Shift> entered) {
		List<Shift> shifts = new ArrayList<>();
		for (Shift shift : entered.stream().sorted(Comparator.comparing(Shift::opens)).toList()) {
			var opens = shift.opens().truncatedTo(ChronoUnit.MINUTES);
			var closes = shift.closes().truncatedTo(ChronoUnit.MINUTES);
			if (!shifts.isEmpty() && !opens.isAfter(shifts.getLast().closes())) {
				// Two rows that overlap are one opening: no minute counts twice.
				var before = shifts.removeLast();
				shifts.add(new Shift(before.opens(), closes.isAfter(before.closes()) ? closes : before.closes()));
			}
			else if (opens.isBefore(closes)) {
				shifts.add(new Shift(opens, closes));
			}
		}
		return new DayHours(List.copyOf(shifts));
	}

	boolean isClosed() {
		return this.shifts.isEmpty();
	}

	/** Close of business (hết giờ làm việc) of a day that is not closed. */
	LocalTime closes() {
		return this.shifts.getLast().closes();
	}

	LocalTime opens() {
		return this.shifts.getFirst().opens();
	}

	/** The first time from that one on at which it is open; its closing belongs to it. */
	Optional<LocalTime> openFrom(LocalTime time) {
		return this.shifts.stream()
			.filter((shift) -> !shift.closes().isBefore(time))
			.findFirst()
			.map((shift) -> shift.opens().isAfter(time) ? shift.opens() : time);
	}

	int minutesBetween(int from, int to) {
		int minutes = 0;
		for (Shift shift : this.shifts) {
			minutes += shift.minutesBetween(from, to);
		}
		return minutes;
	}

	/**
	 * The minute at which so many minutes have been worked since {@code from}. Work that
	 * fills a shift is done when the shift ends, not when the next begins.
	 */
	LocalTime after(int from, int minutes) {
		int left = minutes;
		for (Shift shift : this.shifts) {
			int worked = shift.minutesBetween(from, MINUTES_OF_A_DAY);
			if (worked > 0 && left <= worked) {
				return LocalTime.ofSecondOfDay((Math.max(from, shift.openingMinute()) + left) * 60L);
			}
			left -= worked;
		}
		throw new IllegalArgumentException("The day ends before " + minutes + " minutes are worked");
	}

	/** The last minute from which so many minutes are worked until {@code to}. */
	LocalTime before(int to, int minutes) {
		int left = minutes;
		for (Shift shift : this.shifts.reversed()) {
			int worked = shift.minutesBetween(0, to);
			if (worked > 0 && left <= worked) {
				return LocalTime.ofSecondOfDay((Math.min(to, shift.closingMinute()) - left) * 60L);
			}
			left -= worked;
		}
		throw new IllegalArgumentException("The day begins after " + minutes + " minutes before its end");
	}

	static int minuteOf(LocalTime time) {
		return time.getHour() * 60 + time.getMinute();
	}

}
