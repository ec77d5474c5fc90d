package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.procedure.Channel;

/**
 * What is sent to hand in a dossier; what is left out takes its default.
 *
 * @param reason why it is written down only now, where that is long after
 */
public record ReceiveRequest(@NotBlank(message = "Name the procedure by its code.") String procedure,
		@NotBlank(message = "Name the agency.") String agency,
		@NotNull(message = "Say through which channel it came.") Channel channel,
		@NotNull(message = "Say who asks.") @Valid Applicant applicant, @Nullable @Valid Applicant submitter,
		@Nullable @Size(max = 2000, message = "A subject has at most 2,000 letters.") String subject,
		@Nullable @Min(value = 1, message = "There is at least one set.") @Max(value = 1000,
				message = "There are at most 1,000 sets.") Integer copies,
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@Valid @NotNull(
						message = "A component is missing.") Component> components,
		@Nullable Channel returnBy, @Nullable Instant receivedAt,
		@Nullable @Size(max = 4000, message = "A reason has at most 4,000 letters.") String reason) {

	public ReceiveDossier command() {
		var application = Application.of(this.procedure, this.agency, this.channel, this.applicant, this.submitter,
				this.subject, this.copies, this.components, this.returnBy);
		return new ReceiveDossier(application, null, this.receivedAt, this.reason);
	}

}
