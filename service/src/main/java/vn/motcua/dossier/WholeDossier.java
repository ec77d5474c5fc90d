package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry;
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
