package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import vn.motcua.procedure.Channel;

/**
 * A dossier as it is answered.
 *
 * @param outcome once the result is ready
 * @param timeliness {@code IN_TIME} or {@code OVERDUE} while pending; {@code EARLY},
 * {@code ON_TIME} or {@code LATE} when it has ended; none while it was never received
 * @param protection if the data of the applicant was blocked or erased
 * @param resultCorrection when a wrong result last went back to the authority, if one did
 * @param awaitsUntil while the applicant is asked for more: until when he may answer
 * @param movedDates dates that were set for when nobody is there, and to when they moved
 * @param unpublishedYears years up to the last date promised whose days off are not
 * announced yet: it may move when they are
 */
public record DossierAnswer(String code, int version, ProcedureAnswer procedure, String agency, Channel channel,
		Applicant applicant, @Nullable Applicant submitter, @Nullable String subject, int copies,
		List<Component> components, Channel returnBy, @Nullable RegisterEntry register, DossierState state,
		int nationalState, @Nullable Decision outcome, @Nullable String timeliness, @Nullable Instant submittedAt,
		@Nullable Instant receivedAt, Instant recordedAt, @Nullable Instant dueAt, @Nullable Instant newAppointmentAt,
		@Nullable Instant resultReadyAt, @Nullable Instant returnedAt, @Nullable Instant closedAt,
		@Nullable Instant awaitsUntil,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResultCorrection resultCorrection, String resolvingAgency,
		@Nullable DataProtection protection, List<TaskAnswer> tasks,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<MovedDate> movedDates,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) SortedSet<Integer> unpublishedYears) {
}
