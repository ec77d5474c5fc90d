package vn.motcua.dossier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to rate how a dossier was served.
 *
 * @param proof by which the applicant, who does not sign in, shows that the dossier is
 * his: see {@link Proof}
 */
public record RatingRequest(
		@NotNull(message = "Give a score of 1 to 5.") @Min(value = 1, message = "The worst score is 1.") @Max(
				value = Rating.BEST, message = "The best score is 5.") Integer score,
		@Nullable @Size(max = 4000, message = "A comment has at most 4,000 letters.") String comment,
		@Nullable @Size(max = 30, message = "A proof has at most 30 characters.") String proof) {

	@Override
	public @Nullable String comment() {
		return (this.comment == null || this.comment.isBlank()) ? null : this.comment.strip();
	}

	@Override
	public String toString() {
		// Without the words and the proof: they have no business in a log.
		return "RatingRequest[score=" + this.score + "]";
	}

}
