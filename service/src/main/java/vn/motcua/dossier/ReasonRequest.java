package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent for whatever needs a reason and nothing more. */
public record ReasonRequest(@NotBlank(message = "Give the reason.") @Size(max = 4000,
		message = "A reason has at most 4,000 letters.") String reason, @Nullable Instant at) {
}
