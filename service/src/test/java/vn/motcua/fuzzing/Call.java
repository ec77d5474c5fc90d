package vn.motcua.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A call as it goes over the wire, byte by byte: no decent client would send most of
 * them.
 */
record Call(Operation operation, String user, String method, String target, List<String> headers, byte[] body) {

	private static final int PATIENCE = 60_000;

	/** What came back, and when. */
	record Answer(int status, String head, String body, Duration took) {

		/** The first of that name; empty, if there is none. */
		String header(String name) {
			return headers(name).stream().findFirst().orElse("");
		}

		List<String> headers(String name) {
			return this.head.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
				.map((line) -> line.substring(name.length() + 1).strip())
				.toList();
		}

	}

	Answer send(int port) throws IOException {
		long begun = System.nanoTime();
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
			socket.setSoTimeout(PATIENCE);
			var out = new ByteArrayOutputStream();
			out.writeBytes(head().getBytes(StandardCharsets.UTF_8));
			out.writeBytes(this.body);
			try {
				socket.getOutputStream().write(out.toByteArray());
			}
			catch (IOException ex) {
				// It was refused before it was read to its end; what was said stands.
			}
			var bytes = read(socket);
			return answer(bytes, Duration.ofNanos(System.nanoTime() - begun));
		}
	}

	private String head() {
		var head = new StringBuilder(this.method + ' ' + this.target + " HTTP/1.1\r\nHost: localhost\r\n");
		this.headers.forEach((header) -> head.append(header).append("\r\n"));
		if (this.body.length > 0 || this.operation.isWriting()) {
			head.append("Content-Length: ").append(this.body.length).append("\r\n");
		}
		return head.append("Connection: close\r\n\r\n").toString();
	}

	private static byte[] read(Socket socket) throws IOException {
		var in = new ByteArrayOutputStream();
		var some = new byte[8192];
		try {
			for (int read = socket.getInputStream().read(some); read >= 0; read = socket.getInputStream().read(some)) {
				in.write(some, 0, read);
			}
		}
		catch (SocketTimeoutException ex) {
			throw ex;
		}
		catch (IOException ex) {
			// Cut off after the answer, because of what was not read of the call.
		}
		return in.toByteArray();
	}

	private static Answer answer(byte[] bytes, Duration took) {
		// A letter for each byte, so that the lengths of chunks are lengths of text.
		var text = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		var head = (end < 0) ? text : text.substring(0, end);
		var body = (end < 0) ? "" : text.substring(end + 4);
		var status = head.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(head.substring(9, 12)) : 0;
		body = head.contains("Transfer-Encoding: chunked") ? joined(body) : body;
		return new Answer(status, head, new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
				took);
	}

	private static String joined(String chunks) {
		var body = new StringBuilder();
		int at = 0;
		for (int line = chunks.indexOf("\r\n"); line > at; line = chunks.indexOf("\r\n", at)) {
			int until = Math.min(line + 2 + Integer.parseInt(chunks.substring(at, line), 16), chunks.length());
			body.append(chunks, line + 2, until);
			at = Math.min(until + 2, chunks.length());
		}
		return body.toString();
	}

	@Override
	public String toString() {
		return this.user + ": " + head().replace("\r\n", " | ") + '\n'
				+ new String(this.body, StandardCharsets.UTF_8).lines().findFirst().orElse("");
	}

}
