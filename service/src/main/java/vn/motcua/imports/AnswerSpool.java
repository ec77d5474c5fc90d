package vn.motcua.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Sends answers while the questions still come in. Many callers read nothing before they
 * have sent everything: so answers go to a file first, and a second thread passes them on
 * as fast as the caller takes them. Memory does not grow, and neither side can block the
 * other.
 */
final class AnswerSpool implements AutoCloseable {

	private final Path file;

	private final OutputStream spool;

	private final Thread sender;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition more = this.lock.newCondition();

	private long written;

	private boolean complete;

	private @Nullable IOException broken;

	AnswerSpool(OutputStream caller) throws IOException {
		this.file = Files.createTempFile("import", ".ndjson");
		this.spool = Files.newOutputStream(this.file);
		this.sender = Thread.ofVirtual().name("import-answers").start(() -> send(caller));
	}

	/** Adds an answer as a line of its own. */
	void add(byte[] answer) throws IOException {
		this.spool.write(answer);
		this.spool.write('\n');
		this.lock.lock();
		try {
			this.written += answer.length + 1;
			this.more.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void send(OutputStream caller) {
		try (var in = new RandomAccessFile(this.file.toFile(), "r")) {
			var buffer = new byte[1 << 14];
			long sent = 0;
			for (long until = awaitMore(sent); until > sent; until = awaitMore(sent)) {
				while (sent < until) {
					int read = in.read(buffer, 0, (int) Math.min(buffer.length, until - sent));
					caller.write(buffer, 0, read);
					sent += read;
				}
				caller.flush();
			}
		}
		catch (IOException ex) {
			this.broken = ex;
		}
	}

	/** How much there is: more than was sent, unless all is complete. */
	private long awaitMore(long sent) {
		this.lock.lock();
		try {
			while (this.written == sent && !this.complete) {
				this.more.awaitUninterruptibly();
			}
			return this.written;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Waits until the caller has everything. */
	@Override
	public void close() throws IOException {
		this.lock.lock();
		try {
			this.complete = true;
			this.more.signal();
		}
		finally {
			this.lock.unlock();
		}
		try {
			this.sender.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.spool.close();
		Files.deleteIfExists(this.file);
		if (this.broken != null) {
			throw this.broken;
		}
	}

}
