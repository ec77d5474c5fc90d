package vn.motcua.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that nobody but the test vouches for, as a proxy takes it. */
final class Certificate {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private static final String ALIAS = "outside";

	private final KeyStore keys;

	private final Path pem;

	private final Path authority;

	private Certificate(KeyStore keys, Path pem, Path authority) {
		this.keys = keys;
		this.pem = pem;
		this.authority = authority;
	}

	/**
	 * Makes one for those names, with the tool that every JDK has.
	 * @param folder gets the files
	 */
	static Certificate make(Path folder, String... names) throws Exception {
		var store = folder.resolve("certificate.p12");
		var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2", "-dname",
				"CN=" + names[0], "-ext", "san=dns:" + String.join(",dns:", names), "-storetype", "PKCS12", "-keystore",
				store.toString(), "-storepass", new String(PASSWORD))
			.inheritIO()
			.start()
			.waitFor();
		if (made != 0) {
			throw new IllegalStateException("keytool ended with " + made);
		}
		var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
		var pem = folder.resolve("certificate.pem");
		var certificate = block("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
		Files.writeString(pem, block("PRIVATE KEY", keys.getKey(ALIAS, PASSWORD).getEncoded()) + certificate);
		var authority = folder.resolve("authority.pem");
		Files.writeString(authority, certificate);
		return new Certificate(keys, pem, authority);
	}

	private static String block(String what, byte[] content) {
		var lines = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content);
		return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, lines, what);
	}

	/** Key and certificate in one file. */
	Path pem() {
		return this.pem;
	}

	/** Who vouches for it: it does so itself. */
	Path authority() {
		return this.authority;
	}

	/** Of a server that shows this certificate. */
	SSLContext showing() throws GeneralSecurityException {
		var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		shown.init(this.keys, PASSWORD);
		var context = SSLContext.getInstance("TLS");
		context.init(shown.getKeyManagers(), null, null);
		return context;
	}

	/** Of a caller who trusts this certificate and no other. */
	SSLContext trusting() throws GeneralSecurityException, IOException {
		var trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry(ALIAS, this.keys.getCertificate(ALIAS));
		var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		var context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context;
	}

}
