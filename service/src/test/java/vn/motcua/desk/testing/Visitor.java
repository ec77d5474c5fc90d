package vn.motcua.desk.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.testing.Answer;
import vn.motcua.testing.Caller;
import vn.motcua.testing.Http;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser without a screen: keeps cookies, and sends the forms of pages. */
public final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Http http;

	private final Map<String, String> cookies = new TreeMap<>();

	public Visitor(Http http) {
		this.http = http;
	}

	/** Someone who has signed in. */
	public static Visitor as(Http http, String username, String password) {
		var visitor = new Visitor(http);
		visitor.signIn(username, password);
		return visitor;
	}

	public Visitor signIn(String username, String password) {
		assertThat(post("/sign-in", "/sign-in", Map.of("username", username, "password", password)).is(302)
			.header("Location")).endsWith("/desk");
		return this;
	}

	/** The value of a cookie; empty, if there is none. */
	public String cookie(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	/** All there are, by name. */
	Map<String, String> cookies() {
		return Map.copyOf(this.cookies);
	}

	/** From now on that cookie has another value. */
	public Visitor with(String cookie, String value) {
		this.cookies.put(cookie, value);
		return this;
	}

	public Answer get(String path) {
		return kept(caller().with("Accept", "text/html").get(path));
	}

	/** What a page's script asks for. */
	public Answer ask(String path) {
		return kept(caller().with("Accept", "application/json").get(path));
	}

	/** Sends a form that stands on a page. */
	public Answer post(String page, String action, Map<String, String> fields) {
		var token = TOKEN.matcher(get(page).is(200).text());
		assertThat(token.find()).as("a form on " + page).isTrue();
		var all = new TreeMap<>(fields);
		all.put("_csrf", token.group(1));
		var body = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return kept(caller().with("Accept", "text/html")
			.with("Content-Type", "application/x-www-form-urlencoded")
			.send("POST", action, body.getBytes(StandardCharsets.UTF_8)));
	}

	/** With the cookies there are. */
	public Caller caller() {
		var caller = this.http.anybody();
		return this.cookies.isEmpty() ? caller
				: caller.with("Cookie",
						this.cookies.entrySet()
							.stream()
							.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
							.collect(Collectors.joining("; ")));
	}

	private Answer kept(Answer answer) {
		for (var line : answer.headers().allValues("Set-Cookie")) {
			var pair = line.split(";")[0].split("=", 2);
			if (pair[1].isEmpty()) {
				this.cookies.remove(pair[0]);
			}
			else {
				this.cookies.put(pair[0], pair[1]);
			}
		}
		return answer;
	}

}
