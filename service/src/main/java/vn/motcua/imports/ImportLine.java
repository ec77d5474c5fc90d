package vn.motcua.imports;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Application;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.PastDossier;
import vn.motcua.procedure.Channel;
import vn.motcua.refusal.Refusal;

/** A dossier with its past on one line; what is left out takes its default. */
record ImportLine(@Nullable @Size(min = 1, max = 200, message = "It has 1 to 200 characters.") String externalId,
		@Nullable @Size(max = 64, message = "A code has at most 64 characters.") String code,
		@NotBlank(message = "Name the procedure by its code.") String procedure,
		@NotBlank(message = "Name the agency.") String agency,
		@NotNull(message = "Say through which channel it came.") Channel channel,
		@NotNull(message = "Say who asked.") @Valid Applicant applicant, @Nullable @Valid Applicant submitter,
		@Nullable @Size(max = 2000, message = "A subject has at most 2,000 letters.") String subject,
		@Nullable @Min(value = 1, message = "There is at least one set.") @Max(value = 1000,
				message = "There are at most 1,000 sets.") Integer copies,
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@Valid @NotNull(
						message = "A component is missing.") Component> components,
		@Nullable Channel returnBy, @NotNull(message = "Say when it was received.") Instant receivedAt,
		@Nullable @Size(max = 1000, message = "A history has at most 1,000 steps.") List<@Valid @NotNull(
				message = "A step is missing.") HistoryStep> history) {

	PastDossier past() {
		var application = Application.of(this.procedure, this.agency, this.channel, this.applicant, this.submitter,
				this.subject, this.copies, this.components, this.returnBy);
		return new PastDossier(this.externalId, wellFormed(this.code), application, this.receivedAt,
				(this.history != null) ? this.history.stream().map(HistoryStep::past).toList() : List.of());
	}

	private static @Nullable DossierCode wellFormed(@Nullable String code) {
		return (code != null) ? DossierCode.read(code)
			.orElseThrow(() -> Refusal.field("malformed-code", "code",
					"A code is the agency, the day of receipt and the number of that day, as H13.101-261123-0001."))
				: null;
	}

}
