package vn.motcua.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** What is sent to close the register of a year. */
record RegisterRequest(@NotBlank(message = "Name the agency.") String agency,
		@Min(value = 2000, message = "A year is one from 2000 to 2100.") @Max(value = 2100,
				message = "A year is one from 2000 to 2100.") int year) {
}
