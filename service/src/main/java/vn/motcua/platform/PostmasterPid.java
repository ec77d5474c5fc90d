package vn.motcua.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The note a postmaster leaves in its data folder. After the program was killed it names
 * either a postmaster that outlived the program, or nobody, or a stranger that was given
 * the same number since: a stranger must not be signalled.
 */
final class PostmasterPid {

	private static final Logger log = LoggerFactory.getLogger(PostmasterPid.class);

	private final Path data;

	private final Path file;

	PostmasterPid(Path data) {
		this.data = data;
		this.file = data.resolve("postmaster.pid");
	}

	/** Afterwards no postmaster runs on the data folder and no note is left. */
	void settle(Duration patience) throws IOException {
		if (!Files.exists(this.file)) {
			return;
		}
		var orphan = running();
		if (orphan.isPresent()) {
			log.info("Stopping PostgreSQL (process {}), which outlived the program it belonged to", orphan.get().pid());
			stop(orphan.get(), patience);
		}
		Files.deleteIfExists(this.file);
	}

	/** The postmaster that serves the data, if one does. */
	Optional<ProcessHandle> running() throws IOException {
		try {
			var number = Files.readString(this.file).lines().findFirst().orElse("").strip();
			return number.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(number)).filter(this::servesOurData)
					: Optional.empty();
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/** One that ended and that nobody has asked how has no command line any more. */
	private boolean servesOurData(ProcessHandle process) {
		var commandLine = process.info().commandLine().orElse("");
		return commandLine.contains("postgres") && commandLine.contains(this.data.toString());
	}

	private static void stop(ProcessHandle postmaster, Duration patience) throws IOException {
		// SIGINT is PostgreSQL's fast shutdown; what it had acknowledged is in its log
		// either way.
		new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
		try {
			postmaster.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			throw new IOException("PostgreSQL (process " + postmaster.pid() + ") does not stop", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
