package vn.motcua.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to erase the data of a dossier, which nobody can take back.
 *
 * @param confirmation the code of the dossier once more
 */
public record ErasureRequest(
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason,
		@Nullable @Size(max = 200, message = "A reference has at most 200 letters.") String reference,
		@NotBlank(message = "Write the code of the dossier once more.") String confirmation) {

	Justification justification() {
		return new Justification(this.reason, this.reference);
	}

}
