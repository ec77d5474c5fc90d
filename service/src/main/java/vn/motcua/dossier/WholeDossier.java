package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.calendar.Stretch;

/**
 * Everything about a dossier that fits on one page, as one reader may see it.
 *
 * @param process the key of the model its path follows
 * @param permitted what he may do besides, as far as that is his to do
 * @param steps taken and open, in order
 * @param awaitsStep where the path waits for the applicant, if it does
 * @param ledger what happened to the deadline
 * @param stretches in which the clock ran, each explained day by day
 * @param history the last events, as many as one page holds
 */
public record WholeDossier(DossierAnswer dossier, String process, List<TaskAtHand> atHand, Set<CommandKind> permitted,
		List<StepOnPath> steps, @Nullable String awaitsStep, List<LedgerEntry> ledger, List<Stretch> stretches,
		List<HistoryItem> history) {

	/**
	 * The step whose decision this person may take back: while the dossier is handled, or
	 * on the day on which he marked its result as returned.
	 */
	public Optional<StepOnPath> undoableBy(String username, LocalDate today) {
		return lastDecidedBy(username).filter((step) -> switch (this.dossier.state()) {
			case RECEIVED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> true;
			case RESULT_READY -> this.dossier.resultCorrection() != null && step.outcome() != Outcome.SEAL
					&& step.outcome() != Outcome.RETURN;
			case RETURNED -> step.outcome() == Outcome.RETURN && !step.imported()
					&& markedOn(step).filter(today::equals).isPresent();
			case SUBMITTED, REFUSED_AT_RECEIPT, WITHDRAWN, STOPPED -> false;
		});
	}

	/**
	 * The day on which the decision was written down, which may be later than it was
	 * taken.
	 */
	private Optional<LocalDate> markedOn(StepOnPath step) {
		return this.history.stream()
			.filter((item) -> step.task().equals(item.taskId())
					&& item.type().equals(EventType.TASK_DECIDED.wireName()))
			.map((item) -> OfficialTime.dateOf(item.recordedAt()))
			.findFirst();
	}

	/** Whether the reader may correct what was written down. */
	public boolean isCorrectable() {
		return this.permitted.contains(CommandKind.CORRECTION);
	}

	/** The step that this person decided last, if nobody decided one after him. */
	public Optional<StepOnPath> lastDecidedBy(String username) {
		return this.steps.stream()
			.filter((step) -> step.outcome() != null)
			.reduce((first, second) -> second)
			.filter((step) -> username.equals(step.decidedBy()));
	}

}
