package vn.motcua.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Words in which tests speak of time; official time throughout. */
final class Times {

	/** The announced days of 2020 to 2026, with standard office hours. */
	static final WorkingCalendar ANNOUNCED = WorkingCalendar.standard(announcedDays());

	static final Ground GROUND = new Ground("Thiếu giấy tờ", null, "officer");

	private Times() {
	}

	/** Such as {@code at("2026-04-28T09:00")}. */
	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
	}

	static LocalDate date(String date) {
		return LocalDate.parse(date);
	}

	static CalendarDay restDay(String date) {
		return new CalendarDay(date(date), CalendarDay.Kind.REST_DAY, "Ngày nghỉ");
	}

	static CalendarDay makeUpDay(String date) {
		return new CalendarDay(date(date), CalendarDay.Kind.MAKE_UP_DAY, "Ngày làm bù");
	}

	/**
	 * A set of hours, the same on each of the days: {@code "07:30-11:30", "13:00-16:30"}.
	 */
	static List<OfficeHours.Row> hours(@Nullable String agency, String validFrom, List<DayOfWeek> days,
			String... shifts) {
		List<OfficeHours.Row> rows = new ArrayList<>();
		for (DayOfWeek day : days) {
			for (String shift : shifts) {
				var ends = shift.split("-");
				rows.add(new OfficeHours.Row(agency, date(validFrom), day,
						new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])), Instant.EPOCH));
			}
		}
		return rows;
	}

	static final List<DayOfWeek> WEEKDAYS = List.copyOf(WeekHours.WEEKDAYS);

	/** The calendar of an agency that has only these rows, and the announced days. */
	@SafeVarargs
	static WorkingCalendar calendarOf(List<OfficeHours.Row>... sets) {
		List<OfficeHours.Row> rows = new ArrayList<>();
		for (List<OfficeHours.Row> set : sets) {
			rows.addAll(set);
		}
		return new WorkingCalendar(OfficeHours.of(List.of(), rows), new CalendarDays(announcedDays()));
	}

	static List<CalendarDay> announcedDays() {
		try (var file = Objects.requireNonNull(Times.class.getResourceAsStream("/calendar/public-holidays.csv"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Times::day).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CalendarDay day(String line) {
		var cells = line.split(",", 3);
		return new CalendarDay(date(cells[0]), CalendarDay.Kind.valueOf(cells[1]), cells[2].replace("\"", ""));
	}

}
