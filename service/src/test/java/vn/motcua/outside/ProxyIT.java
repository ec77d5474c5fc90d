package vn.motcua.outside;

import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The packaged program behind a real HAProxy as it is shipped, met from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyIT {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String HSTS = "strict-transport-security: max-age=63072000; includesubdomains";

	@TempDir
	private static Path folder;

	private Certificate certificate;

	private Installation installation;

	private ShippedProxy proxy;

	/** Stands where the hub would, and says what reached it. */
	private HttpServer hub;

	private CompletableFuture<String> slowHeaders;

	private CompletableFuture<String> slowBody;

	@BeforeAll
	void start() throws Exception {
		if (!ShippedProxy.isInstalled()) {
			System.out.println("ProxyIT is skipped: there is no haproxy here (Debian: apt-get install haproxy).");
		}
		assumeTrue(ShippedProxy.isInstalled(), "haproxy is not installed");
		this.certificate = Certificate.make(folder, "localhost", "hub.localhost", "motcua", "hub");
		this.hub = echo(this.certificate);
		int port = Installation.freePort();
		int innerPort = Installation.freePort();
		this.proxy = ShippedProxy.start(folder, this.certificate,
				Map.of("MOTCUA_REPLICA_1", "127.0.0.1:" + port, "MOTCUA_REPLICA_2", "127.0.0.1:" + port, "MOTCUA_HUB",
						"127.0.0.1:" + this.hub.getAddress().getPort(), "MOTCUA_INNER_PORT",
						Integer.toString(innerPort)));
		// They take their time, while the program starts.
		this.slowHeaders = slowly("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
		this.slowBody = slowly("POST /api/dossiers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");
		this.installation = Installation.begin(folder.resolve("home"), settings(port, innerPort));
		await().atMost(Duration.ofMinutes(5))
			.failFast("the program ended", () -> !this.installation.isRunning())
			.until(() -> this.proxy.get("/sign-in").startsWith("HTTP/1.1 200"));
	}

	/** As compose.yaml gives them to a replica, with files and ports of this machine. */
	private Map<String, String> settings(int port, int innerPort) {
		var settings = new HashMap<>(Map.of("SERVER_PORT", Integer.toString(port), "MANAGEMENT_SERVER_PORT",
				Integer.toString(innerPort), "MOTCUA_TRUSTED_PROXIES", "127.0.0.1/32"));
		new Compose().environment("motcua-1").forEach((name, value) -> {
			if (name.contains("SSL_BUNDLE")) {
				settings.put(name, value.replaceFirst("^file:/run/secrets/tls\\..*", "file:" + this.certificate.pem()));
			}
		});
		return settings;
	}

	@AfterAll
	void stop() throws Exception {
		if (this.proxy != null) {
			this.proxy.close();
			this.hub.stop(0);
		}
		if (this.installation != null) {
			this.installation.close();
		}
	}

	private static HttpServer echo(Certificate certificate) throws Exception {
		var server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(certificate.showing()));
		server.createContext("/", (call) -> {
			var said = new StringBuilder("the hub\n");
			call.getRequestHeaders()
				.forEach((name,
						values) -> said.append(name.toLowerCase(Locale.ROOT)).append(": ").append(values).append('\n'));
			var body = said.toString().getBytes(StandardCharsets.UTF_8);
			call.sendResponseHeaders(200, body.length);
			call.getResponseBody().write(body);
			call.close();
		});
		server.start();
		return server;
	}

	private CompletableFuture<String> slowly(String beginning) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return ShippedProxy.exchange(this.proxy.secure(), beginning);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@Test
	void pages_and_calls_come_through() throws Exception {
		assertThat(this.proxy.get("/")).startsWith("HTTP/1.1 200").contains("<html");
		var credentials = Base64.getEncoder().encodeToString("clerk:motcua".getBytes(StandardCharsets.UTF_8));
		assertThat(this.proxy.get("/api/tasks?limit=1", "Authorization: Basic " + credentials))
			.startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TLSv1.3", "TLSv1.2" })
	void modern_tls_is_spoken(String version) throws Exception {
		try (var socket = this.proxy.secure()) {
			socket.setEnabledProtocols(new String[] { version });
			socket.startHandshake();
			assertThat(socket.getSession().getProtocol()).isEqualTo(version);
			assertThat(socket.getSession().getCipherSuite()).matches(".*(GCM|CHACHA20).*");
		}
	}

	@Test
	void older_ciphers_are_not() throws Exception {
		try (var socket = this.proxy.secure()) {
			socket.setEnabledProtocols(new String[] { "TLSv1.2" });
			socket.setEnabledCipherSuites(new String[] { "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA" });
			assertThatExceptionOfType(SSLException.class).isThrownBy(socket::startHandshake);
		}
	}

	@Test
	void whoever_browses_without_tls_is_led_to_it() throws Exception {
		assertThat(plain("GET /notices?q=a HTTP/1.1", "")).startsWith("HTTP/1.1 301")
			.contains("location: https://localhost:" + this.proxy.httpsPort() + "/notices?q=a");
	}

	@Test
	void a_program_that_calls_without_tls_is_told_and_not_led() throws Exception {
		assertThat(plain("GET /api/tasks HTTP/1.1", "")).startsWith("HTTP/1.1 403");
		assertThat(plain("GET /notices HTTP/1.1", "Authorization: Basic Y2xlcms6bW90Y3Vh\r\n"))
			.startsWith("HTTP/1.1 403");
		assertThat(plain("POST /sign-in HTTP/1.1", "Content-Length: 0\r\n")).startsWith("HTTP/1.1 403");
	}

	private String plain(String line, String headers) throws Exception {
		return ShippedProxy.exchange(this.proxy.plain(),
				line + "\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sign-in", "/api/tasks", "/api/nothing", "/actuator/health", "/nothing" })
	void browsers_are_told_once_on_every_answer_to_come_by_tls_only(String path) throws Exception {
		assertThat(this.proxy.get(path).toLowerCase(Locale.ROOT)).containsOnlyOnce("strict-transport-security")
			.contains(HSTS);
	}

	@Test
	void cookies_are_of_this_host_alone_and_travel_by_tls_only() throws Exception {
		var page = this.proxy.get("/sign-in");
		var token = TOKEN.matcher(page);
		assertThat(token.find()).as(page).isTrue();
		var form = "username=clerk&password=motcua&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		var signedIn = ShippedProxy.exchange(this.proxy.secure(),
				"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
						+ "Content-Length: " + form.length() + "\r\nCookie: " + pair(cookies(page).getFirst())
						+ "\r\nConnection: close\r\n\r\n" + form);
		var session = cookies(signedIn).stream().filter((cookie) -> cookie.startsWith("__Host-desk=")).findFirst();
		assertThat(session).as(signedIn).isPresent();
		assertThat(cookies(page + "\n" + signedIn)).allSatisfy((cookie) -> assertThat(cookie).startsWith("__Host-")
			.contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
			.doesNotContainIgnoringCase("domain="));
		assertThat(this.proxy.get("/desk/dossiers", "Cookie: " + pair(session.get()))).startsWith("HTTP/1.1 200");
		// One that a host beside or below us could have set is not seen.
		assertThat(this.proxy.get("/desk/dossiers", "Cookie: " + pair(session.get()).substring("__Host-".length())))
			.startsWith("HTTP/1.1 302");
	}

	private static List<String> cookies(String answer) {
		return answer.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.toList();
	}

	private static String pair(String cookie) {
		return cookie.substring(0, cookie.indexOf(';'));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/prometheus", "/actuator/health", "/%61ctuator/prometheus",
			"/%41ctuator/prometheus", "/actuato%72/prometheus", "//actuator/prometheus", "/x/../actuator/prometheus",
			"/x/%2e%2e/actuator/prometheus", "/x/..%2factuator/prometheus", "/./actuator/prometheus",
			"/actuator;x/prometheus", "/;x/actuator/prometheus", "/actuator/prometheus/", "/%2factuator/prometheus",
			"/actuator%2fprometheus", "/%2561ctuator/prometheus", "\\actuator\\prometheus" })
	void metrics_and_health_stay_inside_however_they_are_spelt(String path) throws Exception {
		assertThat(this.proxy.get(path)).doesNotStartWith("HTTP/1.1 200").doesNotContain("jvm_", "\"UP\"");
		assertThat(this.proxy.getFrom("hub.localhost", path)).doesNotContain("jvm_", "\"UP\"");
		// Nor would they be there if the proxy let it pass.
		var asked = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		var main = this.certificate.trusting().getSocketFactory().createSocket("localhost", this.installation.port());
		assertThat(ShippedProxy.exchange(main, asked)).doesNotStartWith("HTTP/1.1 200")
			.doesNotContain("jvm_", "\"UP\"");
	}

	@Test
	void the_hub_is_behind_it_too() throws Exception {
		assertThat(this.proxy.getFrom("hub.localhost", "/api/hub")).startsWith("HTTP/1.1 200").contains("the hub");
		assertThat(this.proxy.getFrom("hub.localhost", "/actuator/health")).startsWith("HTTP/1.1 404");
	}

	@Test
	void what_a_caller_says_of_where_he_comes_from_is_replaced() throws Exception {
		var heard = this.proxy.getFrom("hub.localhost", "/", "X-Forwarded-For: 203.0.113.9",
				"X-Forwarded-For: 10.0.0.1", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: http",
				"X-Forwarded-Port: 1", "X-Forwarded-Prefix: /evil", "Forwarded: for=203.0.113.9;host=evil.example",
				"X-Real-IP: 203.0.113.9", "X_Forwarded_For: 203.0.113.9", "X-Request-Id: evil");
		assertThat(heard)
			.contains("x-forwarded-for: [127.0.0.1]", "x-forwarded-proto: [https]", "x-forwarded-host: [hub.localhost]",
					"x-forwarded-port: [" + this.proxy.httpsPort() + "]")
			.containsPattern("x-request-id: \\[[0-9a-f-]{36}]")
			.doesNotContain("203.0.113.9", "evil");
	}

	@Test
	void a_name_that_is_not_ours_is_not_answered() throws Exception {
		assertThat(this.proxy.getFrom("evil.example", "/")).startsWith("HTTP/1.1 421");
	}

	@Test
	void whoever_sends_too_slowly_is_not_waited_for() {
		assertThat(this.slowHeaders.join()).startsWith("HTTP/1.1 408");
		assertThat(this.slowBody.join()).startsWith("HTTP/1.1 408");
	}

}
