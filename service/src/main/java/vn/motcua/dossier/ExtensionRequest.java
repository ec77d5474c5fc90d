package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to extend a deadline. */
public record ExtensionRequest(@NotNull(message = "Say until when.") Instant until,
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason,
		@Nullable Instant at) {
}
