package vn.motcua.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a text. */
final class Digest {

	private static final String ALGORITHM = "SHA-256";

	private Digest() {
	}

	static byte[] bytes(String text) {
		try {
			return MessageDigest.getInstance(ALGORITHM).digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

	/** In hexadecimal. */
	static String of(String text) {
		return HexFormat.of().formatHex(bytes(text));
	}

}
