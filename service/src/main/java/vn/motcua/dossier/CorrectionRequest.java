package vn.motcua.dossier;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.procedure.Channel;

/** What is sent to correct what was written down wrong; what is left out stays. */
public record CorrectionRequest(@Nullable PersonCorrection applicant, @Nullable PersonCorrection submitter,
		@Nullable @Size(max = 2000, message = "A subject has at most 2,000 letters.") String subject,
		@Nullable @Min(value = 1, message = "There is at least one set.") @Max(value = 1000,
				message = "There are at most 1,000 sets.") Integer copies,
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@Valid @NotNull(
						message = "A component is missing.") Component> components,
		@Nullable Channel returnBy, @Nullable String procedure,
		@NotBlank(message = "Give the reason.") @Size(max = 4000,
				message = "A reason has at most 4,000 letters.") String reason) {

	public DossierCommand command() {
		return new DossierCommand.Correct(new Correction(this.applicant, this.submitter, this.subject, this.copies,
				this.components, this.returnBy, this.procedure), this.reason);
	}

	@Override
	public String toString() {
		// Without the person: he has no business in a log.
		return "CorrectionRequest[procedure=" + this.procedure + ", returnBy=" + this.returnBy + "]";
	}

}
