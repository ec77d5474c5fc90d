package vn.motcua.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

import vn.motcua.refusal.Refusal;

/**
 * A body that is cut off where it becomes too large, whatever length it declares, and
 * when its sender takes too long. Only the time that we wait for him counts: a body that
 * is worked on as it comes may take as long as the work.
 */
final class BoundedBody extends ServletInputStream {

	/** Slower than any line that an office has. */
	private static final long BYTES_A_SECOND = 4_000;

	private static final Duration OF_A_STREAM = Duration.ofMinutes(10);

	private static final Duration DRAINS = Duration.ofSeconds(10);

	private static final long ANY = Long.MAX_VALUE / 2;

	private final ServletInputStream body;

	private final long declared;

	private final BodyLimits limits;

	private final LongSupplier limit;

	private Duration grace;

	private long most;

	private long read;

	private long waited;

	private boolean large;

	private boolean over;

	private @Nullable ByteArrayInputStream whole;

	/**
	 * @param declared the length that it says it has; less than zero, where it says none
	 * @param limit the most bytes of it, asked when it is read
	 */
	BoundedBody(ServletInputStream body, long declared, BodyLimits limits, LongSupplier limit) {
		this.body = body;
		this.declared = declared;
		this.limits = limits;
		this.limit = limit;
		this.grace = limits.grace();
	}

	/**
	 * From now on it may have any length: it is taken in piece by piece and not kept.
	 * Without this it is there as a whole before anyone sees its beginning, so that
	 * nobody begins to build what is too large.
	 */
	BoundedBody streamed() {
		this.most = ANY;
		this.grace = OF_A_STREAM;
		return this;
	}

	@Override
	public int read() throws IOException {
		var one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int length) throws IOException {
		if (this.most == ANY) {
			return next(into, from, length);
		}
		if (this.whole == null) {
			this.most = this.limit.getAsLong();
			this.whole = whole();
		}
		return this.whole.read(into, from, length);
	}

	private ByteArrayInputStream whole() throws IOException {
		if (this.declared > this.most) {
			throw tooLarge();
		}
		var all = new ByteArrayOutputStream((int) Math.clamp(this.declared, 1 << 10, BodyLimits.LARGE));
		var part = new byte[1 << 13];
		for (int count = next(part, 0, part.length); count >= 0; count = next(part, 0, part.length)) {
			all.write(part, 0, count);
		}
		return new ByteArrayInputStream(all.toByteArray());
	}

	private int next(byte[] into, int from, int length) throws IOException {
		int count = await(into, from, length);
		if (count > 0) {
			this.read += count;
			check();
		}
		return count;
	}

	private int await(byte[] into, int from, int length) throws IOException {
		long asked = System.nanoTime();
		try {
			int count = this.body.read(into, from, length);
			this.over = count < 0;
			return count;
		}
		catch (IOException ex) {
			this.over = true;
			throw ex;
		}
		finally {
			this.waited += System.nanoTime() - asked;
		}
	}

	private void check() {
		if (this.read > this.most) {
			throw tooLarge();
		}
		if (this.waited > this.grace.plusSeconds(this.read / BYTES_A_SECOND).toNanos()) {
			// What such a sender still has to say is not waited for.
			this.over = true;
			throw Refusal.tooSlow("request-timeout", "The body took too long to arrive. Send it again.");
		}
		if (!this.large && this.most != ANY && this.read > BodyLimits.LARGE) {
			this.limits.takeLarge();
			this.large = true;
		}
	}

	private Refusal tooLarge() {
		return Refusal.tooLarge("too-large", "The body is larger than " + DataSize.ofBytes(this.most).toKilobytes()
				+ " KiB, which is the most that is taken here. Send less at once.");
	}

	/**
	 * Reads what nobody has read: many senders read no answer before they have sent
	 * everything. Not for ever.
	 */
	void drain() {
		var nowhere = new byte[1 << 13];
		long until = System.nanoTime() + DRAINS.toNanos();
		try {
			while (!this.over && System.nanoTime() < until) {
				await(nowhere, 0, nowhere.length);
			}
		}
		catch (IOException ex) {
			// He went away, and needs no answer.
			this.over = true;
		}
	}

	@Override
	public int available() throws IOException {
		return (this.whole != null) ? this.whole.available() : this.body.available();
	}

	/** The call is answered. */
	void release() {
		if (this.large) {
			this.large = false;
			this.limits.releaseLarge();
		}
	}

	@Override
	public boolean isFinished() {
		return this.over && (this.whole == null || this.whole.available() == 0);
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setReadListener(ReadListener listener) {
		throw new IllegalStateException("Bodies are read by whoever waits for them");
	}

}
