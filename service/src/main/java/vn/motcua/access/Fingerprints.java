package vn.motcua.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells credentials apart without keeping them. The key is drawn anew by each process and
 * never leaves it, so a fingerprint is worth nothing anywhere else.
 */
final class Fingerprints {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	Fingerprints() {
		var random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, ALGORITHM);
	}

	String of(String username, String password) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			mac.update(username.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			mac.update(password.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
