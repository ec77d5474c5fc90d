package vn.motcua.matrix;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;

/**
 * Everyone who tries: each role at each agency. They are written straight into the
 * tables, with a hash that is checked fast.
 */
final class Cast {

	private static final String PASSWORD = "mot-cua-2026";

	/** Whatever both the cookie and the form say is good. */
	private static final String TOKEN = "matrix";

	private static final Pattern SESSION = Pattern.compile("(?!XSRF)([^=;]+=[^;]+).*");

	private final Http http;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Map<String, Caller> pages = new ConcurrentHashMap<>();

	Cast(Http http, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.http = http;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	void enter() {
		this.transaction.executeWithoutResult((status) -> write());
		// Everyone listens, and hears of it a moment later.
		Awaitility.await()
			.until(() -> api("matrix-below-admin").get("/api/agencies/H13.151.01/records").status() == 200
					&& api("matrix-kept").get("/api/tasks").status() == 200);
	}

	private void write() {
		Arrays.stream(Relation.values()).filter((each) -> each.agency().length() > 3).forEach(this::open);
		var hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
		Person.everyone().stream().filter(Person::isSignedIn).forEach((person) -> {
			open(person.username(), person.role().name(), person.relation().agency(), hash);
			if (person.relation() == Relation.SUBSTITUTE) {
				open(person.absent(), person.role().name(), Relation.OWN.agency(), hash);
				standIn(person);
			}
		});
		open("matrix-holder", "OFFICER", Relation.OWN.agency(), hash);
		open("matrix-kept", "OFFICER", Relation.OWN.agency(), hash);
		open("matrix-gone", "OFFICER", Relation.OWN.agency(), hash);
		this.jdbc.sql("update app_user set enabled = false where username = 'matrix-gone'").update();
	}

	private void open(Relation relation) {
		this.jdbc.sql("""
				insert into agency (id, parent, kind, name)
				values (?, ?, 'COMMUNE', ?)
				on conflict do nothing
				""")
			.params(relation.agency(), relation.agency().replaceFirst("\\.\\d+$", ""), "Phường " + relation.agency())
			.update();
	}

	private void open(String username, String role, String agency, String hash) {
		this.jdbc.sql("insert into app_user (username, password_hash, name, agency) values (?, ?, ?, ?)")
			.params(username, hash, "Người " + username, agency)
			.update();
		this.jdbc.sql("insert into app_user_role (username, role) values (?, ?)").params(username, role).update();
	}

	private void standIn(Person substitute) {
		this.jdbc.sql("""
				insert into absence (id, person, substitute, kind, mark, decision_number, fields, begins, ends,
				                     begins_by_day, ends_by_day, recorded_by, recorded_at)
				values (gen_random_uuid(), ?, ?, 'LEAVE', 'TUQ', '15/QĐ', '{}', now() - interval '1 day',
				        now() + interval '30 days', false, false, 'admin', now())
				""").params(substitute.absent(), substitute.username()).update();
	}

	Caller api(String username) {
		return this.http.as(username, PASSWORD);
	}

	Caller api(Person person) {
		return person.isSignedIn() ? api(person.username()) : this.http.anybody();
	}

	/** As a browser would, signed in by form; nobody is led anywhere. */
	Caller pages(Person person) {
		return person.isSignedIn() ? this.pages.computeIfAbsent(person.username(), this::signIn) : visitor("");
	}

	private Caller signIn(String username) {
		var form = "username=" + username + "&password=" + PASSWORD;
		var answer = visitor("").with("Content-Type", "application/x-www-form-urlencoded")
			.send("POST", "/sign-in", form.getBytes(StandardCharsets.UTF_8));
		var sessions = answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.map(SESSION::matcher)
			.filter((cookie) -> cookie.matches() && !cookie.group(1).startsWith("going"))
			.map((cookie) -> "; " + cookie.group(1))
			.toList();
		return visitor(String.join("", sessions));
	}

	private Caller visitor(String cookies) {
		var masked = new byte[2 * TOKEN.length()];
		System.arraycopy(TOKEN.getBytes(StandardCharsets.US_ASCII), 0, masked, TOKEN.length(), TOKEN.length());
		return this.http.anybody()
			.with("Cookie", "XSRF-TOKEN=" + TOKEN + cookies)
			.with("X-XSRF-TOKEN", Base64.getUrlEncoder().encodeToString(masked))
			.with("Accept", "text/html");
	}

}
