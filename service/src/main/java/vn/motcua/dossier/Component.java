package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A paper or file that was handed in (thành phần hồ sơ). */
public record Component(
		@NotBlank(message = "Name the paper.") @Size(max = 500,
				message = "A name has at most 500 letters.") String name,
		@NotNull(message = "Say whether it is an original or a copy.") Kind kind,
		@Min(value = 0, message = "A count is not negative.") @Max(value = 10_000,
				message = "A count is at most 10,000.") int count) {

	/** In which form it was handed in. */
	public enum Kind {

		/** Bản chính. */
		ORIGINAL,
		/** Bản sao có chứng thực. */
		@JsonAlias("CERTIFIED")
		CERTIFIED_COPY,
		/** Bản chụp. */
		@JsonAlias("COPY")
		PHOTOCOPY,
		/** Bản điện tử. */
		ELECTRONIC

	}

}
