package vn.motcua.dossier;

import java.time.Instant;

import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedure.Procedure;

/**
 * What a dossier is received under, and keeps: the version of its procedure, the calendar
 * of its agency.
 *
 * @param asOf when that was known: office hours entered later do not touch it
 * @param practice what is decided where the law leaves it open
 */
record Terms(Procedure procedure, WorkingCalendar calendar, Instant asOf, Practice practice) {
}
