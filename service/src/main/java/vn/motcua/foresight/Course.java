package vn.motcua.foresight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The way that one dossier took.
 *
 * @param agency that received it
 * @param steps the decided ones, in order
 * @param ending none while it is open
 */
record Course(String agency, String procedure, List<StepTaken> steps, @Nullable Ending ending) {

	/**
	 * How it ended.
	 *
	 * @param dueAt the appointment it is measured by
	 */
	record Ending(Instant at, Instant dueAt, boolean late) {
	}

	/** Steps under way at the same time, as when several are consulted, become one. */
	static Course of(String agency, String procedure, List<StepTaken> steps, @Nullable Ending ending) {
		List<StepTaken> inOrder = new ArrayList<>();
		for (StepTaken step : steps.stream().sorted(Comparator.comparing(StepTaken::openedAt)).toList()) {
			boolean beside = !inOrder.isEmpty() && step.openedAt().isBefore(inOrder.getLast().decidedAt());
			inOrder.add(beside ? inOrder.removeLast().beside(step) : step);
		}
		return new Course(agency, procedure, List.copyOf(inOrder), ending);
	}

	/** As it was known at that moment. */
	Course knownAt(Instant moment) {
		var decided = this.steps.stream().filter((step) -> !step.decidedAt().isAfter(moment)).toList();
		boolean ended = this.ending != null && !this.ending.at().isAfter(moment);
		return new Course(this.agency, this.procedure, decided, ended ? this.ending : null);
	}

	/** The steps that were measured by the appointment it ended with. */
	List<StepTaken> underLastAppointment() {
		int from = 0;
		for (int at = 0; at < this.steps.size(); at++) {
			from = this.steps.get(at).askedApplicant() ? at + 1 : from;
		}
		return this.steps.subList(from, this.steps.size());
	}

	boolean askedApplicant() {
		return this.steps.stream().anyMatch(StepTaken::askedApplicant);
	}

	/** The unit, unless it is the receiving one. */
	@Nullable String elsewhere(StepTaken step) {
		return Objects.equals(step.place().unit(), this.agency) ? null : step.place().unit();
	}

}
