package vn.motcua.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is sent to follow a dossier.
 *
 * @param proof the last four digits of the telephone or identity number given with it
 */
public record FollowRequest(
		@NotBlank(message = "Give the code of the dossier.") @Size(max = 60,
				message = "A code has at most 60 characters.") String code,
		@NotBlank(message = "Give the last four digits of the telephone or identity number.") @Size(max = 30,
				message = "A proof has at most 30 characters.") String proof) {

	/** The code as it is kept, however it was typed. */
	@Override
	public String code() {
		return DossierCode.asKept(this.code);
	}

	@Override
	public String toString() {
		// Without the proof: it has no business in a log.
		return "FollowRequest[code=" + this.code + "]";
	}

}
