package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The opinion of another agency that is wanted (lấy ý kiến).
 *
 * @param question what it is asked
 * @param dueAt until when it is to answer; a later answer is late for that agency
 */
public record Consultation(@NotBlank(message = "Name the agency that is asked.") String agency,
		@NotBlank(message = "Say what the agency is asked.") @Size(max = 4000,
				message = "A question has at most 4,000 letters.") String question,
		@NotNull(message = "Say until when the agency is to answer.") Instant dueAt) {
}
