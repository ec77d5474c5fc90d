package vn.motcua.web;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Over real connections: the container alone, with nothing in it but an echo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeaderDeadlineTest {

	private static final Duration DEADLINE = Duration.ofMillis(600);

	/** The container looks for those who are silent once a second. */
	private static final Duration NOTICED = DEADLINE.plusSeconds(3);

	private static final int STEP = 100;

	private static final String HELLO = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n";

	private final Tomcat tomcat = new Tomcat();

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		var protocol = new HeaderDeadlineProtocol();
		protocol.setHeaderDeadline(DEADLINE);
		protocol.setConnectionTimeout(20_000);
		var connector = new Connector(protocol);
		connector.setPort(0);
		this.tomcat.setBaseDir(folder.toString());
		this.tomcat.setConnector(connector);
		var context = this.tomcat.addContext("", folder.toString());
		Tomcat.addServlet(context, "echo", new Echo());
		context.addServletMappingDecoded("/", "echo");
		this.tomcat.start();
	}

	@AfterAll
	void stop() throws Exception {
		this.tomcat.stop();
		this.tomcat.destroy();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "\r\n" })
	void whoever_trickles_what_he_wants_is_hung_up_on(String beginning) throws Exception {
		try (var caller = new Caller()) {
			assertThat(caller.trickleUntilHungUp(beginning, beginning.isBlank() ? "\r\n" : "x")).isBetween(DEADLINE,
					NOTICED);
		}
	}

	@Test
	void whoever_falls_silent_in_the_middle_has_no_longer() throws Exception {
		try (var caller = new Caller()) {
			assertThat(caller.trickleUntilHungUp("GET / HTTP/1.1\r\n", "")).isBetween(DEADLINE, NOTICED);
		}
	}

	@Test
	void whoever_was_answered_before_is_no_exception() throws Exception {
		try (var caller = new Caller()) {
			caller.say(HELLO + "hello");
			assertThat(caller.hear(5)).isEqualTo("hello");
			assertThat(caller.trickleUntilHungUp("GET / HTTP/1.1\r\nX-Slow: ", "x")).isBetween(DEADLINE, NOTICED);
		}
	}

	@Test
	void many_requests_of_one_connection_have_the_time_they_need() throws Exception {
		try (var caller = new Caller()) {
			long began = System.nanoTime();
			while (System.nanoTime() - began < DEADLINE.multipliedBy(3).toNanos()) {
				caller.say(HELLO.substring(0, 20));
				Thread.sleep(STEP);
				caller.say(HELLO.substring(20) + "hello");
				assertThat(caller.hear(5)).isEqualTo("hello");
			}
		}
	}

	@Test
	void a_body_is_not_hurried_and_silence_between_requests_is_no_fault() throws Exception {
		try (var caller = new Caller()) {
			for (int request = 0; request < 2; request++) {
				caller.say(HELLO.substring(0, 20));
				Thread.sleep(STEP);
				caller.say(HELLO.substring(20) + "hel");
				Thread.sleep(NOTICED.toMillis() / 2);
				caller.say("lo");
				assertThat(caller.hear(5)).isEqualTo("hello");
			}
		}
	}

	private final class Caller implements AutoCloseable {

		private final Socket socket = new Socket("localhost",
				HeaderDeadlineTest.this.tomcat.getConnector().getLocalPort());

		Caller() throws IOException {
			this.socket.setSoTimeout(STEP);
			this.socket.setTcpNoDelay(true);
		}

		void say(String words) throws IOException {
			this.socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
		}

		/** The last so many characters of the answer. */
		String hear(int length) throws IOException {
			var heard = new StringBuilder();
			this.socket.setSoTimeout(10_000);
			while (!heard.toString().matches("(?s).*\r\n\r\n.{" + length + "}")) {
				int one = this.socket.getInputStream().read();
				assertThat(one).as("hung up after: %s", heard).isNotEqualTo(-1);
				heard.append((char) one);
			}
			this.socket.setSoTimeout(STEP);
			return heard.substring(heard.length() - length);
		}

		/** From before the first byte, since that is what the deadline counts from. */
		Duration trickleUntilHungUp(String beginning, String more) {
			long began = System.nanoTime();
			try {
				say(beginning);
				while (!isHungUp() && System.nanoTime() - began < NOTICED.multipliedBy(3).toNanos()) {
					say(more);
				}
			}
			catch (IOException ex) {
				// While he spoke.
			}
			return Duration.ofNanos(System.nanoTime() - began);
		}

		private boolean isHungUp() throws IOException {
			try {
				return this.socket.getInputStream().read() == -1;
			}
			catch (SocketTimeoutException ex) {
				return false;
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

	private static final class Echo extends HttpServlet {

		private static final long serialVersionUID = 1;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getOutputStream().write(request.getInputStream().readAllBytes());
		}

	}

}
