package vn.motcua.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that lives and dies with the program and keeps its data. Only one
 * program at a time has a home: the operating system gives the lock back however the
 * program ended.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final FileChannel lock;

	private final DatabasePassword password;

	private final int port;

	private final DatabaseSupervisor supervisor;

	private EmbeddedDatabase(FileChannel lock, DatabasePassword password, int port, DatabaseSupervisor supervisor) {
		this.lock = lock;
		this.password = password;
		this.port = port;
		this.supervisor = supervisor;
	}

	static EmbeddedDatabase in(Path home) {
		try {
			Files.createDirectories(home);
			var lock = lock(home);
			var data = home.resolve("data");
			new PostmasterPid(data).settle(PATIENCE);
			var password = new DatabasePassword(home.resolve("postgres.password"));
			var server = new PostgresServer(PostgresPrograms.in(home.resolve("postgres")), data,
					home.resolve("postgres.start"));
			// Written once everything stands: without it an earlier first start was cut
			// off, and nothing in there was ever acknowledged to anyone.
			var complete = home.resolve("complete");
			if (!Files.exists(complete)) {
				FileSystemUtils.deleteRecursively(data);
				password.make();
				server.create(password.file());
			}
			else if (!password.exists()) {
				password.replaceIn(server);
			}
			password.protect();
			new HostBasedAccess(data).askForPassword();
			int port = freePort();
			var supervisor = DatabaseSupervisor.start(server, port);
			if (!Files.exists(complete)) {
				Files.createFile(complete);
			}
			return new EmbeddedDatabase(lock, password, port, supervisor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The embedded database in " + home + " does not start", ex);
		}
	}

	private static FileChannel lock(Path home) throws IOException {
		var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (channel.tryLock() == null) {
			channel.close();
			throw new IllegalStateException("Another Motcua is running with its data in " + home
					+ ". Stop it, or set MOTCUA_HOME to another folder.");
		}
		return channel;
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String url() {
		return "jdbc:postgresql://localhost:" + this.port + "/postgres";
	}

	String password() {
		try {
			return this.password.read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The password of the embedded database cannot be read", ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.supervisor.close();
		this.lock.close();
	}

}
