package vn.motcua.platform;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.beans.factory.DisposableBean;

/** The embedded database on its way up, in a thread of its own. */
final class StartingDatabase implements DisposableBean {

	private final CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();

	private StartingDatabase() {
	}

	static StartingDatabase in(Path home) {
		var starting = new StartingDatabase();
		Thread.ofPlatform().daemon().name("embedded-database").start(() -> {
			try {
				starting.database.complete(EmbeddedDatabase.in(home.toAbsolutePath().normalize()));
			}
			catch (Throwable ex) {
				// Told to whoever asks for the database.
				starting.database.completeExceptionally(ex);
			}
		});
		return starting;
	}

	/** The database, as soon as it answers; or the reason why it never will. */
	EmbeddedDatabase started() {
		try {
			return this.database.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException reason) {
				throw reason;
			}
			throw ex;
		}
	}

	@Override
	public void destroy() throws Exception {
		var running = this.database.handle((database, failure) -> database).join();
		if (running != null) {
			running.close();
		}
	}

}
