package vn.motcua.outside;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Sixty strangers who sign in at once, over and over, against the packaged program. */
class SignInStormIT {

	private static final int STRANGERS = 60;

	private static final int CALLS = 200;

	/** So many times the idle time at most. */
	private static final double BEARABLE = 5;

	@Test
	void leaves_a_clerk_at_work(@TempDir Path home) throws Exception {
		try (var program = Installation.start(home)) {
			medianOf(program, CALLS);
			var idle = medianOf(program, CALLS);
			var until = Instant.now().plus(Duration.ofSeconds(15));
			try (var threads = Executors.newFixedThreadPool(STRANGERS)) {
				List<Future<TreeSet<Integer>>> strangers = new ArrayList<>();
				for (int stranger = 0; stranger < STRANGERS; stranger++) {
					strangers.add(threads.submit((Callable<TreeSet<Integer>>) () -> storm(program, until)));
				}
				var stormy = medianOf(program, CALLS);
				System.out.printf("A clerk's call: %.2f ms idle, %.2f ms while %d sign in at once: %.1f times%n",
						idle / 1e6, stormy / 1e6, STRANGERS, stormy / idle);
				for (var stranger : strangers) {
					assertThat(stranger.get()).isSubsetOf(401, 429);
				}
				assertThat(stormy / idle).as("%s ns idle, %s ns in the storm", idle, stormy).isLessThan(BEARABLE);
			}
		}
	}

	private static TreeSet<Integer> storm(Installation program, Instant until) throws Exception {
		var answers = new TreeSet<Integer>();
		while (Instant.now().isBefore(until)) {
			var answer = program.send(as(program, UUID.randomUUID().toString()));
			answers.add(answer.statusCode());
			if (answer.statusCode() == 429) {
				assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			}
		}
		return answers;
	}

	private static HttpRequest.Builder as(Installation program, String nobody) {
		var credentials = Base64.getEncoder().encodeToString((nobody + ":wrong").getBytes(StandardCharsets.UTF_8));
		return HttpRequest.newBuilder(program.uri("/api/tasks")).header("Authorization", "Basic " + credentials);
	}

	/** In nanoseconds; every call is answered as it should be. */
	private static double medianOf(Installation program, int calls) throws Exception {
		var times = new long[calls];
		for (int call = 0; call < calls; call++) {
			long began = System.nanoTime();
			assertThat(program.send(program.as("clerk", "/api/tasks?limit=20")).statusCode()).isEqualTo(200);
			times[call] = System.nanoTime() - began;
		}
		Arrays.sort(times);
		return times[calls / 2];
	}

}
