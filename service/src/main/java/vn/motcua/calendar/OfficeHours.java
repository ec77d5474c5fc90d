package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The office hours of one agency through time: each set holds from its first day until
 * the next begins.
 */
final class OfficeHours {

	static final OfficeHours STANDARD = new OfficeHours(new TreeMap<>(Map.of(LocalDate.MIN, WeekHours.STANDARD)));

	private final NavigableMap<LocalDate, WeekHours> sets;

	private OfficeHours(NavigableMap<LocalDate, WeekHours> sets) {
		this.sets = sets;
	}

	/**
	 * A row of configuration: one shift of one weekday.
	 *
	 * @param agency whose hours they are; none: everyone's who has none nearer
	 * @param enteredAt since when this is known
	 */
	record Row(@Nullable String agency, LocalDate validFrom, DayOfWeek day, Shift shift, Instant enteredAt) {
	}

	/**
	 * The hours of an agency: its own, before they begin those of the nearest agency
	 * above that has some, else everyone's, else the standard.
	 * @param line the agency itself, then the one above it, up to the root
	 */
	static OfficeHours of(List<String> line, Collection<Row> rows) {
		var hours = STANDARD.before(setsOf(null, rows));
		for (String agency : line.reversed()) {
			hours = hours.before(setsOf(agency, rows));
		}
		return hours;
	}

	/** These hours until the nearer ones begin. */
	private OfficeHours before(NavigableMap<LocalDate, WeekHours> nearer) {
		if (nearer.isEmpty()) {
			return this;
		}
		NavigableMap<LocalDate, WeekHours> all = new TreeMap<>(this.sets.headMap(nearer.firstKey(), false));
		all.putAll(nearer);
		return new OfficeHours(all);
	}

	private static NavigableMap<LocalDate, WeekHours> setsOf(@Nullable String agency, Collection<Row> rows) {
		NavigableMap<LocalDate, Map<DayOfWeek, List<Shift>>> shifts = new TreeMap<>();
		for (Row row : rows) {
			if (Objects.equals(row.agency(), agency)) {
				shifts.computeIfAbsent(row.validFrom(), (date) -> new EnumMap<>(DayOfWeek.class))
					.computeIfAbsent(row.day(), (day) -> new ArrayList<>())
					.add(row.shift());
			}
		}
		NavigableMap<LocalDate, WeekHours> sets = new TreeMap<>();
		shifts.forEach((validFrom, week) -> {
			Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
			week.forEach((day, entered) -> days.put(day, DayHours.of(entered)));
			sets.put(validFrom, new WeekHours(days));
		});
		return sets;
	}

	/**
	 * The set that holds on the date, then all that are to come, each by its first day.
	 */
	NavigableMap<LocalDate, WeekHours> from(LocalDate date) {
		return this.sets.tailMap(this.sets.floorKey(date), true);
	}

	WeekHours on(LocalDate date) {
		return Objects.requireNonNull(this.sets.floorEntry(date), "the standard hours hold always").getValue();
	}

}
