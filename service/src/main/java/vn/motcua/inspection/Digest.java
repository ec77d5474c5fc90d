package vn.motcua.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8, written in hexadecimal as {@code sha256sum} does. */
final class Digest {

	private final MessageDigest sha256;

	private Digest() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	static String of(String text) {
		return new Digest().add(text).hex();
	}

	/** Of a file with each of them on a line. */
	static String ofLines(Collection<String> lines) {
		var digest = new Digest();
		lines.forEach((line) -> digest.add(line).add("\n"));
		return digest.hex();
	}

	private Digest add(String text) {
		this.sha256.update(text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private String hex() {
		return HexFormat.of().formatHex(this.sha256.digest());
	}

}
