package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent when the applicant brings what was missing.
 *
 * @param reason why it is written down only now, where that is long after
 */
public record SupplementRequest(
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@Valid @NotNull(
						message = "A component is missing.") Component> components,
		@Nullable Instant at,
		@Nullable @Size(max = 4000, message = "A reason has at most 4,000 letters.") String reason) {

	public DossierCommand command() {
		return new DossierCommand.BringSupplement((this.components != null) ? this.components : List.of(), this.at,
				this.reason);
	}

}
