package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A dossier is handed in.
 *
 * @param externalId by which another system knows it, if one does
 * @param receivedAt when; now, if nothing is said
 * @param reason why it is written down only now, where that is long after
 */
public record ReceiveDossier(Application application, @Nullable String externalId, @Nullable Instant receivedAt,
		@Nullable String reason) {

	/** What nobody has to explain. */
	public ReceiveDossier(Application application, @Nullable String externalId, @Nullable Instant receivedAt) {
		this(application, externalId, receivedAt, null);
	}

}
