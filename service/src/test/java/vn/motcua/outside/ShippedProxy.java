package vn.motcua.outside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import static org.awaitility.Awaitility.await;

/** A real HAProxy with the configuration of {@code deploy/}, not a word of it changed. */
final class ShippedProxy implements AutoCloseable {

	/** From the folder of the module, where tests run. */
	private static final String CONFIGURATION = "../deploy/proxy/haproxy.cfg";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Process process;

	private final int httpPort;

	private final int httpsPort;

	private final SSLContext trusting;

	private ShippedProxy(Process process, int httpPort, int httpsPort, SSLContext trusting) {
		this.process = process;
		this.httpPort = httpPort;
		this.httpsPort = httpsPort;
		this.trusting = trusting;
	}

	static boolean isInstalled() throws InterruptedException {
		try {
			return new ProcessBuilder("haproxy", "-v").redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Starts it before whoever is to be behind it.
	 * @param certificate shown to callers, and the only one it believes those behind it
	 * @param behind the addresses of replicas and hub, as the configuration names them
	 */
	static ShippedProxy start(Path folder, Certificate certificate, Map<String, String> behind) throws Exception {
		int http = Installation.freePort();
		int https = Installation.freePort();
		var builder = new ProcessBuilder("haproxy", "-f", CONFIGURATION);
		builder.environment().putAll(behind);
		builder.environment()
			.putAll(Map.of("MOTCUA_CERTIFICATE", certificate.pem().toString(), "MOTCUA_LISTEN_HTTP",
					"127.0.0.1:" + http, "MOTCUA_LISTEN_HTTPS", "127.0.0.1:" + https, "MOTCUA_INSIDE_CA",
					certificate.authority().toString(), "MOTCUA_HTTPS_PORT", Integer.toString(https)));
		var process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("haproxy.log").toFile()).start();
		var proxy = new ShippedProxy(process, http, https, certificate.trusting());
		await().atMost(PATIENCE).ignoreExceptions().until(() -> {
			proxy.plain().close();
			return true;
		});
		return proxy;
	}

	int httpsPort() {
		return this.httpsPort;
	}

	/** A connection to the port without TLS. */
	Socket plain() throws IOException {
		var socket = new Socket();
		socket.connect(new InetSocketAddress("127.0.0.1", this.httpPort));
		return socket;
	}

	/** A connection with TLS, whose handshake is still to come. */
	SSLSocket secure() throws IOException {
		return (SSLSocket) this.trusting.getSocketFactory().createSocket("localhost", this.httpsPort);
	}

	/**
	 * Asks by TLS, with those header lines beside the host's; the whole answer as it
	 * came.
	 */
	String get(String path, String... headers) throws IOException {
		return getFrom("localhost", path, headers);
	}

	String getFrom(String host, String path, String... headers) throws IOException {
		var lines = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
		for (String header : headers) {
			lines.append(header).append("\r\n");
		}
		return exchange(secure(), lines.append("Connection: close\r\n\r\n").toString());
	}

	/** Sends that and reads until the other side closes. */
	static String exchange(Socket socket, String request) throws IOException {
		try (socket) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Override
	public void close() throws InterruptedException {
		// At once: SIGTERM would be followed by nothing else either, but waits for those
		// who
		// still talk.
		this.process.destroyForcibly();
		this.process.waitFor(10, TimeUnit.SECONDS);
	}

}
