package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs what citizens carry about, by the key of this installation. */
@Component
class FollowKey {

	private static final String ALGORITHM = "HmacSHA256";

	/** 128 bits: nobody guesses them, and they fit into a small QR code. */
	private static final int BYTES = 16;

	private final JdbcClient jdbc;

	private volatile @Nullable SecretKeySpec key;

	FollowKey(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The signature of the text.
	 * @param purpose a signature for one is none for another
	 */
	String sign(String purpose, String text) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			var all = mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Compares in a time that tells nothing of how much of it is right. */
	boolean isSignature(String signature, String purpose, String text) {
		return MessageDigest.isEqual(sign(purpose, text).getBytes(StandardCharsets.UTF_8),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private SecretKeySpec key() {
		var known = this.key;
		if (known == null) {
			known = new SecretKeySpec(this.jdbc.sql("select secret from installation_key where purpose = 'follow'")
				.query((row, number) -> row.getBytes(1))
				.single(), ALGORITHM);
			this.key = known;
		}
		return known;
	}

}
