package vn.motcua.benchmark;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

/**
 * How many dossiers a second 16 callers carry from receipt to result return: five calls
 * each.
 */
final class Throughput {

	private static final int CALLERS = 16;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String RECEIPT = """
			{"procedure": "1.004873", "agency": "H13.101", "channel": "COUNTER",
			 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn A", "idNumber": "092075001234", "phone": "0912345678",
			               "address": "12 Nguyễn Trãi"},
			 "subject": "Xin xác nhận tình trạng hôn nhân", "components": [{"name": "Tờ khai", "kind": "ORIGINAL", "count": 1}]}
			""";

	private static final List<String[]> STEPS = List.of(new String[] { "officer", "PROPOSE_APPROVAL" },
			new String[] { "approver", "APPROVE" }, new String[] { "seal", "SEAL" },
			new String[] { "clerk", "RETURN" });

	private final Installation installation;

	private final AtomicLong carried = new AtomicLong();

	private final AtomicBoolean enough = new AtomicBoolean();

	private Throughput(Installation installation) {
		this.installation = installation;
	}

	public static void main(String[] args) throws Exception {
		var warmUp = Duration.ofSeconds(Long.getLong("warmup", 180));
		var measured = Duration.ofSeconds(Long.getLong("measured", 60));
		var home = Files.createTempDirectory("motcua-throughput");
		try (var installation = Installation.start(home)) {
			new Throughput(installation).run(warmUp, measured);
		}
		FileSystemUtils.deleteRecursively(home);
	}

	private void run(Duration warmUp, Duration measured) throws Exception {
		try (var callers = Executors.newFixedThreadPool(CALLERS)) {
			for (int caller = 0; caller < CALLERS; caller++) {
				callers.submit((Callable<@Nullable Void>) this::carry);
			}
			for (long second = 0; second < warmUp.toSeconds(); second += 20) {
				long before = this.carried.get();
				Thread.sleep(Duration.ofSeconds(20));
				System.out.printf("warming up: %.1f dossiers a second%n", (this.carried.get() - before) / 20.0);
			}
			long before = this.carried.get();
			long start = System.nanoTime();
			Thread.sleep(measured);
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf("%d callers: %.1f dossiers a second from receipt to return%n", CALLERS,
					(this.carried.get() - before) / seconds);
			this.enough.set(true);
		}
	}

	private @Nullable Void carry() throws Exception {
		while (!this.enough.get()) {
			var dossier = post("clerk", "/api/dossiers", RECEIPT);
			for (String[] step : STEPS) {
				var task = dossier.path("tasks").path(0).path("id").asString();
				dossier = post(step[0], "/api/tasks/" + task + "/decision", "{\"outcome\": \"" + step[1] + "\"}");
			}
			if (!"RETURNED".equals(dossier.path("state").asString())) {
				throw new IllegalStateException("Not returned: " + dossier);
			}
			this.carried.incrementAndGet();
		}
		return null;
	}

	private JsonNode post(String user, String path, String body) throws Exception {
		var response = this.installation.send(this.installation.as(user, path)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(BodyPublishers.ofString(body)));
		if (response.statusCode() >= 300) {
			System.err.println(response.body());
			throw new IllegalStateException(response.body());
		}
		return JSON.readTree(response.body());
	}

}
