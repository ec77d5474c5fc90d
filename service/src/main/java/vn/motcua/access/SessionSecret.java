package vn.motcua.access;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.springframework.session.SessionIdGenerator;
import org.springframework.stereotype.Component;

/**
 * What a session is known by: 144 random bits, where a UUID would have 122. Its text
 * fills the column that a UUID would.
 */
@Component
class SessionSecret implements SessionIdGenerator {

	/** What each of them looks like. */
	static final String PATTERN = "[0-9a-f]{36}";

	private static final int BYTES = 18;

	private final SecureRandom random = new SecureRandom();

	@Override
	public String generate() {
		var secret = new byte[BYTES];
		this.random.nextBytes(secret);
		return HexFormat.of().formatHex(secret);
	}

}
