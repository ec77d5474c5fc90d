package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.web.Texts;

/**
 * Who asks (người nộp hồ sơ), or who hands in for another: written as it is kept, however
 * it was typed.
 *
 * @param idNumber of the citizen card or passport, or the tax code of a business
 */
@Embeddable
public record Applicant(@NotNull(message = "Say what kind of applicant it is.") @Enumerated(EnumType.STRING) Kind kind,
		@NotBlank(message = "Give the applicant's name.") @Size(max = 300,
				message = "A name has at most 300 letters.") @Pattern(regexp = Applicant.READABLE,
						message = "A name has letters, not signs only.") String name,
		@Schema(description = "Of the citizen card, or the tax code of a business; ******** and the last four digits for"
				+ " readers who need no more, to whom phone, email and address are null.") @Nullable @Size(max = 30,
						message = "An identity number has at most 30 characters.") @Pattern(
								regexp = ".*[\\p{L}\\p{N}].*",
								message = "An identity number has digits or letters; leave the field out where there is none.") String idNumber,
		@Nullable @Pattern(regexp = "\\+?[0-9]{3,30}",
				message = "A telephone number has digits, spaces and + ( ) . - only.") String phone,
		@Nullable @Size(max = 254, message = "An e-mail address has at most 254 characters.") @Pattern(
				regexp = "[^@\\s]+@[^@\\s]+", message = "This is no e-mail address.") String email,
		@Nullable @Size(max = 500, message = "An address has at most 500 letters.") String address) {

	/** Stands for the name of someone whose data was erased. */
	static final String ERASED = "(đã xóa)";

	/** Something by which it can be found: a letter or a digit. */
	private static final String READABLE = "|.*[\\p{L}\\p{N}].*";

	public Applicant {
		// What was left out is refused by the constraints.
		name = (name != null) ? Texts.line(name) : name;
		idNumber = (idNumber != null) ? IdentityNumber.asKept(idNumber) : null;
		phone = (phone != null) ? PhoneNumber.asKept(phone) : null;
		email = (email != null) ? Texts.line(email) : null;
		address = (address != null && !address.isBlank()) ? Texts.line(address) : null;
	}

	Applicant erased() {
		return new Applicant(this.kind, ERASED, null, null, null, null);
	}

	/** What kind of applicant it is. */
	public enum Kind {

		/** Công dân. */
		CITIZEN,
		/** Doanh nghiệp. */
		@JsonAlias("ENTERPRISE")
		BUSINESS,
		/** Cơ quan, tổ chức. */
		@JsonAlias("ORGANIZATION")
		ORGANISATION

	}

}
