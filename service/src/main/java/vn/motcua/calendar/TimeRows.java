package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Office hours and announced days as they are stored; few rows, read whole. */
@Component
class TimeRows {

	private final JdbcClient jdbc;

	TimeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OfficeHours.Row> officeHours() {
		return this.jdbc.sql("select agency, valid_from, day_of_week, opens, closes, entered_at from office_hours")
			.query((row, number) -> new OfficeHours.Row(row.getString("agency"),
					row.getObject("valid_from", LocalDate.class), DayOfWeek.of(row.getInt("day_of_week")),
					new Shift(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
					row.getObject("entered_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	List<CalendarDay> days() {
		return this.jdbc.sql("select date, kind, name from calendar_day order by date")
			.query((row, number) -> new CalendarDay(row.getObject("date", LocalDate.class),
					CalendarDay.Kind.valueOf(row.getString("kind")), row.getString("name")))
			.list();
	}

}
