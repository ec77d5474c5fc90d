package vn.motcua.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Who may connect to the embedded database and how he proves himself
 * ({@code pg_hba.conf}).
 *
 * @param data the data folder
 */
record HostBasedAccess(Path data) {

	private static final String WITH_PASSWORD = """
			# Written by Motcua. Whoever connects does so from this machine, and says the password.
			host all all 127.0.0.1/32 scram-sha-256
			host all all ::1/128      scram-sha-256
			""";

	/**
	 * A folder of an earlier version let everyone in who came from this machine; from now
	 * on nobody is let in untold.
	 */
	void askForPassword() throws IOException {
		var file = this.data.resolve("pg_hba.conf");
		if (Files.readAllLines(file).stream().anyMatch(HostBasedAccess::trusts)) {
			var being = this.data.resolve("pg_hba.conf.new");
			Files.writeString(being, WITH_PASSWORD);
			Files.move(being, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static boolean trusts(String line) {
		return line.replaceFirst("#.*", "").matches(".*\\b(trust|ident|peer)\\b.*");
	}

}
