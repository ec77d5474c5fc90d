package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to apologise and tell a new date. */
public record ApologyRequest(@NotNull(message = "Tell the new date.") Instant newAppointmentAt,
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason,
		@Nullable Instant at) {
}
