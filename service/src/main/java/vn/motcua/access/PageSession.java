package vn.motcua.access;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session at the pages keeps: who signed in, when and from where, and when he last
 * did anything. What he may do is not in it.
 *
 * @param id by which it is spoken of; the cookie's value is a secret and is not
 * @param network roughly where from
 * @param browser roughly with what
 */
record PageSession(String username, String id, Instant signedInAt, Instant usedAt, String network, String browser) {

	private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private static final String SIGNED_IN = "signed-in";

	private static final String USED = "used";

	private static final String SEPARATOR = "\n";

	/** One that begins now. */
	static PageSession begin(String username, Instant now, HttpServletRequest request) {
		return new PageSession(username, UUID.randomUUID().toString(), now, now,
				ClientNetwork.of(request.getRemoteAddr()), BrowserName.of(request.getHeader("User-Agent")));
	}

	/** As it was written; none, if nobody is signed in there. */
	static @Nullable PageSession read(Function<String, @Nullable Object> attribute) {
		if (attribute.apply(USERNAME) instanceof String username
				&& attribute.apply(SIGNED_IN) instanceof String signedIn
				&& attribute.apply(USED) instanceof Long used) {
			var parts = signedIn.split(SEPARATOR, 4);
			return (parts.length == 4) ? new PageSession(username, parts[0],
					Instant.ofEpochMilli(Long.parseLong(parts[1])), Instant.ofEpochMilli(used), parts[2], parts[3])
					: null;
		}
		return null;
	}

	void write(BiConsumer<String, Object> attribute) {
		attribute.accept(USERNAME, this.username);
		attribute.accept(SIGNED_IN, String.join(SEPARATOR, this.id, Long.toString(this.signedInAt.toEpochMilli()),
				this.network, this.browser));
		writeUse(attribute);
	}

	void writeUse(BiConsumer<String, Object> attribute) {
		attribute.accept(USED, this.usedAt.toEpochMilli());
	}

	PageSession usedAgain(Instant now) {
		return new PageSession(this.username, this.id, this.signedInAt, now, this.network, this.browser);
	}

}
