package vn.motcua.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Those who call, each with the cookies of a browser of his own. */
final class Visits {

	/** Who does not sign in. */
	static final String NOBODY = "";

	/** Who may do nearly everything. */
	static final String ADMIN = "admin";

	private static final List<String> USERS = List.of(NOBODY, "clerk", "officer", "approver", "seal", "officer3",
			"manager", ADMIN);

	private static final String PASSWORD = "motcua";

	/** Whatever both the cookie and the form say is good. */
	private static final String TOKEN = "fuzzing";

	private static final String TOKEN_COOKIE = "XSRF-TOKEN";

	private static final Operation SIGNING_IN = new Operation("POST", "/sign-in", List.of(), null, true);

	private final int port;

	private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

	Visits(int port) throws IOException {
		this.port = port;
		for (String user : USERS) {
			signIn(user);
		}
	}

	List<String> users() {
		return USERS;
	}

	/** What a page he opened would send with its form. */
	String token() {
		var masked = new byte[2 * TOKEN.length()];
		System.arraycopy(TOKEN.getBytes(StandardCharsets.US_ASCII), 0, masked, TOKEN.length(), TOKEN.length());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
	}

	/** The headers that say at a page who calls. */
	String cookies(String user) {
		return "Cookie: " + jar(user).entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + '=' + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** The headers that say at the API who calls. */
	List<String> credentials(String user) {
		var credentials = (user + ':' + PASSWORD).getBytes(StandardCharsets.UTF_8);
		return user.equals(NOBODY) ? List.of()
				: List.of("Authorization: Basic " + Base64.getEncoder().encodeToString(credentials));
	}

	/** Keeps the cookies he was given; whose session has ended signs in again. */
	void go(Call call, Call.Answer answer) throws IOException {
		if (call.operation().page()) {
			keep(call.user(), answer);
			if (!call.user().equals(NOBODY) && answer.header("Location").contains("/sign-in")) {
				signIn(call.user());
			}
		}
	}

	private void signIn(String user) throws IOException {
		this.cookies.put(user, new LinkedHashMap<>(Map.of(TOKEN_COOKIE, TOKEN)));
		if (!user.equals(NOBODY)) {
			var form = "username=" + user + "&password=" + PASSWORD + "&_csrf=" + token();
			keep(user,
					new Call(SIGNING_IN, user, "POST", "/sign-in",
							List.of(cookies(user), "Content-Type: application/x-www-form-urlencoded"),
							form.getBytes(StandardCharsets.UTF_8))
						.send(this.port));
		}
	}

	private void keep(String user, Call.Answer answer) {
		for (String cookie : answer.headers("Set-Cookie")) {
			var said = cookie.split(";", 2)[0].split("=", 2);
			if (said[0].equals(TOKEN_COOKIE)) {
				continue;
			}
			if (said[1].isEmpty()) {
				jar(user).remove(said[0]);
			}
			else {
				jar(user).put(said[0], said[1]);
			}
		}
	}

	private Map<String, String> jar(String user) {
		return Objects.requireNonNull(this.cookies.get(user));
	}

}
