package vn.motcua.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A draw (bốc thăm), from the list that is fixed to the lots that are drawn. None is ever
 * deleted: one that was prepared and not drawn is seen by everyone.
 *
 * @param candidates how many are on the list
 * @param leftOut how many were left out of it because they were drawn lately
 * @param listHash fixes the list
 * @param commitment fixes the seed before anyone knows it
 * @param seed secret until the lots are drawn
 * @param drawing how it came out, once it has
 */
record Draw(UUID id, Terms terms, int candidates, int leftOut, String listHash, String commitment, String seed,
		String preparedBy, Instant preparedAt, @Nullable Drawing drawing) {

	/** The seed, which nobody may know before. */
	Optional<String> publishedSeed() {
		return (this.drawing != null) ? Optional.of(this.seed) : Optional.empty();
	}

	Draw drawn(Drawing how) {
		return new Draw(this.id, this.terms, this.candidates, this.leftOut, this.listHash, this.commitment, this.seed,
				this.preparedBy, this.preparedAt, how);
	}

	/**
	 * How the lots were drawn.
	 *
	 * @param words of the witnesses
	 */
	record Drawing(String words, String drawnBy, Instant drawnAt) {
	}

}
