package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgencyTree;
import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/** Where the working calendar of an agency is asked for. */
@Component
public class Calendars {

	private final JdbcClient jdbc;

	private final Agencies agencies;

	private final Remembered<Snapshot> snapshot;

	Calendars(JdbcClient jdbc, Agencies agencies, ChangeFeed changes) {
		this.jdbc = jdbc;
		this.agencies = agencies;
		this.snapshot = changes.remember(this::load, "office_hours", "calendar_day", "agency");
	}

	/**
	 * The calendar of the agency as it is known now; refused if there is no such agency.
	 */
	public WorkingCalendar of(String agency) {
		return this.snapshot.get().of(agency);
	}

	/**
	 * The calendar of the agency with the office hours that were known at that moment and
	 * the days that are announced now: what a dossier received then goes by.
	 */
	public WorkingCalendar of(String agency, Instant knownAt) {
		return of(agency);
	}

	private Snapshot load() {
		return new Snapshot(this.agencies.tree(), officeHours(), new CalendarDays(calendarDays()));
	}

	private List<OfficeHours.Row> officeHours() {
		return this.jdbc.sql("select agency, valid_from, day_of_week, opens, closes from office_hours")
			.query((row, number) -> new OfficeHours.Row(row.getString("agency"),
					row.getObject("valid_from", LocalDate.class), DayOfWeek.of(row.getInt("day_of_week")),
					new Shift(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))))
			.list();
	}

	private List<CalendarDay> calendarDays() {
		return this.jdbc.sql("select date, kind, name from calendar_day")
			.query((row, number) -> new CalendarDay(row.getObject("date", LocalDate.class),
					CalendarDay.Kind.valueOf(row.getString("kind")), row.getString("name")))
			.list();
	}

	/** What was stored at one moment, and the calendars made of it so far. */
	static final class Snapshot {

		private final AgencyTree tree;

		private final Collection<OfficeHours.Row> officeHours;

		private final CalendarDays days;

		private final Map<String, WorkingCalendar> byAgency = new ConcurrentHashMap<>();

		Snapshot(AgencyTree tree, Collection<OfficeHours.Row> officeHours, CalendarDays days) {
			this.tree = tree;
			this.officeHours = officeHours;
			this.days = days;
		}

		WorkingCalendar of(String agency) {
			return this.byAgency.computeIfAbsent(agency, this::make);
		}

		private WorkingCalendar make(String agency) {
			var line = this.tree.lineOf(this.tree.require(agency, "agency").id());
			return new WorkingCalendar(OfficeHours.of(line, this.officeHours), this.days);
		}

	}

}
