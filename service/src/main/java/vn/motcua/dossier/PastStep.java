package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** One thing that was done with a dossier in its past. */
public sealed interface PastStep {

	Instant at();

	/** Who did it, if that is known. */
	@Nullable String by();

	/** The open task of that kind was decided. */
	record Decided(TaskKind kind, Outcome outcome, Instant at, @Nullable String note,
			@Nullable String by) implements PastStep {
	}

	/** The dossier was withdrawn or stopped. */
	record Ended(Interruption how, String reason, Instant at, @Nullable String by) implements PastStep {
	}

}
