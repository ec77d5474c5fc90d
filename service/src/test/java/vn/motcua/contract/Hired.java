package vn.motcua.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.testing.Bodies;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;

/** People whom one test hires, and their absences; all of them go with it. */
final class Hired implements AutoCloseable {

	private static final String PASSWORD = "mat-khau-dai";

	private final Http http;

	private final List<String> names = new ArrayList<>();

	private final List<String> absences = new ArrayList<>();

	Hired(Http http) {
		this.http = http;
	}

	String hire(String agency, String... roles) {
		var name = "u" + UUID.randomUUID();
		admin()
			.post("/api/users", Map.of("username", name, "name", "Người mới", "agency", agency, "roles", List.of(roles),
					"password", PASSWORD))
			.is(201);
		this.names.add(name);
		return name;
	}

	/** One of the sample users, or one of those. */
	Caller as(String name) {
		return this.names.contains(name) ? this.http.as(name, PASSWORD) : this.http.as(name);
	}

	void nowHas(String name, String... roles) {
		admin().post("/api/users/" + name + "/roles", Map.of("roles", List.of(roles))).is(200);
	}

	static ObjectNode absence(String user, String substitute) {
		return Bodies.object("""
				{"from": "2026-01-01", "until": "2099-12-31", "kind": "STUDY", "mark": "KT",
				 "decisionNumber": "12/QĐ-UBND", "fields": []}
				""").put("user", user).put("substitute", substitute);
	}

	/**
	 * Where the absence is found.
	 */
	String away(ObjectNode absence) {
		var path = String.valueOf(this.http.as("manager").post("/api/absences", absence).is(201).header("Location"));
		this.absences.add(path);
		return path;
	}

	String away(String user, String substitute) {
		return away(absence(user, substitute));
	}

	/** Whoever was away comes back now. */
	void areBack() {
		this.absences.forEach((path) -> admin().send("DELETE", path, null).is(204));
		this.absences.clear();
	}

	private Caller admin() {
		return this.http.as("admin");
	}

	@Override
	public void close() {
		areBack();
		this.names.forEach((name) -> admin().post("/api/users/" + name + "/deactivation").is(200));
	}

}
