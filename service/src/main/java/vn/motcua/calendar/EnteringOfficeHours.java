package vn.motcua.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.agency.Agencies;
import vn.motcua.refusal.Refusal;

/**
 * An agency's office hours (giờ làm việc) change from a date on. Sets are only ever
 * added: what a dossier was received under stays as it was known then.
 */
@Service
public class EnteringOfficeHours {

	private static final int LAST_YEAR = 2100;

	private final TimeRows rows;

	private final Agencies agencies;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	EnteringOfficeHours(TimeRows rows, Agencies agencies, JdbcClient jdbc, Clock clock,
			ApplicationEventPublisher events) {
		this.rows = rows;
		this.agencies = agencies;
		this.jdbc = jdbc;
		this.clock = clock;
		this.events = events;
	}

	/** The set of the agency that is in force today, then those to come. */
	public List<OfficeHoursSet> setsOf(String agency) {
		var tree = this.agencies.tree();
		var line = tree.lineOf(tree.require(agency, "agency").id());
		var all = this.rows.officeHours();
		return OfficeHours.of(line, all)
			.from(today())
			.entrySet()
			.stream()
			.map((set) -> OfficeHoursSet.of(set.getKey(),
					all.stream().anyMatch((row) -> agency.equals(row.agency()) && row.validFrom().equals(set.getKey())),
					set.getValue()))
			.toList();
	}

	/**
	 * A new set of the agency itself.
	 * @throws Refusal when it would begin in the past, is no week an office can work, or
	 * one that begins that day is there already
	 */
	@Transactional
	public OfficeHoursSet enter(String agency, LocalDate validFrom, List<OpenDay> days) {
		this.agencies.tree().require(agency, "agency");
		EnteredWeek.require(days);
		if (validFrom.isBefore(today()) || validFrom.getYear() > LAST_YEAR) {
			throw Refusal.field("not-to-come", "validFrom",
					"Office hours change today or on a later date, up to the year " + LAST_YEAR + ".");
		}
		refuseSecond(agency, validFrom);
		var now = Timestamp.from(this.clock.instant());
		for (OpenDay day : days) {
			for (Shift shift : day.shifts()) {
				this.jdbc.sql("""
						insert into office_hours (agency, valid_from, day_of_week, opens, closes, entered_at)
						values (?, ?, ?, ?, ?, ?)
						""")
					.params(agency, validFrom, day.day().getValue(), shift.opens(), shift.closes(), now)
					.update();
			}
		}
		this.events.publishEvent(new TimeRulesChanged());
		return new OfficeHoursSet(validFrom, true, days);
	}

	private void refuseSecond(String agency, LocalDate validFrom) {
		// Two who enter hours of one agency come one after the other, so that no set is
		// mixed of both.
		this.jdbc.sql("select id from agency where id = ? for no key update").param(agency).query().singleRow();
		var there = this.jdbc.sql("select exists (select from office_hours where agency = ? and valid_from = ?)")
			.params(agency, validFrom)
			.query(Boolean.class)
			.single();
		if (there) {
			throw Refusal.conflict("hours-already-entered", "Office hours of " + agency + " from " + validFrom
					+ " are entered already; they stay as they are. Choose another date.");
		}
	}

	private LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
