package vn.motcua.dossier;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is sent to decide a task. */
record DecisionRequest(@NotNull(message = "Say how the task ends.") Outcome outcome,
		@Nullable @Size(max = 4000, message = "A note has at most 4,000 letters.") String note, @Nullable Instant at,
		@Nullable @Size(max = 64, message = "This is no user.") String onBehalfOf) {

	DecideTask command() {
		return new DecideTask(this.outcome, this.note, this.at, this.onBehalfOf);
	}

}
