package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.InjectionStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

import vn.motcua.procedure.Procedures;

/** Writes a dossier as an answer, as it stands at a moment. */
@Mapper(componentModel = "spring", injectionStrategy = InjectionStrategy.CONSTRUCTOR,
		unmappedTargetPolicy = ReportingPolicy.ERROR)
interface DossierAnswers {

	@Mapping(target = "procedure", expression = "java(procedure(dossier, procedures))")
	@Mapping(target = "timeliness", expression = "java(Punctuality.of(dossier, clock.instant()))")
	@Mapping(target = "nationalState", source = "state")
	@Mapping(target = "tasks", source = "openTasks")
	@Mapping(target = "awaitsUntil", source = "waiting.until")
	@Mapping(target = "movedDates", expression = "java(MovedDate.of(dossier))")
	@Mapping(target = "unpublishedYears", expression = "java(unpublishedYears(dossier, terms))")
	@Mapping(target = "resolvingAgency", source = "path.resolving")
	@Mapping(target = ".", source = "application")
	@Mapping(target = ".", source = "milestones")
	DossierAnswer answer(Dossier dossier, @Context Disclosure disclosure, @Context Procedures procedures,
			@Context TermsInForce terms, @Context Clock clock);

	default @Nullable Applicant applicant(@Nullable Applicant person, @Context Disclosure disclosure) {
		return (person != null) ? disclosure.disclosed(person) : null;
	}

	TaskAnswer answer(Task task);

	List<TaskAnswer> answers(List<Task> tasks);

	default int nationalState(DossierState state) {
		return state.nationalState();
	}

	/** Up to the last date that still holds. */
	default SortedSet<Integer> unpublishedYears(Dossier dossier, TermsInForce terms) {
		var state = dossier.getState();
		var waiting = dossier.getWaiting();
		if (!state.isPending() && waiting == null) {
			return new TreeSet<>();
		}
		var begun = dossier.getMilestones().recordedAt();
		return Stream
			.of(Optional.ofNullable(dossier.getDueAt()),
					Optional.ofNullable(dossier.getMilestones().newAppointmentAt()),
					Optional.ofNullable(waiting).map(Waiting::until))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder())
			.map((last) -> terms.calendarOf(dossier).unpublishedYears(begun, last))
			.orElseGet(TreeSet::new);
	}

	default ProcedureAnswer procedure(Dossier dossier, Procedures procedures) {
		return ProcedureAnswer
			.of(procedures.version(dossier.getApplication().procedure(), dossier.getBasis().procedureSince()));
	}

}
