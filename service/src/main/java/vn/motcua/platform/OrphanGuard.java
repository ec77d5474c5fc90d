package vn.motcua.platform;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Stops the embedded database when the program is gone without having stopped it: killed,
 * or ended for lack of memory. A shell waits on a pipe that only this program holds open;
 * the operating system closes it however the program ends.
 */
final class OrphanGuard implements AutoCloseable {

	/**
	 * Stays when the terminal interrupts us all; signals only who still serves the data.
	 */
	private static final String WATCH = """
			trap '' INT TERM HUP
			read -r nothing
			read -r running < "$1/postmaster.pid" && [ "$running" = "$2" ] && kill -INT "$2"
			""";

	private final Process shell;

	private OrphanGuard(Process shell) {
		this.shell = shell;
	}

	/** Watches over the postmaster with that number until it is closed. */
	static OrphanGuard over(Path data, long postmaster) throws IOException {
		return new OrphanGuard(
				new ProcessBuilder("sh", "-c", WATCH, "motcua-guard", data.toString(), Long.toString(postmaster))
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD)
					.start());
	}

	/** The database was stopped, or is gone: there is nothing left to watch over. */
	@Override
	public void close() {
		this.shell.destroyForcibly();
	}

}
