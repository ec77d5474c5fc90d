package vn.motcua.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BoundedBodyTest {

	private static final int LIMIT = 100_000;

	private final BodyLimits limits = new BodyLimits(DataSize.ofBytes(LIMIT), DataSize.ofBytes(LIMIT),
			DataSize.ofBytes(LIMIT), Duration.ofMillis(200), 1);

	@Nested
	class What_is_read {

		@Test
		void is_all_of_a_body_of_exactly_the_limit() throws IOException {
			assertThat(body(bytes(LIMIT), -1).readAllBytes()).hasSize(LIMIT);
		}

		@Test
		void ends_with_one_byte_too_many() {
			refused(body(bytes(LIMIT + 1), -1), Refusal.Kind.TOO_LARGE);
		}

		@Test
		void is_nothing_of_a_body_that_says_itself_that_it_is_too_long() {
			var sent = bytes(LIMIT);
			refused(body(sent, LIMIT + 1), Refusal.Kind.TOO_LARGE);
			assertThat(sent.available()).isEqualTo(LIMIT);
		}

		@Test
		void may_have_any_length_where_it_is_not_kept() throws IOException {
			assertThat(body(bytes(5 * LIMIT), 5L * LIMIT).streamed().readAllBytes()).hasSize(5 * LIMIT);
		}

		@Test
		void comes_one_byte_after_the_other_as_well() throws IOException {
			assertThat(body(new ByteArrayInputStream(new byte[] { -1, 7 }), 2)).satisfies((body) -> {
				assertThat(body.read()).isEqualTo(255);
				assertThat(body.read()).isEqualTo(7);
				assertThat(body.read()).isEqualTo(-1);
			});
		}

	}

	@Nested
	class A_sender {

		@Test
		void who_takes_too_long_is_not_waited_for() {
			refused(body(trickling(20), -1), Refusal.Kind.TOO_SLOW);
		}

		@Test
		void who_is_quick_may_wait_for_us() throws Exception {
			var body = body(bytes(10), -1);
			for (int read = 0; read < 10; read++) {
				Thread.sleep(30);
				body.read();
			}
			assertThat(body.read()).isEqualTo(-1);
		}

		@Test
		void is_heard_to_the_end_though_nobody_listens() throws IOException {
			var sent = bytes(50 * LIMIT);
			var body = body(sent, -1);
			refused(body, Refusal.Kind.TOO_LARGE);
			body.drain();
			assertThat(sent.available()).isZero();
		}

	}

	@Nested
	class Large_bodies {

		@Test
		void are_in_hand_a_few_at_a_time() throws Exception {
			var first = body(bytes(LIMIT), -1);
			first.readAllBytes();
			var second = Thread.ofVirtual().start(() -> read(body(bytes(LIMIT), -1)));
			assertThat(second.join(Duration.ofMillis(100))).as("waits").isFalse();
			read(body(bytes(1000), -1));
			first.release();
			assertThat(second.join(Duration.ofSeconds(5))).isTrue();
		}

		private void read(BoundedBody body) {
			try {
				body.readAllBytes();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	private static void refused(BoundedBody body, Refusal.Kind kind) {
		assertThatThrownBy(body::readAllBytes).isInstanceOf(Refusal.class)
			.extracting((refusal) -> ((Refusal) refusal).kind())
			.isEqualTo(kind);
	}

	private BoundedBody body(InputStream sent, long declared) {
		return new BoundedBody(new Sent(sent), declared, this.limits, () -> LIMIT);
	}

	private static ByteArrayInputStream bytes(int length) {
		return new ByteArrayInputStream(new byte[length]);
	}

	/** A byte whenever so many milliseconds have passed. */
	private static InputStream trickling(long millis) {
		return new InputStream() {
			@Override
			public int read() throws IOException {
				try {
					Thread.sleep(millis);
					return 'x';
				}
				catch (InterruptedException ex) {
					throw new IOException(ex);
				}
			}

			@Override
			public int read(byte[] into, int from, int length) throws IOException {
				into[from] = (byte) read();
				return 1;
			}
		};
	}

	private static final class Sent extends ServletInputStream {

		private final InputStream sent;

		Sent(InputStream sent) {
			this.sent = sent;
		}

		@Override
		public int read() throws IOException {
			return this.sent.read();
		}

		@Override
		public int read(byte[] into, int from, int length) throws IOException {
			return this.sent.read(into, from, length);
		}

		@Override
		public boolean isFinished() {
			return false;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
