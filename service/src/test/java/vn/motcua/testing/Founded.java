package vn.motcua.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import vn.motcua.calendar.OfficialTime;

/** Agencies that only one test knows, and how they hand over. */
public final class Founded {

	private static final AtomicInteger COMMUNES = new AtomicInteger(200);

	private static final AtomicInteger DEPARTMENTS = new AtomicInteger(60);

	private final Http http;

	public Founded(Http http) {
		this.http = http;
	}

	/** Below that one. */
	public String department(String parent) {
		return add(parent + "." + DEPARTMENTS.incrementAndGet(), parent, "DEPARTMENT");
	}

	/** Below that one. */
	public String commune(String parent) {
		return add(parent + "." + COMMUNES.incrementAndGet(), parent, "COMMUNE");
	}

	private String add(String id, String parent, String kind) {
		admin().post("/api/agencies", Map.of("id", id, "parent", parent, "kind", kind, "name", "Cơ quan " + id))
			.is(201);
		return id;
	}

	public String commune() {
		return commune("H13");
	}

	/** Everything, from that day on. */
	public Answer hand(String predecessor, String successor, LocalDate from, boolean dryRun) {
		return admin().post(path(predecessor) + "?dryRun=" + dryRun,
				Map.of("successor", successor, "from", from.toString()));
	}

	/** Everything, today. */
	public Answer hand(String predecessor, String successor) {
		return hand(predecessor, successor, today(), false).is(200);
	}

	/** Everything, from tomorrow on. */
	public Answer plan(String predecessor, String successor) {
		return hand(predecessor, successor, today().plusDays(1), false);
	}

	public Answer told(String agency) {
		return admin().get(path(agency)).is(200);
	}

	public static String path(String agency) {
		return "/api/agencies/" + agency + "/succession";
	}

	public static LocalDate today() {
		return OfficialTime.dateOf(Instant.now());
	}

	public static Map<String, Integer> counts(Answer answer) {
		Map<String, Integer> counts = new HashMap<>();
		answer.is(200).json().properties().forEach((each) -> counts.put(each.getKey(), each.getValue().asInt()));
		return counts;
	}

	private Caller admin() {
		return this.http.as("admin");
	}

}
