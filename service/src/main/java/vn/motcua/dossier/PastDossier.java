package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A dossier with its past, as another system knew it.
 *
 * @param externalId by which that system knew it: told again, it is the same dossier
 * @param code it had there, kept; none to get one of ours
 */
public record PastDossier(@Nullable String externalId, @Nullable DossierCode code, Application application,
		Instant receivedAt, List<PastStep> history) {

	/** Whether the last that is told of it is how dossiers end. */
	public boolean hasEnded() {
		return !this.history.isEmpty() && switch (this.history.getLast()) {
			case PastStep.Decided decided -> decided.outcome() == Outcome.RETURN;
			case PastStep.Done done -> done.command() instanceof DossierCommand.End;
		};
	}

}
