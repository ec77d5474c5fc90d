package vn.motcua.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that lives and dies with the program and keeps its data. Only one
 * program at a time has a home: the operating system gives the lock back however the
 * program ended.
 */
final class EmbeddedDatabase implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final FileChannel lock;

	private final EmbeddedPostgres postgres;

	private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres postgres) {
		this.lock = lock;
		this.postgres = postgres;
	}

	static EmbeddedDatabase in(Path home) {
		try {
			Files.createDirectories(home);
			var lock = lock(home);
			var data = home.resolve("data");
			// Written once everything stands: without it an earlier first start was cut
			// off, and nothing in there was
			// ever acknowledged to anyone.
			var complete = home.resolve("complete");
			new PostmasterPid(data).settle(PATIENCE);
			if (!Files.exists(complete)) {
				FileSystemUtils.deleteRecursively(data);
			}
			var postgres = start(home, data);
			if (!Files.exists(complete)) {
				Files.createFile(complete);
			}
			return new EmbeddedDatabase(lock, postgres);
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

	private static EmbeddedPostgres start(Path home, Path data) throws IOException {
		return EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(home.resolve("postgres").toFile())
			.setPgBinaryResolver(new QuickUnpacking(home.resolve("postgres")))
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(PATIENCE)
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			// The library's own defaults are for throw-away data; these are for people's
			// papers.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("listen_addresses", "localhost")
			// Its log is kept for a week, in the data folder.
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_filename", "postgresql-%a.log")
			.setServerConfig("log_truncate_on_rotation", "on")
			.setServerConfig("log_rotation_age", "1d")
			.setServerConfig("max_connections", "100")
			.setServerConfig("shared_buffers", "256MB")
			.setServerConfig("max_wal_size", "2GB")
			.setServerConfig("jit", "off")
			.setServerConfig("timezone", "Asia/Ho_Chi_Minh")
			.start();
	}

	String url() {
		return "jdbc:postgresql://localhost:" + this.postgres.getPort() + "/postgres";
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
		this.lock.close();
	}

}
