package vn.motcua.desk.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.motcua.testing.Http;

/** People of a test's own, so that their work is disturbed by nobody's. */
public final class Staff {

	/** Of all of them. */
	public static final String PASSWORD = "mot-cua-2026";

	private Staff() {
	}

	/** Opens an account and gives its username. */
	public static String open(Http http, String name, String agency, String... roles) {
		var username = roles[0].toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID().toString().substring(0, 8);
		http.as("admin")
			.post("/api/users",
					Map.of("username", username, "name", name, "agency", agency, "roles", List.of(roles), "password",
							PASSWORD))
			.is(201);
		return username;
	}

}
