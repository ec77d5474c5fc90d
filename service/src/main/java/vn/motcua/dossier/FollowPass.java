package vn.motcua.dossier;

import java.time.Instant;

/**
 * Says for a short while that someone proved that a dossier is his; made by
 * {@link FollowPasses} only, after the proof.
 */
public final class FollowPass {

	private final String code;

	private final Instant until;

	private final String text;

	FollowPass(String code, Instant until, String text) {
		this.code = code;
		this.until = until;
		this.text = text;
	}

	/** The dossier it is for. */
	public String code() {
		return this.code;
	}

	/** As it is carried about. */
	public String text() {
		return this.text;
	}

	boolean isGoodAt(Instant now) {
		return now.isBefore(this.until);
	}

}
