package vn.motcua.outside;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The packaged program among callers who mean it no good; {@link UpgradeIT} has two
 * replicas that count them together.
 */
class LimitsIT {

	private static final int STRANGERS = 60;

	private static final int CALLS = 200;

	/** So many times the idle time at most. */
	private static final double BEARABLE = 5;

	private static Installation program;

	private static ExecutorService people;

	private static Future<Duration> slowHeaders;

	private static Future<Duration> slowBody;

	private static Future<Duration> slowForm;

	@BeforeAll
	static void start(@TempDir Path home) throws Exception {
		// Each stranger has an address of his own: from one address they would soon be
		// refused all together, before anything is computed for them.
		// What is measured is the program as it is started elsewhere.
		program = Installation.start(home, Map.of("MOTCUA_TRUSTED_PROXIES", "127.0.0.1/32", "JDK_JAVA_OPTIONS", ""));
		people = Executors.newVirtualThreadPerTaskExecutor();
		var credentials = "Authorization: Basic " + basic("clerk", "motcua") + "\r\n";
		// They take their time, while the others are at it.
		slowHeaders = people.submit(() -> trickle("GET /api/tasks HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
		slowBody = people.submit(() -> trickle("POST /api/dossiers HTTP/1.1\r\nHost: localhost\r\n" + credentials
				+ "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"));
		slowForm = people.submit(() -> trickle("POST /follow HTTP/1.1\r\nHost: localhost\r\n"
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"));
	}

	@AfterAll
	static void stop() throws Exception {
		people.shutdownNow();
		program.close();
	}

	@Test
	void sixty_strangers_who_sign_in_at_once_leave_a_clerk_at_work() throws Exception {
		medianOf(CALLS);
		var idle = medianOf(CALLS);
		var over = new AtomicBoolean();
		var guesses = new AtomicInteger();
		List<Future<TreeSet<Integer>>> strangers = new ArrayList<>();
		for (int stranger = 1; stranger <= STRANGERS; stranger++) {
			var address = "198.51.100." + stranger;
			strangers.add(people.submit(() -> guessUntil(over, address, guesses)));
		}
		await().atMost(Duration.ofMinutes(1)).until(() -> guesses.get() >= STRANGERS);
		var stormy = medianOf(CALLS);
		over.set(true);
		System.out.printf("A clerk's call: %.2f ms idle, %.2f ms while %d sign in at once: %.1f times%n", idle / 1e6,
				stormy / 1e6, STRANGERS, stormy / idle);
		for (var stranger : strangers) {
			assertThat(stranger.get()).isSubsetOf(401, 429);
		}
		assertThat(stormy / idle).as("%s ns idle, %s ns in the storm", idle, stormy).isLessThan(BEARABLE);
	}

	@Test
	void whoever_says_a_byte_every_second_is_hung_up_on() throws Exception {
		assertThat(slowHeaders.get()).isLessThan(Duration.ofSeconds(20));
		assertThat(slowBody.get()).isLessThan(Duration.ofSeconds(40));
		assertThat(slowForm.get()).isLessThan(Duration.ofSeconds(40));
	}

	/** Each time another name. */
	private static TreeSet<Integer> guessUntil(AtomicBoolean over, String address, AtomicInteger guesses)
			throws Exception {
		var answers = new TreeSet<Integer>();
		while (!over.get()) {
			answers.add(signIn(UUID.randomUUID().toString(), address));
			guesses.incrementAndGet();
		}
		return answers;
	}

	private static int signIn(String nobody, String address) throws Exception {
		var answer = program.send(HttpRequest.newBuilder(program.uri("/api/tasks"))
			.header("Authorization", "Basic " + basic(nobody, "wrong"))
			.header("X-Forwarded-For", address));
		assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(answer.statusCode() == 429);
		return answer.statusCode();
	}

	private static String basic(String username, String password) {
		return Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/** In nanoseconds; every call is answered as it should be. */
	private static double medianOf(int calls) throws Exception {
		var times = new long[calls];
		for (int call = 0; call < calls; call++) {
			long began = System.nanoTime();
			assertThat(program.send(program.as("clerk", "/api/tasks?limit=20")).statusCode()).isEqualTo(200);
			times[call] = System.nanoTime() - began;
		}
		Arrays.sort(times);
		return times[calls / 2];
	}

	/** Until it is answered or hung up on. */
	private static Duration trickle(String beginning) throws Exception {
		var uri = program.uri("/");
		long began = System.nanoTime();
		try (var socket = new Socket(uri.getHost(), uri.getPort())) {
			socket.setSoTimeout(1000);
			socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
			while (System.nanoTime() - began < TimeUnit.MINUTES.toNanos(1) && !isAnswered(socket)) {
				socket.getOutputStream().write('x');
			}
		}
		catch (IOException ex) {
			// Hung up on while he spoke.
		}
		return Duration.ofNanos(System.nanoTime() - began);
	}

	private static boolean isAnswered(Socket socket) throws IOException {
		try {
			socket.getInputStream().read();
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
	}

}
