package vn.motcua.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.AgenciesChanged;
import vn.motcua.agency.AgencyTree;
import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/** Where the working calendar of an agency is asked for. */
@Component
public class Calendars {

	private final TimeRows rows;

	private final Agencies agencies;

	private final Remembered<Snapshot> snapshot;

	Calendars(TimeRows rows, Agencies agencies, ChangeFeed changes) {
		this.rows = rows;
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
		return this.snapshot.get().of(agency, knownAt);
	}

	/**
	 * All of them as they are known now, for whoever asks often or with many hands: none
	 * of these asks the database any more.
	 */
	public Snapshot snapshot() {
		return this.snapshot.get();
	}

	/** The days that are not as their weekdays say, as they are known now. */
	CalendarDays days() {
		return this.snapshot.get().days();
	}

	/**
	 * The next question is answered from what is stored then: who must be sure of that
	 * does not wait to hear of a change.
	 */
	public void forget() {
		this.snapshot.forget();
	}

	@TransactionalEventListener(fallbackExecution = true)
	void forget(TimeRulesChanged changed) {
		forget();
	}

	@TransactionalEventListener
	void forget(AgenciesChanged changed) {
		forget();
	}

	private Snapshot load() {
		return new Snapshot(this.agencies.tree(), this.rows.officeHours(), new CalendarDays(this.rows.days()));
	}

	/** What was stored at one moment, and the calendars made of it so far. */
	public static final class Snapshot {

		private final AgencyTree tree;

		private final Collection<OfficeHours.Row> officeHours;

		private final CalendarDays days;

		/**
		 * Moments at which office hours were entered: between two, the same are known.
		 */
		private final NavigableSet<Instant> eras = new TreeSet<>();

		private final Map<Known, WorkingCalendar> made = new ConcurrentHashMap<>();

		Snapshot(AgencyTree tree, Collection<OfficeHours.Row> officeHours, CalendarDays days) {
			this.tree = tree;
			this.officeHours = officeHours;
			this.days = days;
			this.eras.add(Instant.MIN);
			officeHours.forEach((row) -> this.eras.add(row.enteredAt()));
		}

		CalendarDays days() {
			return this.days;
		}

		public WorkingCalendar of(String agency) {
			return in(this.eras.last(), agency);
		}

		public WorkingCalendar of(String agency, Instant knownAt) {
			return in(Objects.requireNonNull(this.eras.floor(knownAt), "an era has no beginning"), agency);
		}

		private WorkingCalendar in(Instant era, String agency) {
			return this.made.computeIfAbsent(new Known(era, agency), this::make);
		}

		private WorkingCalendar make(Known known) {
			var line = this.tree.lineOf(this.tree.require(known.agency(), "agency").id());
			var entered = this.officeHours.stream().filter((row) -> !row.enteredAt().isAfter(known.era())).toList();
			return new WorkingCalendar(OfficeHours.of(line, entered), this.days);
		}

		private record Known(Instant era, String agency) {
		}

	}

}
