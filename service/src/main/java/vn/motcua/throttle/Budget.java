package vn.motcua.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What may be used up of one thing.
 *
 * @param key a digest of what it is about: names and addresses are not kept
 */
@SuppressWarnings("ArrayRecordComponent")
record Budget(byte[] key, RateLimit limit) {

	/** That of what these words name together. */
	static Budget of(RateLimit limit, String... about) {
		return new Budget(key(about), limit);
	}

	static byte[] key(String... about) {
		try {
			// No word of ours holds the separator; what callers say is last.
			return MessageDigest.getInstance("SHA-256")
				.digest(String.join("\n", about).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
