package vn.motcua.fuzzing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.matrix.Request;

/** Makes calls up. */
final class Calls {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS",
			"TRACE", "FOO");

	private static final List<String> TYPES = List.of("application/json", "application/*+json", "text/plain",
			"application/xml", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-ndjson", FORM,
			"application/json;charset=UTF-16", "application/json;charset=none", ";", "x");

	private static final List<String> HEADERS = List.of("Accept: text/html", "Accept: application/pdf", "Accept: x",
			"Accept: */*;q=0", "If-Match: \"1\"", "If-Match: x", "If-Match: \"99999999999\"", "If-None-Match: *",
			"Idempotency-Key: k", "Idempotency-Key:", "Cookie: desk=AA==", "Authorization: Basic !",
			"Cookie: language=zz; desk=%00; follow=a.b.c", "Cookie: REDIRECT_URI=!; XSRF-TOKEN=!",
			"X-Forwarded-For: x, y", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Request-Id: <x>",
			"Range: bytes=0-1", "Range: x", "Expect: x", "Accept-Language: zz-ZZ-u-x", "HX-Request: true",
			"Last-Event-ID: x", "Content-Encoding: gzip", "Origin: null", "Transfer-Encoding: x",
			"X-HTTP-Method-Override: DELETE");

	private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Values values;

	private final Known known;

	private final Visits visits;

	private final Samples samples = new Samples();

	Calls(Values values, Known known, Visits visits) {
		this.values = values;
		this.known = known;
		this.visits = visits;
	}

	/**
	 * A call of that operation: half of them as they should be, a quarter with one thing
	 * amiss, and a quarter with hardly anything that fits.
	 * @param broken whether it must not be one that could be carried out
	 */
	Call of(Operation operation, boolean broken) {
		var samples = this.samples.of(operation);
		this.values.beTame(this.values.oneIn(2));
		return (broken || samples.isEmpty() || this.values.oneIn(4)) ? wild(operation, broken)
				: like(operation, this.values.one(samples), this.values.oneIn(3));
	}

	private Call like(Operation operation, Request sample, boolean amiss) {
		var user = this.values.oneIn(4) ? this.values.one(this.visits.users()) : Visits.ADMIN;
		var things = this.known.dossier(wanted(sample));
		UnaryOperator<String> plain = (name) -> name.equals("after") ? after(operation) : thing(name, things, user);
		UnaryOperator<String> encoded = (name) -> encoded(plain.apply(name));
		var address = put(sample.path(), encoded).split("\\?", 2);
		var path = address[0];
		var query = (address.length > 1) ? address[1] : "";
		var form = operation.page();
		var text = (sample.body() == null) ? "" : put(sample.body(), form ? encoded : plain);
		Map<String, String> headers = new LinkedHashMap<>(sample.headers());
		if (!text.isEmpty() || form) {
			headers.putIfAbsent("Content-Type", form ? FORM : "application/json");
		}
		if (operation.isWriting() && form) {
			text += (text.isEmpty() ? "" : "&") + "_csrf=" + this.visits.token();
		}
		if (operation.isWriting() && this.values.oneIn(4)) {
			headers.put("Idempotency-Key", "key-" + this.values.below(5_000));
		}
		if (operation.isWriting() && things.containsKey("version") && this.values.oneIn(6)) {
			headers.put("If-Match", '"' + things.get("version") + '"');
		}
		var body = operation.isWriting() ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
		var method = operation.method();
		switch (amiss ? this.values.below(10) : -1) {
			case 0 -> path = this.values.oneIn(2) ? withHostileSegment(path) : path + this.values.tail();
			case 1, 2 -> query = this.values.withOneHostile(query, operation.parameters());
			case 3 -> headers.put("Content-Type", this.values.one(TYPES));
			case 4 -> method = this.values.one(METHODS);
			case -1 -> {
				// As it should be.
			}
			default -> body = !operation.isWriting() ? body
					: form ? this.values.withOneHostile(text, operation.parameters()).getBytes(StandardCharsets.UTF_8)
							: this.values.withOneHostile(body);
		}
		var lines = headers(operation, user);
		headers.forEach((name, value) -> lines.add(name + ": " + value));
		if (amiss && this.values.oneIn(3)) {
			lines.add(this.values.one(HEADERS));
		}
		return new Call(operation, user, method, query.isEmpty() ? path : path + '?' + query, lines, body);
	}

	private Call wild(Operation operation, boolean broken) {
		var user = this.values.one(this.visits.users());
		var headers = headers(operation, user);
		var fields = fields(operation);
		var form = operation.isWriting() && operation.body() == null && operation.page();
		var body = new byte[0];
		if (form) {
			body = (fields + "&_csrf=" + this.visits.token() + (broken ? "&x=%00" : ""))
				.getBytes(StandardCharsets.UTF_8);
			headers.add("Content-Type: " + FORM);
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
		var path = put(operation.path(), (name) -> encoded(broken ? "none" : this.values.named(name)));
		path += (!broken && this.values.oneIn(40)) ? this.values.tail() : "";
		return new Call(operation, user, method, path + query, headers, body);
	}

	private List<String> headers(Operation operation, String user) {
		return new ArrayList<>(operation.page() ? List.of("Accept: text/html", this.visits.cookies(user))
				: this.visits.credentials(user));
	}

	private String fields(Operation operation) {
		return operation.parameters()
			.stream()
			.filter((name) -> !this.values.oneIn(4))
			.map((name) -> encoded(name) + '=' + encoded(this.values.named(name)))
			.collect(Collectors.joining("&"));
	}

	/** What of a dossier the call is about: one that has it. */
	private static List<String> wanted(Request sample) {
		return PLACE.matcher(sample.path() + sample.body())
			.results()
			.map((place) -> place.group(1).replaceFirst("Code$", ""))
			.map(Calls::asKnown)
			.filter(Known.OF_DOSSIERS::contains)
			.toList();
	}

	private static String put(String text, UnaryOperator<String> value) {
		return PLACE.matcher(text).replaceAll((place) -> Matcher.quoteReplacement(value.apply(place.group(1))));
	}

	/** What there is of that name; something that fits where nothing is known. */
	private String thing(String name, Map<String, String> dossier, String user) {
		if (name.endsWith("Code")) {
			return dossier.getOrDefault("code", "none");
		}
		return switch (name) {
			case "me" -> user;
			case "absent" -> "officer";
			case "fresh" -> "%06d".formatted(this.values.below(1_000_000));
			case "below" -> "H13.9%02d".formatted(this.values.below(20));
			case "day" -> LocalDate.of(2027, 1, 1).plusDays(this.values.below(3_000)).toString();
			case "followed" -> this.known.one("followed by " + user).orElse("none");
			default -> Optional.ofNullable(dossier.get(asKnown(name)))
				.or(() -> this.values.fitting(name))
				.or(() -> this.known.one(name))
				.orElse("none");
		};
	}

	private String after(Operation operation) {
		return this.known.one("after, of " + operation.collection()).orElse("");
	}

	private static String asKnown(String name) {
		return switch (name) {
			case "result" -> "result_return";
			case "held" -> "appraisal";
			default -> name;
		};
	}

	private String withHostileSegment(String path) {
		var segments = path.split("/", -1);
		segments[1 + this.values.below(segments.length - 1)] = encoded(this.values.any());
		return String.join("/", segments);
	}

	static String encoded(String text) {
		// Half of a pair has no bytes of its own: it is sent as those that others make
		// up.
		return text.chars().anyMatch((letter) -> Character.isSurrogate((char) letter)) && text.length() == 1
				? "%ED%A0%80" : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
