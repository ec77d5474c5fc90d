package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

/**
 * An applicant is asked for more (chờ bổ sung), as the one-stop unit lists it.
 *
 * @param received whether the dossier was received before he was asked
 * @param until when it lapses if he does not answer
 */
public record AwaitedSupplement(UUID id, String code, ProcedureAnswer procedure, String applicantName, boolean received,
		Instant since, Instant until) {
}
