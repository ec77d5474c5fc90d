package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One thing that was done with a dossier in its past. */
public sealed interface PastStep {

	Instant at();

	/** Who did it, if that is known. */
	@Nullable String by();

	/**
	 * The open task of that kind was decided.
	 *
	 * @param agency whose task it was, where several were asked
	 */
	record Decided(TaskKind kind, Outcome outcome, Instant at, @Nullable String note, @Nullable String by,
			@Nullable String agency, List<Consultation> consult, List<String> missing) implements PastStep {
	}

	/** Something else was done with the dossier. */
	record Done(DossierCommand command, Instant at, @Nullable String by) implements PastStep {
	}

}
