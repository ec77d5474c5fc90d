package vn.motcua.access;

import java.time.Instant;

/**
 * One place where someone is signed in to the pages.
 *
 * @param id by which it is ended
 * @param network roughly where from, {@code 203.0.113.0/24}
 * @param browser roughly with what, {@code Firefox, Windows}
 * @param endsAt if nothing more is done there
 * @param current whether it is the one that asks
 */
public record SessionEntry(String id, Instant signedInAt, Instant lastUsedAt, Instant endsAt, String network,
		String browser, boolean current) {

	static SessionEntry of(PageSession session, Instant endsAt, boolean current) {
		return new SessionEntry(session.id(), session.signedInAt(), session.usedAt(), endsAt, session.network(),
				session.browser(), current);
	}

}
