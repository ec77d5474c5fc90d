package vn.motcua.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Reads a stream line by line; a line that is too long is passed over without being kept.
 */
final class Lines {

	/** The longest line that is read, in bytes. */
	static final int LONGEST = 1 << 20;

	private final InputStream in;

	private final byte[] arrived = new byte[1 << 16];

	private int from;

	private int until;

	private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);

	private long number;

	private boolean tooLong;

	Lines(InputStream in) {
		this.in = in;
	}

	/**
	 * The next line without its end, empty when it was too long; none when the stream
	 * ends.
	 */
	byte @Nullable [] next() throws IOException {
		this.line.reset();
		this.tooLong = false;
		int read = read();
		if (read < 0) {
			return null;
		}
		this.number++;
		for (; read >= 0 && read != '\n'; read = read()) {
			if (this.line.size() < LONGEST) {
				this.line.write(read);
			}
			else {
				this.tooLong = true;
			}
		}
		return this.tooLong ? new byte[0] : this.line.toByteArray();
	}

	private int read() throws IOException {
		if (this.from == this.until) {
			this.from = 0;
			this.until = Math.max(0, this.in.read(this.arrived));
			if (this.until == 0) {
				return -1;
			}
		}
		return this.arrived[this.from++] & 0xff;
	}

	/**
	 * Whether another whole line has come in already, so that nobody waits for who has
	 * sent enough. Waits for nothing itself.
	 */
	boolean hasNextArrived() throws IOException {
		while (!holdsAnEnd()) {
			System.arraycopy(this.arrived, this.from, this.arrived, 0, this.until - this.from);
			this.until -= this.from;
			this.from = 0;
			int more = Math.min(this.in.available(), this.arrived.length - this.until);
			int read = (more > 0) ? this.in.read(this.arrived, this.until, more) : 0;
			if (read <= 0) {
				return false;
			}
			this.until += read;
		}
		return true;
	}

	private boolean holdsAnEnd() {
		for (int at = this.from; at < this.until; at++) {
			if (this.arrived[at] == '\n') {
				return true;
			}
		}
		return false;
	}

	/** The number of the line just read, from 1. */
	long number() {
		return this.number;
	}

	boolean wasTooLong() {
		return this.tooLong;
	}

}
