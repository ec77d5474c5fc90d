package vn.motcua.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, running as a process of its own with its data in a folder of its
 * own.
 */
final class Installation implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Path home;

	private final int port;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Map<String, String> settings;

	private Process process;

	private Installation(Path home, int port, Map<String, String> settings) throws IOException {
		this.home = home;
		this.port = Integer.parseInt(settings.getOrDefault("SERVER_PORT", Integer.toString(port)));
		this.settings = settings;
		this.process = launch(home, port, settings);
	}

	/** Starts on that home and waits until it is healthy. */
	static Installation start(Path home) throws IOException, InterruptedException {
		return start(home, Map.of());
	}

	/** The same with settings of the environment. */
	static Installation start(Path home, Map<String, String> settings) throws IOException, InterruptedException {
		var installation = new Installation(home, freePort(), settings);
		installation.awaitHealthy();
		return installation;
	}

	/** Starts and waits for nothing: whoever calls it sees when it is there. */
	static Installation begin(Path home, Map<String, String> settings) throws IOException {
		return new Installation(home, freePort(), settings);
	}

	boolean isRunning() {
		return this.process.isAlive();
	}

	int port() {
		return this.port;
	}

	private static Process launch(Path home, int port, Map<String, String> settings) throws IOException {
		Files.createDirectories(home);
		var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				System.getProperty("motcua.jar", "target/motcua.jar"));
		// A short life is cheaper with the first compiler only; who measures, or works
		// for minutes, asks for none of these.
		builder.environment().put("JDK_JAVA_OPTIONS", System.getProperty("motcua.trial.jvm", ""));
		builder.environment().put("MOTCUA_HOME", home.toString());
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		builder.environment().remove("SPRING_DATASOURCE_URL");
		builder.environment().putAll(settings);
		return builder.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
			.start();
	}

	/** {@code kill -9}: the power fails. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		this.process.waitFor();
	}

	/** Starts again on the same home. */
	void restart() throws IOException, InterruptedException {
		this.process = launch(this.home, this.port, this.settings);
		awaitHealthy();
	}

	private void awaitHealthy() throws InterruptedException, IOException {
		var until = Instant.now().plus(PATIENCE);
		while (!isHealthy()) {
			if (Instant.now().isAfter(until) || !this.process.isAlive()) {
				kill();
				throw new IllegalStateException(
						"Not healthy:\n" + Files.readString(this.home.resolve("log"), StandardCharsets.UTF_8));
			}
			TimeUnit.MILLISECONDS.sleep(50);
		}
	}

	private boolean isHealthy() throws InterruptedException {
		try {
			var request = HttpRequest.newBuilder(uri("/actuator/health")).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A call as that sample user. */
	HttpRequest.Builder as(String user, String path) {
		var credentials = Base64.getEncoder().encodeToString((user + ":motcua").getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + credentials);
	}

	HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
	}

	URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	/** The embedded database of the program that runs on that home. */
	static Connection database(Path home) throws IOException, SQLException {
		var port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres",
				Files.readString(home.resolve("postgres.password")));
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Of a program that has ended. */
	int exitCode() {
		return this.process.exitValue();
	}

	static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
			kill();
		}
	}

}
