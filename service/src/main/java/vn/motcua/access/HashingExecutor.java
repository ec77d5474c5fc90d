package vn.motcua.access;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import vn.motcua.platform.DatabaseAway;
import vn.motcua.refusal.Refusal;

/**
 * Where the deliberately slow hashes of passwords are computed: on few threads of their
 * own, so that however many sign in at once, most of the machine is left to those who
 * did. Whoever waits for his turn holds neither a thread nor a connection of the
 * database, and nobody waits long: where too many do, he is told to come back.
 */
final class HashingExecutor implements AutoCloseable {

	private final FairQueue<Task<?>> queue;

	private final Duration patience;

	private final ExecutorService threads;

	/**
	 * @param threads how many hashes are computed at the same time
	 * @param most how many may wait
	 * @param mostOfSource how many of them from one source
	 * @param patience how long each waits at most
	 */
	HashingExecutor(int threads, int most, int mostOfSource, Duration patience) {
		this.queue = new FairQueue<>(most, mostOfSource);
		this.patience = patience;
		this.threads = Executors.newFixedThreadPool(threads, (work) -> new HashingThread(work));
	}

	/** Half of the machine, or what there is of it. */
	static int threads(int wanted) {
		return (wanted > 0) ? wanted : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
	}

	/** Work of someone who was recognised: it goes before all others. */
	<T> T ahead(Supplier<T> work) {
		if (Thread.currentThread() instanceof HashingThread) {
			return work.get();
		}
		var task = new Task<>(work);
		this.queue.addAhead(task);
		return result(task);
	}

	/**
	 * Work of someone unknown, when it is his turn.
	 * @throws Refusal when too many wait
	 */
	<T> T inTurn(String source, String name, Supplier<T> work) {
		if (Thread.currentThread() instanceof HashingThread) {
			return work.get();
		}
		var task = new Task<>(work);
		if (!this.queue.add(source, name, task)) {
			throw tooManyAtOnce();
		}
		return result(task);
	}

	private <T> T result(Task<T> task) {
		// Each place in the queue is one turn of a thread; whose it is, the queue says.
		this.threads.execute(this::next);
		try {
			return task.result.get(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			task.result.cancel(false);
			throw tooManyAtOnce();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw tooManyAtOnce();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new CompletionException(ex.getCause());
		}
	}

	private void next() {
		var task = this.queue.poll();
		if (task != null) {
			task.run();
			if (task.isDatabaseAway()) {
				// It is away for all who wait as well; they need not find out one by one.
				this.queue.drain().forEach((waiting) -> waiting.failLike(task));
			}
		}
	}

	/** How many have not had their turn. */
	int waiting() {
		return this.queue.size();
	}

	private static Refusal tooManyAtOnce() {
		return Refusal.tooOften("too-many-at-once",
				"Many are signing in at this moment. Wait a few seconds and try again.", Duration.ofSeconds(3));
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	private static final class Task<T> {

		private final Supplier<T> work;

		private final CompletableFuture<T> result = new CompletableFuture<>();

		Task(Supplier<T> work) {
			this.work = work;
		}

		void run() {
			if (!this.result.isDone()) {
				try {
					this.result.complete(this.work.get());
				}
				catch (RuntimeException | Error ex) {
					this.result.completeExceptionally(ex);
				}
			}
		}

		boolean isDatabaseAway() {
			return this.result.isCompletedExceptionally() && !this.result.isCancelled()
					&& DatabaseAway.isBehind(this.result.exceptionNow());
		}

		void failLike(Task<?> other) {
			this.result.completeExceptionally(other.result.exceptionNow());
		}

	}

	private static final class HashingThread extends Thread {

		HashingThread(Runnable work) {
			super(work, "hashing");
			setDaemon(true);
		}

	}

}
