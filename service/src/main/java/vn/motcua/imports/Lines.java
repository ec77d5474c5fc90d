package vn.motcua.imports;

import java.io.BufferedInputStream;
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

	private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);

	private long number;

	private boolean tooLong;

	Lines(InputStream in) {
		this.in = new BufferedInputStream(in, 1 << 16);
	}

	/**
	 * The next line without its end, empty when it was too long; none when the stream
	 * ends.
	 */
	byte @Nullable [] next() throws IOException {
		this.line.reset();
		this.tooLong = false;
		int read = this.in.read();
		if (read < 0) {
			return null;
		}
		this.number++;
		for (; read >= 0 && read != '\n'; read = this.in.read()) {
			if (this.line.size() < LONGEST) {
				this.line.write(read);
			}
			else {
				this.tooLong = true;
			}
		}
		return this.tooLong ? new byte[0] : this.line.toByteArray();
	}

	/** Whether more has come in already, so that nobody waits for who has sent enough. */
	boolean moreArrived() throws IOException {
		return this.in.available() > 0;
	}

	/** The number of the line just read, from 1. */
	long number() {
		return this.number;
	}

	boolean wasTooLong() {
		return this.tooLong;
	}

}
