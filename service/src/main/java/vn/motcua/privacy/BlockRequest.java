package vn.motcua.privacy;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to block the data of a dossier, or to lift that.
 *
 * @param until when it ends by itself; none: when it is lifted
 */
public record BlockRequest(
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason,
		@Nullable @Size(max = 200, message = "A reference has at most 200 letters.") String reference,
		@Nullable Instant until) {

	Justification justification() {
		return new Justification(this.reason, this.reference);
	}

}
