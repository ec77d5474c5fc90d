package vn.motcua.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/** A stretch of the list of users; gives way to the page of the web room. */
record UserPage(List<UserEntry> items, @Nullable String next) {

	static final int MOST = 200;

	/** Cuts a page from what was found: one more than it holds, if there are more. */
	static UserPage cut(List<UserEntry> found, int limit) {
		if (found.size() <= limit) {
			return new UserPage(List.copyOf(found), null);
		}
		var items = List.copyOf(found.subList(0, limit));
		var last = items.getLast().username().getBytes(StandardCharsets.UTF_8);
		return new UserPage(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
	}

	/** The username after which the page begins. */
	static @Nullable String after(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return null;
		}
		try {
			var username = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			if (username.indexOf('\0') < 0) {
				return username;
			}
		}
		catch (IllegalArgumentException ex) {
			// Refused below, as any other text that we never gave out.
		}
		throw Refusal.malformed("bad-cursor", "The value of 'after' is none that was given out as 'next'.");
	}

	static int limit(int limit) {
		if (limit < 1 || limit > MOST) {
			throw Refusal.malformed("bad-limit", "limit must be between 1 and " + MOST + ".");
		}
		return limit;
	}

}
