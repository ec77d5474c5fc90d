package vn.motcua.dossier;

import vn.motcua.calendar.WorkingCalendar;

/**
 * An opinion that is wanted, with the calendar of the agency that is asked: its deadline
 * binds that agency, and so lies in its office hours.
 */
record WantedOpinion(Consultation asked, WorkingCalendar calendar) {
}
