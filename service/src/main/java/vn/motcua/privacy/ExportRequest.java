package vn.motcua.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to export everything about one person: in the body, because addresses are
 * written down everywhere.
 *
 * @param idNumber of his citizen card, or the tax code of a business
 * @param reference of his request
 */
public record ExportRequest(
		@NotBlank(message = "Give the identity number.") @Size(max = 30,
				message = "An identity number has at most 30 characters.") String idNumber,
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason,
		@Nullable @Size(max = 200, message = "A reference has at most 200 letters.") String reference) {

	Justification justification() {
		return new Justification(this.reason, this.reference);
	}

	@Override
	public String toString() {
		// Without the number: it has no business in a log.
		return "ExportRequest[reference=" + this.reference + "]";
	}

}
