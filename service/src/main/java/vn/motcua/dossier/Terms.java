package vn.motcua.dossier;

import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedure.Procedure;

/**
 * What a dossier is received under, and keeps: the version of its procedure, the calendar
 * of its agency.
 */
record Terms(Procedure procedure, WorkingCalendar calendar) {
}
