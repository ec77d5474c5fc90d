package vn.motcua.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * bcrypt of a digest of the password, so that all of a long one counts: bcrypt by itself
 * reads 72 bytes, which a sentence in Vietnamese soon has. The digest is written in
 * letters, because bcrypt stops at a NUL.
 */
final class DigestedBcrypt extends AbstractValidatingPasswordEncoder {

	private static final String DIGEST = "SHA-384";

	private final BCryptPasswordEncoder bcrypt;

	DigestedBcrypt(BCryptPasswordEncoder bcrypt) {
		this.bcrypt = bcrypt;
	}

	@Override
	protected String encodeNonNullPassword(String password) {
		return String.valueOf(this.bcrypt.encode(digest(password)));
	}

	@Override
	protected boolean matchesNonNull(String password, String hash) {
		return this.bcrypt.matches(digest(password), hash);
	}

	@Override
	protected boolean upgradeEncodingNonNull(String hash) {
		return this.bcrypt.upgradeEncoding(hash);
	}

	private static String digest(String password) {
		try {
			var bytes = password.getBytes(StandardCharsets.UTF_8);
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance(DIGEST).digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has " + DIGEST, ex);
		}
	}

}
