package vn.motcua.inspection;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.web.Moments;

/**
 * What anyone may know of a draw: who prepared and drew it stays with the office.
 *
 * @param algorithm how to verify it
 * @param list where the list of candidates is
 * @param drawn in the order in which they were; nobody before the lots are drawn
 */
record DrawAnswer(UUID id, Terms terms, int candidates, int leftOut, String listHash, String commitment,
		String algorithm, String list, String preparedAt, @Nullable String words, @Nullable String seed,
		@Nullable String drawnAt, List<Lottery.Ticket> drawn) {

	static DrawAnswer of(Draw draw, List<Lottery.Ticket> drawn) {
		var drawing = draw.drawing();
		return new DrawAnswer(draw.id(), draw.terms(), draw.candidates(), draw.leftOut(), draw.listHash(),
				draw.commitment(), Lottery.ALGORITHM, "/api/inspection/draws/" + draw.id() + "/candidates",
				Moments.write(draw.preparedAt()), (drawing != null) ? drawing.words() : null,
				draw.publishedSeed().orElse(null), (drawing != null) ? Moments.write(drawing.drawnAt()) : null, drawn);
	}

}
