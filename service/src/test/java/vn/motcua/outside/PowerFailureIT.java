package vn.motcua.outside;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} under load: what was acknowledged is there afterwards, and nothing is
 * there by half.
 */
class PowerFailureIT {

	private static final int CALLERS = 8;

	private static final int FAILURES = 2;

	/** What each dossier was last acknowledged to be. */
	private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();

	@Test
	void loses_nothing_that_was_acknowledged(@TempDir Path home) throws Exception {
		try (var installation = Installation.start(home)) {
			var carrier = new Carrier(installation);
			for (int failure = 1; failure <= FAILURES; failure++) {
				workUntilThePowerFails(installation, carrier, 150L * failure);
				installation.restart();
				everythingAcknowledgedIsThere(carrier);
				nothingIsThereByHalf(carrier);
			}
		}
	}

	private void workUntilThePowerFails(Installation installation, Carrier carrier, long enough) throws Exception {
		var failed = new AtomicBoolean();
		try (var callers = Executors.newFixedThreadPool(CALLERS)) {
			for (int caller = 0; caller < CALLERS; caller++) {
				callers.submit((Callable<Boolean>) () -> work(carrier, failed));
			}
			await().atMost(Duration.ofMinutes(2)).until(() -> this.acknowledged.size() >= enough);
			installation.kill();
			failed.set(true);
		}
	}

	private boolean work(Carrier carrier, AtomicBoolean failed) throws Exception {
		while (!failed.get()) {
			var dossier = acknowledge(carrier.receive());
			for (Carrier.Step step : Carrier.STEPS) {
				dossier = acknowledge(carrier.decide(dossier, step));
			}
		}
		return true;
	}

	private JsonNode acknowledge(JsonNode dossier) {
		this.acknowledged.put(dossier.path("code").asString(), dossier);
		return dossier;
	}

	private void everythingAcknowledgedIsThere(Carrier carrier) throws Exception {
		for (var entry : this.acknowledged.entrySet()) {
			var now = carrier.get("manager", "/api/dossiers/" + entry.getKey());
			assertThat(now.path("version").asInt()).as("version of %s", entry.getKey())
				.isGreaterThanOrEqualTo(entry.getValue().path("version").asInt());
		}
	}

	private void nothingIsThereByHalf(Carrier carrier) throws Exception {
		int count = 0;
		var numbers = new TreeSet<Integer>();
		var next = "";
		do {
			var page = carrier.get("manager", "/api/dossiers?limit=200&after=" + next);
			for (JsonNode dossier : page.path("items")) {
				count++;
				numbers.add(dossier.path("register").path("number").asInt());
				historyAgrees(carrier, dossier);
			}
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, count).boxed().toList());
	}

	/**
	 * Dossier, journal and engine say the same: and so an interrupted dossier can be
	 * carried on to its end.
	 */
	private void historyAgrees(Carrier carrier, JsonNode dossier) throws Exception {
		var code = dossier.path("code").asString();
		var events = carrier.get("manager", "/api/dossiers/" + code + "/history").path("items");
		assertThat(events.path(events.size() - 1).path("state").asString()).as("last event of %s", code)
			.isEqualTo(dossier.path("state").asString());
		var now = dossier;
		while (!"RETURNED".equals(now.path("state").asString())) {
			assertThat(now.path("tasks")).as("open tasks of %s", code).hasSize(1);
			now = acknowledge(carrier.decide(now, next(now)));
		}
	}

	private static Carrier.Step next(JsonNode dossier) {
		return Carrier.STEPS.get(switch (dossier.path("tasks").path(0).path("kind").asString()) {
			case "APPRAISAL" -> 0;
			case "APPROVAL" -> 1;
			case "SEALING" -> 2;
			default -> 3;
		});
	}

}
