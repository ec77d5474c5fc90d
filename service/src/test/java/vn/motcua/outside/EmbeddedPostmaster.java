package vn.motcua.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The embedded database of a home, as the operating system sees it. */
record EmbeddedPostmaster(Path home) {

	/** The one that runs now, if one does. */
	Optional<ProcessHandle> running() throws IOException {
		try {
			var number = Files.readAllLines(this.home.resolve("data/postmaster.pid")).getFirst().strip();
			return ProcessHandle.of(Long.parseLong(number)).filter(EmbeddedPostmaster::works);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/** One that ended, and that nobody asked how, has no command line. */
	private static boolean works(ProcessHandle process) {
		return process.isAlive() && process.info().commandLine().isPresent();
	}

	void kill() throws IOException, InterruptedException {
		signal("KILL", running().stream());
	}

	/** All its processes stand still: they are there and do not answer. */
	void stand() throws IOException, InterruptedException {
		signal("STOP", processes());
	}

	/** Only those stand still that serve connections: who makes a new one is served. */
	void standAtConnections() throws IOException, InterruptedException {
		signal("STOP",
				processes().filter((process) -> process.info().commandLine().orElse("").matches(".*\\(\\d+\\).*")));
	}

	void goOn() throws IOException, InterruptedException {
		signal("CONT", processes());
	}

	private Stream<ProcessHandle> processes() throws IOException {
		return running().stream()
			.flatMap((postmaster) -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
	}

	private static void signal(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
		for (var process : processes.toList()) {
			new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
		}
	}

}
