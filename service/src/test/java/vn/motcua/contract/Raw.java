package vn.motcua.contract;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls as no decent client would send them, byte by byte. */
final class Raw {

	static final String ADMIN = "Basic "
			+ Base64.getEncoder().encodeToString("admin:motcua".getBytes(StandardCharsets.UTF_8));

	private Raw() {
	}

	/** The whole answer to a GET of that address as it is written. */
	static String get(int port, String address) throws IOException {
		return send(port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + ADMIN
				+ "\r\nConnection: close\r\n\r\n");
	}

	static String send(int port, String request) throws IOException {
		try (var socket = new Socket("localhost", port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
