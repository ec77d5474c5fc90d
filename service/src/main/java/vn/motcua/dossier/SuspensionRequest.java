package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to suspend a dossier. */
public record SuspensionRequest(
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason,
		@NotBlank(message = "Name the rule that allows the clock to stand still.") @Size(max = 1000,
				message = "A legal basis has at most 1,000 letters.") String legalBasis,
		@Nullable Instant at) {
}
