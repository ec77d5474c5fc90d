package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Deadline;
import vn.motcua.procedure.Channel;

/**
 * A dossier as its applicant follows it: how it stands and why, and nothing about him or
 * about those who work on it.
 *
 * @param standsStill while it waits for him
 * @param days why the appointment is on its day
 * @param unpublishedYears years on the way whose calendar may still move the date
 * @param mayRate whether he can now say how he was served
 */
public record Followed(String code, ProcedureAnswer procedure, String agency, String resolvingAgency, Channel returnBy,
		DossierState state, int nationalState, @Nullable Decision outcome, @Nullable String timeliness,
		@Nullable Instant submittedAt, @Nullable Instant receivedAt, @Nullable Instant dueAt,
		@Nullable Instant newAppointmentAt, @Nullable Instant resultReadyAt, @Nullable Instant returnedAt,
		@Nullable Instant closedAt, @Nullable Standstill standsStill, List<Deadline.Day> days,
		SortedSet<Integer> unpublishedYears, List<FollowedEvent> events, boolean mayRate) {
}
