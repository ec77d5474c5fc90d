package vn.motcua.testing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import org.springframework.core.env.Environment;

/** The running service, seen from outside. */
public final class Http {

	private final Environment environment;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final HttpClient proxy = proxyClient();

	Http(Environment environment) {
		this.environment = environment;
	}

	/** Someone with the password of the sample users. */
	public Caller as(String username) {
		return as(username, "motcua");
	}

	public Caller as(String username, String password) {
		return anybody().with("Authorization", Caller.basic(username, password));
	}

	/** Someone who does not say who he is. */
	public Caller anybody() {
		return new Caller(this, List.of());
	}

	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	URI at(String path) {
		return URI.create("http://localhost:" + port() + path);
	}

	HttpClient client() {
		return this.client;
	}

	/** Calls from the address of a proxy that the service believes. */
	HttpClient proxy() {
		return this.proxy;
	}

	private static HttpClient proxyClient() {
		try {
			return HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.localAddress(InetAddress.getByName("127.0.0.7"))
				.connectTimeout(Duration.ofSeconds(10))
				.build();
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("It is an address and no name", ex);
		}
	}

}
