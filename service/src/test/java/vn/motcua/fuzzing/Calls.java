package vn.motcua.fuzzing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** Makes calls up. */
final class Calls {

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS",
			"TRACE", "FOO");

	private static final List<String> TYPES = List.of("application/json", "application/*+json", "text/plain",
			"application/xml", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-ndjson",
			"application/x-www-form-urlencoded", "application/json;charset=UTF-16", "application/json;charset=none",
			";", "x");

	private static final List<String> HEADERS = List.of("Accept: text/html", "Accept: application/pdf", "Accept: x",
			"Accept: */*;q=0", "If-Match: \"1\"", "If-Match: x", "If-Match: \"99999999999\"", "If-None-Match: *",
			"Idempotency-Key: k", "Idempotency-Key:", "Cookie: desk=AA==",
			"Cookie: language=zz; desk=%00; follow=a.b.c", "Cookie: REDIRECT_URI=!; XSRF-TOKEN=!",
			"X-Forwarded-For: x, y", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Request-Id: <x>",
			"Range: bytes=0-1", "Range: x", "Expect: x", "Accept-Language: zz-ZZ-u-x", "HX-Request: true",
			"Last-Event-ID: x", "Content-Encoding: gzip", "Origin: null", "Transfer-Encoding: x",
			"X-HTTP-Method-Override: DELETE");

	private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Values values;

	private final Map<String, Visit> visits;

	/** The cookies of someone's pages, and the token that goes with them. */
	record Visit(String cookies, String token) {
	}

	/**
	 * @param visits of the signed-in, by their names; nobody's is under the empty one
	 */
	Calls(Values values, Map<String, Visit> visits) {
		this.values = values;
		this.visits = visits;
	}

	/**
	 * A call of that operation, more or less.
	 * @param broken whether it must not be one that could be carried out
	 */
	Call of(Operation operation, boolean broken) {
		var user = this.values.one(this.visits.keySet().stream().sorted().toList());
		this.values.beTame(this.values.oneIn(2));
		List<String> headers = new ArrayList<>(identification(operation, user));
		var fields = fields(operation);
		var form = operation.isWriting() && operation.body() == null && operation.page();
		var body = new byte[0];
		if (form) {
			body = (fields + "&_csrf=" + visit(user).token() + (broken ? "&x=%00" : ""))
				.getBytes(StandardCharsets.UTF_8);
			headers.add("Content-Type: application/x-www-form-urlencoded");
		}
		else if (operation.isWriting()) {
			body = (operation.body() != null) ? JSON.writeValueAsBytes(this.values.like("", operation.body(), 0))
					: this.values.any().getBytes(StandardCharsets.UTF_8);
			var type = (this.values.oneIn(8) || operation.body() == null) ? this.values.one(TYPES) : "application/json";
			headers.add("Content-Type: " + type);
			body = (broken || this.values.oneIn(10)) ? this.values.spoilt(body) : body;
		}
		if (this.values.oneIn(5)) {
			headers.add(this.values.one(HEADERS));
		}
		var method = (!broken && this.values.oneIn(25)) ? this.values.one(METHODS) : operation.method();
		var query = form || fields.isEmpty() ? "" : "?" + fields;
		return new Call(operation, user, method, target(operation, broken) + query, headers, body);
	}

	private List<String> identification(Operation operation, String user) {
		if (operation.page()) {
			return List.of("Accept: text/html", "Cookie: " + visit(user).cookies());
		}
		var credentials = Base64.getEncoder().encodeToString((user + ":motcua").getBytes(StandardCharsets.UTF_8));
		return user.isEmpty() ? List.of() : List.of("Authorization: Basic " + credentials);
	}

	private Visit visit(String user) {
		return Objects.requireNonNull(this.visits.get(user));
	}

	private String fields(Operation operation) {
		return operation.parameters()
			.stream()
			.filter((name) -> !this.values.oneIn(4))
			.map((name) -> name.replace("[", "%5B").replace("]", "%5D") + '=' + encoded(this.values.named(name)))
			.collect(Collectors.joining("&"));
	}

	private String target(Operation operation, boolean broken) {
		var path = PLACE.matcher(operation.path())
			.replaceAll((found) -> Matcher
				.quoteReplacement(encoded(broken ? "none" : this.values.named(found.group().replaceAll("[{}]", "")))));
		return (!broken && this.values.oneIn(40))
				? path + this.values.one(List.of("/", "//", ";x", "%00", "/..", "%2f", ".")) : path;
	}

	private static String encoded(String text) {
		// Half of a pair has no bytes of its own: it is sent as those that others make
		// up.
		return text.chars().anyMatch((letter) -> Character.isSurrogate((char) letter)) && text.length() == 1
				? "%ED%A0%80" : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
