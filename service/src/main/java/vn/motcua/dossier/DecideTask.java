package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.staffing.Mark;
import vn.motcua.staffing.Standing;

/**
 * A task is decided.
 *
 * @param note why; required where someone is refused, sent back or asked for more
 * @param at when it happened; now, if nothing is said
 * @param onBehalfOf for whom, if for someone absent
 * @param signedAs the mark before the signature, if not his own name alone
 * @param missing everything the applicant is to bring, where he is asked for more
 * @param consult who is asked for an opinion
 * @param newAppointmentAt the date told with an apology
 */
public record DecideTask(Outcome outcome, @Nullable String note, @Nullable Instant at, @Nullable String onBehalfOf,
		@Nullable Mark signedAs, List<String> missing, List<Consultation> consult, @Nullable Instant newAppointmentAt) {

	public DecideTask {
		missing = List.copyOf(missing);
		consult = List.copyOf(consult);
	}

	/** Without anything particular to some outcomes. */
	static DecideTask plainly(Outcome outcome, @Nullable String note, @Nullable Instant at) {
		return new DecideTask(outcome, note, at, null, null, List.of(), List.of(), null);
	}

	/** The apology that is owed is made. */
	static DecideTask apology(DossierCommand.Apologise apology) {
		return new DecideTask(Outcome.APOLOGISE, apology.reason(), apology.at(), null, null, List.of(), List.of(),
				apology.newAppointmentAt());
	}

	/** With the mark of the one who stands in for someone, if he does. */
	DecideTask signed(@Nullable Standing standing) {
		return (standing == null) ? this : new DecideTask(this.outcome, this.note, this.at, this.onBehalfOf,
				standing.mark(), this.missing, this.consult, this.newAppointmentAt);
	}

}
