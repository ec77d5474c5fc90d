package vn.motcua.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL on a data folder of its own: made, started and stopped by its own programs.
 * It can be reached from this machine only, and asks everyone for the password.
 *
 * @param words where what the programs say is written, to be read when one fails
 */
record PostgresServer(PostgresPrograms programs, Path data, Path words) {

	static final String USER = "postgres";

	/**
	 * How long it may take until it answers: after a crash it first reads what it had
	 * promised.
	 */
	private static final Duration STARTING = Duration.ofMinutes(10);

	private static final Duration STOPPING = Duration.ofMinutes(1);

	private static final List<String> SETTINGS = List.of("listen_addresses=localhost", "unix_socket_directories=",
			"password_encryption=scram-sha-256",
			// People's papers: what was acknowledged is on the disk.
			"fsync=on", "synchronous_commit=on", "full_page_writes=on",
			// Work for a caller who is gone ends, also when the postmaster is gone.
			"client_connection_check_interval=1s",
			// Its log is kept for a week, in the data folder.
			"logging_collector=on", "log_filename=postgresql-%a.log", "log_truncate_on_rotation=on",
			"log_rotation_age=1d", "max_connections=100", "shared_buffers=256MB", "max_wal_size=2GB", "jit=off",
			"timezone=Asia/Ho_Chi_Minh");

	/** Makes an empty database, whose superuser has the password in that file. */
	void create(Path password) throws IOException {
		run("initdb", "", "-D", this.data.toString(), "-U", USER, "-E", "UTF-8", "-A", "scram-sha-256",
				"--pwfile=" + password, "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
				"--no-instructions");
	}

	/**
	 * Afterwards it answers.
	 * @throws IOException when it does not start, with what it said
	 */
	void start(int port) throws IOException {
		run("pg_ctl", "", "-D", this.data.toString(), "-l", this.words.toString(), "-w", "-t",
				Long.toString(STARTING.toSeconds()), "-o", "-p " + port + " -c " + String.join(" -c ", SETTINGS),
				"start");
	}

	/** Carries out a statement while nobody can connect, and so without a password. */
	void executeAlone(String sql) throws IOException {
		run("postgres", sql + "\n", "--single", "-D", this.data.toString(), "postgres");
		if (said().contains("ERROR:")) {
			throw new IOException("PostgreSQL did not carry out a statement of ours: " + said());
		}
	}

	/** Afterwards it has ended in good order. */
	void stop() throws IOException {
		run("pg_ctl", "", "-D", this.data.toString(), "-m", "fast", "-w", "-t", Long.toString(STOPPING.toSeconds()),
				"stop");
	}

	private void run(String program, String input, String... arguments) throws IOException {
		Files.deleteIfExists(this.words);
		var process = new ProcessBuilder(this.programs.command(program, List.of(arguments))).redirectErrorStream(true)
			// A file and no pipe: what it starts goes on to write when it has ended.
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.words.toFile()))
			.start();
		try (var in = process.getOutputStream()) {
			in.write(input.getBytes(StandardCharsets.UTF_8));
		}
		try {
			int code = process.waitFor();
			if (code != 0) {
				throw new IOException(program + " ended with " + code + ": " + said());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while " + program + " was running", ex);
		}
	}

	private String said() throws IOException {
		return Files.exists(this.words) ? Files.readString(this.words).strip() : "";
	}

}
