package vn.motcua.inspection;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/**
 * What a draw is about.
 *
 * @param agency whose units, or whose and whose units' dossiers
 * @param count how many are to be drawn
 * @param from the first day on which the dossiers were received; units have no period
 * @param to the last day, included
 * @param procedure only its dossiers
 * @param leaveOutDrawnSince those drawn for the same agency on that day or later are left
 * out
 * @param purpose what the draw is for, as the decision on the inspection says
 */
record Terms(@NotNull(message = "Say what is drawn: UNITS or DOSSIERS.") Subject subject,
		@NotBlank(message = "Say for which agency.") String agency,
		@NotNull(message = "Say how many are to be drawn.") @Min(value = 1, message = "At least one is drawn.") @Max(
				value = 10_000, message = "At most 10,000 are drawn at once.") Integer count,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String procedure,
		@Nullable LocalDate leaveOutDrawnSince,
		@Nullable @Size(max = 500, message = "The purpose has at most 500 letters.") String purpose) {

	/** Refuses what does not fit together. */
	void check() {
		switch (this.subject) {
			case UNITS -> {
				if (this.from != null || this.to != null || this.procedure != null) {
					throw Refusal.field("units-have-no-period", "subject",
							"Units are drawn without period and procedure; leave them out, or draw DOSSIERS.");
				}
			}
			case DOSSIERS -> {
				if (this.from == null || this.to == null || this.from.isAfter(this.to)) {
					throw Refusal.field("bad-period", "to",
							"Give the first and the last day on which the dossiers were received.");
				}
			}
		}
	}

}
