package vn.motcua.timetable;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.EnteringOfficeHours;
import vn.motcua.calendar.OfficeHoursSet;
import vn.motcua.calendar.OpenDay;

/**
 * Office hours (giờ làm việc) of agencies within reach: everyone may read them, an
 * administrator enters new ones.
 */
@Service
public class KeepingOfficeHours {

	private final EnteringOfficeHours entering;

	private final Reach reach;

	KeepingOfficeHours(EnteringOfficeHours entering, Reach reach) {
		this.entering = entering;
		this.reach = reach;
	}

	/** The set of the agency that is in force today, then those to come. */
	public List<OfficeHoursSet> setsOf(String agency, Actor actor) {
		this.reach.requireKnown(actor, agency);
		return this.entering.setsOf(agency);
	}

	/**
	 * A new set of the agency itself.
	 * @see EnteringOfficeHours#enter
	 */
	public OfficeHoursSet enter(String agency, LocalDate validFrom, List<OpenDay> days, Actor actor) {
		this.reach.requireAny(actor, Role.ADMIN);
		this.reach.requireKnown(actor, agency);
		return this.entering.enter(agency, validFrom, days);
	}

}
