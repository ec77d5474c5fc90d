package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.staffing.Mark;

/** What is sent to decide a task. */
public record DecisionRequest(@NotNull(message = "Say how the task ends.") Outcome outcome,
		@Nullable @Size(max = 4000, message = "A note has at most 4,000 letters.") String note, @Nullable Instant at,
		@Nullable Mark signedAs, @Nullable @Size(max = 64, message = "This is no user.") String onBehalfOf,
		@Nullable @Size(max = 100,
				message = "At most 100 things are missing.") List<@NotBlank(message = "Name what is missing.") @Size(
						max = 500, message = "It has at most 500 letters.") String> missing,
		@Nullable @Size(max = 50, message = "At most 50 agencies are asked at once.") List<@Valid @NotNull(
				message = "An agency is missing.") Consultation> consult,
		@Nullable Instant newAppointmentAt) {

	public DecideTask command() {
		return new DecideTask(this.outcome, this.note, this.at, this.onBehalfOf, this.signedAs,
				(this.missing != null) ? this.missing : List.of(), (this.consult != null) ? this.consult : List.of(),
				this.newAppointmentAt);
	}

}
