package vn.motcua.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import org.postgresql.util.PasswordUtil;

/**
 * The password of the embedded database: made up once, kept in a file that only its owner
 * can read.
 *
 * @param file {@code postgres.password} in the home
 */
record DatabasePassword(Path file) {

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private static final int BYTES = 32;

	private static final int ITERATIONS = 4096;

	private static final int SALT_BYTES = 16;

	boolean exists() {
		return Files.exists(this.file);
	}

	String read() throws IOException {
		return Files.readString(this.file).strip();
	}

	/** Nobody but the owner reads it, whatever became of the file since. */
	void protect() throws IOException {
		if (Files.getFileStore(this.file).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(this.file, OWNER_ONLY);
		}
	}

	/** Makes up a password and keeps it. */
	void make() throws IOException {
		keep(random());
	}

	/**
	 * Gives the database a new password. The file is written last: where a start is cut
	 * off before, the next one does it again.
	 * @param database that is not running
	 */
	void replaceIn(PostgresServer database) throws IOException {
		var password = random();
		database.executeAlone("alter role " + PostgresServer.USER + " password '" + verifier(password) + "';");
		keep(password);
	}

	/** What the database keeps of a password; it tells nobody the password. */
	private static String verifier(String password) {
		var salt = new byte[SALT_BYTES];
		new SecureRandom().nextBytes(salt);
		return PasswordUtil.encodeScramSha256(password.toCharArray(), ITERATIONS, salt);
	}

	private void keep(String password) throws IOException {
		var being = this.file.resolveSibling(this.file.getFileName() + ".new");
		Files.deleteIfExists(being);
		if (Files.getFileStore(this.file.getParent()).supportsFileAttributeView("posix")) {
			Files.createFile(being, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
		}
		Files.writeString(being, password);
		Files.move(being, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static String random() {
		var bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
