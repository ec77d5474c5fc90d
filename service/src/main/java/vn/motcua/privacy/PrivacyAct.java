package vn.motcua.privacy;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * That something was done with someone's data besides reading it.
 *
 * @param agency that received the dossier
 * @param reason why, with its ground in law
 * @param reference of the request that it answers
 * @param until when a blocking was said to end
 */
public record PrivacyAct(@JsonIgnore long id, Instant at, String actor, Kind kind, String code, String agency,
		String reason, @Nullable String reference, @Nullable Instant until) {

	/** What was done. */
	public enum Kind {

		/** Trích xuất. */
		EXPORTED,
		/** Hạn chế xử lý. */
		BLOCKED,
		/** Bỏ hạn chế xử lý. */
		UNBLOCKED,
		/** Xóa. */
		ERASED

	}

}
