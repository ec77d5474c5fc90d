package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to let a suspended dossier go on. */
public record ResumptionRequest(
		@Nullable @Size(max = 4000, message = "A reason has at most 4,000 letters.") String reason,
		@Nullable @Size(max = 1000, message = "A legal basis has at most 1,000 letters.") String legalBasis,
		@Nullable Instant at) {
}
