package vn.motcua.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which open work someone wants to see; what is left out does not narrow.
 *
 * @param agency itself and all below it
 * @param mine only what is in the reader's own hands, and the work of those he stands in
 * for
 * @param field of administration
 * @param q a code, its beginning or its end, a number in the register, words of the
 * subject, or of applicant or submitter the name, the identity or the telephone number
 */
public record InboxFilter(@Nullable TaskKind kind, @Nullable String agency, boolean mine, @Nullable String field,
		@Nullable Due due, @Nullable String q) {

	/** How near the step's deadline is. */
	public enum Due {

		/** It has passed. */
		OVERDUE,
		/** It is today. */
		TODAY,
		/** It comes within a week. */
		SOON

	}

	/** All of a kind. */
	public static InboxFilter of(@Nullable TaskKind kind, @Nullable String agency, boolean mine) {
		return new InboxFilter(kind, agency, mine, null, null, null);
	}

	/**
	 * A stretch of urgency, where there is a deadline.
	 *
	 * @param from included; none for no beginning
	 * @param until not included
	 */
	record Stretch(@Nullable Instant from, Instant until) {
	}

}
