package vn.motcua.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is put into calls: some of it fits, most of it does not. */
final class Values {

	private static final int MOST_KNOWN = 500;

	private static final List<String> HOSTILE = List.of("", " ", "\0", "a\0b", "\u0001", "\u001b[31m",
			"\r\n2026 FORGED", "'", "\"", "\\", "%", "%zz", "_", "${7*7}", "#{1}", "{x}", "{{", "../../etc/passwd",
			"..%2f", ";", "/", "//", "?", "#", "&", "=", "<script>alert(1)</script>", "'; drop table dossier; --",
			"null", "undefined", "NaN", "true", "-1", "0", "1", "1.5", "1e400", "2147483648", "-2147483649",
			"9223372036854775808", "99999999999999999999999", "0x10", "٣", "𠊛", "😀", "\ud83d", "\udc00", "\ufeff",
			"\uffff", "\u202e", "İ", "ß", "-999999999-01-01", "+999999999-12-31", "0000-00-00", "2026-02-30",
			"10000-01-01", "1899-12-31", "2026-11-23T08:12", "9999-12-31T23:59:59.999999999-18:00",
			"+1000000000-12-31T23:59:59Z", "24:00", "00000000-0000-0000-0000-000000000000", "x", "[]", "{}",
			"[object Object]", "*", "a,b,c", "a".repeat(300), "ế".repeat(5_000));

	private static final List<String> FITTING = List.of("H13", "H13.101", "H13.103", "1.004873", "2.000488", "clerk",
			"officer", "approver", "2026-11-23", "2026-11-23T08:12:00+07:00", "2020-12-01", "2026-01-01", "1", "3",
			"200", "FIELD", "PROCEDURE", "AGENCY", "COUNTER", "ONLINE", "OVERDUE", "DAYS", "WORKING_DAYS", "PROCESSING",
			"APPROVE", "RETURN", "SEAL", "SUPPLEMENT", "REFUSAL", "SUBMISSIONS", "RESULTS", "LEAVE", "KT", "REST_DAY",
			"en", "vi", "khai sinh", "Nguyễn Văn A", "092075001234", "0912345678", "1234", "lateness", "durations",
			"channels", "766", "received", "onTime", "true", "dossier", "same_day", "2026", "07:30", "17:00", "QUARTER",
			"stop", "withdrawal", "extension");

	/** What fits where it is called so; elsewhere anything may. */
	private static final Map<String, List<String>> NAMED = Map.ofEntries(
			Map.entry("agency", List.of("H13", "H13.101", "H13.103")),
			Map.entry("from", List.of("2020-12-01", "2026-01-01", "2026-11-23T08:12:00+07:00")),
			Map.entry("to", List.of("2021-05-31", "2026-11-30", "officer")), Map.entry("until", List.of("2027-01-01")),
			Map.entry("limit", List.of("1", "3", "200")), Map.entry("groupBy", List.of("FIELD", "PROCEDURE", "AGENCY")),
			Map.entry("name", List.of("lateness", "durations", "channels", "places", "Nguyễn Văn A")),
			Map.entry("code", List.of("1.004873", "2.000488")), Map.entry("procedure", List.of("1.004873", "2.000488")),
			Map.entry("list", List.of("submissions", "results", "supplements")),
			Map.entry("slip", List.of("supplement", "refusal")),
			Map.entry("act", List.of("stop", "withdrawal", "extension")),
			Map.entry("key", List.of("dossier", "same_day")), Map.entry("version", List.of("1")),
			Map.entry("year", List.of("2025", "2026")), Map.entry("id", List.of("1", "H13.101")),
			Map.entry("kind", List.of("APPRAISAL", "COUNTER", "CITIZEN", "ORIGINAL", "LEAVE")),
			Map.entry("outcome", List.of("APPROVE", "SEAL", "RETURN", "PROPOSE_APPROVAL", "REFUSE", "SEND_BACK")),
			Map.entry("channel", List.of("COUNTER", "ONLINE")), Map.entry("returnBy", List.of("COUNTER")),
			Map.entry("copies", List.of("1")), Map.entry("count", List.of("1")), Map.entry("score", List.of("5")),
			Map.entry("username", List.of("guest", "clerk3")), Map.entry("counter", List.of("H13.101", "H13.103")),
			Map.entry("number", List.of("092075001234")), Map.entry("model", List.of("dossier", "same_day")),
			Map.entry("unit", List.of("DAYS", "WORKING_DAYS", "HOURS")),
			Map.entry("cell", List.of("received", "onTime", "late")), Map.entry("phone", List.of("0912345678")),
			Map.entry("email", List.of("a@example.vn")), Map.entry("proof", List.of("5678")));

	private final RandomGenerator random;

	private boolean tame;

	private final List<String> known = new ArrayList<>();

	private final JsonMapper json = JsonMapper.builder().build();

	Values(RandomGenerator random) {
		this.random = random;
	}

	/** An answer named it: it may be asked for again. */
	void learn(String value) {
		if (this.known.size() < MOST_KNOWN) {
			this.known.add(value);
		}
	}

	/** Whether most of what is put into the next call is to fit. */
	void beTame(boolean so) {
		this.tame = so;
	}

	/** Something for what is called so. */
	String named(String name) {
		var last = name.replaceAll(".*\\.|\\[\\d]", "");
		if (!oneIn(this.tame ? 12 : 3)) {
			if (!this.known.isEmpty() && (last.equals("code") || last.equals("id") || last.equals("task"))
					&& !oneIn(4)) {
				return one(this.known);
			}
			var fitting = NAMED.get(last);
			if (fitting != null) {
				return one(fitting);
			}
			if (this.tame) {
				return one(FITTING);
			}
		}
		return any();
	}

	/** What surely fits where it is called so, if anything does. */
	Optional<String> fitting(String name) {
		return Optional.ofNullable(NAMED.get(name)).map(this::one);
	}

	String any() {
		return switch (this.random.nextInt(8)) {
			case 0, 1, 2 -> one(HOSTILE);
			case 3 -> mutated(one(FITTING));
			case 4 -> Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString((one(FITTING) + "\n" + one(HOSTILE)).getBytes(StandardCharsets.UTF_8));
			case 5 -> this.known.isEmpty() ? one(FITTING) : one(this.known);
			default -> one(FITTING);
		};
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	int below(int limit) {
		return this.random.nextInt(limit);
	}

	boolean oneIn(int chances) {
		return this.random.nextInt(chances) == 0;
	}

	private String mutated(String text) {
		if (text.isEmpty()) {
			return text;
		}
		int at = this.random.nextInt(text.length());
		return switch (this.random.nextInt(4)) {
			case 0 -> text.substring(0, at);
			case 1 -> text.substring(0, at) + one(HOSTILE) + text.substring(at);
			case 2 -> text.substring(0, at) + (char) this.random.nextInt(0x10000) + text.substring(at);
			default -> text.repeat(3);
		};
	}

	/** What has no business after a path. */
	String tail() {
		return one(List.of("/", "//", ";x", "%00", "/..", "%2f", "."));
	}

	/** The fields with one of them hostile, missing, twice, or another one added. */
	String withOneHostile(String fields, List<String> others) {
		List<String> all = new ArrayList<>(fields.isEmpty() ? List.of() : List.of(fields.split("&")));
		if (all.isEmpty() || (!others.isEmpty() && oneIn(3))) {
			all.add(Calls.encoded(others.isEmpty() ? any() : one(others)) + '=' + Calls.encoded(any()));
			return String.join("&", all);
		}
		int at = below(all.size());
		switch (below(5)) {
			case 0 -> all.remove(at);
			case 1 -> all.add(all.get(at));
			default -> all.set(at, all.get(at).replaceFirst("=.*", "") + '=' + Calls.encoded(any()));
		}
		return String.join("&", all);
	}

	/** The body with one of its values hostile or missing; spoilt, if it is no JSON. */
	byte[] withOneHostile(byte[] body) {
		if (body.length == 0 || (body[0] != '{' && body[0] != '[') || oneIn(8)) {
			return spoilt(body);
		}
		var tree = this.json.readTree(body);
		List<Runnable> changes = new ArrayList<>();
		collect(tree, changes);
		if (!changes.isEmpty()) {
			one(changes).run();
		}
		return this.json.writeValueAsBytes(tree);
	}

	private void collect(JsonNode node, List<Runnable> changes) {
		if (node instanceof ObjectNode object) {
			object.properties().forEach((field) -> {
				changes.add(() -> object.set(field.getKey(), hostile()));
				changes.add(() -> object.put(field.getKey(), any()));
				collect(field.getValue(), changes);
			});
			if (!object.isEmpty()) {
				changes.add(() -> object.remove(one(List.copyOf(object.propertyNames()))));
			}
			changes.add(() -> object.set(any(), hostile()));
		}
		else if (node instanceof ArrayNode array) {
			changes.add(() -> array.add(hostile()));
			array.forEach((each) -> collect(each, changes));
		}
	}

	private JsonNode hostile() {
		return this.json.readTree(one(List.of("null", "[]", "{}", "\"\"", "0", "-1", "1e309", "true", "[[[]]]",
				"[null]", "{\"a\": {\"b\": []}}", "12345678901234567890", "\"\\u0000\"", "\"\\ud800\"")));
	}

	/** Something that looks like the schema of what is called so, or does not. */
	Object like(String name, JsonNode schema, int depth) {
		if (oneIn(this.tame ? 40 : 10) || depth > 8) {
			return hostile();
		}
		return switch (schema.path("type").asString("")) {
			case "object" -> object(schema, depth);
			case "array" -> new ArrayList<>(IntStream.range(0, this.random.nextInt(4))
				.mapToObj((at) -> like(name, schema.path("items"), depth + 1))
				.toList());
			case "integer", "number" -> (this.tame || oneIn(2)) ? 1 + this.random.nextInt(5) : this.random.nextLong();
			case "boolean" -> this.random.nextBoolean();
			default -> (schema.has("enum") && !oneIn(this.tame ? 30 : 4))
					? one(schema.path("enum").valueStream().toList()).asString() : named(name);
		};
	}

	private Map<String, Object> object(JsonNode schema, int depth) {
		Map<String, Object> object = new LinkedHashMap<>();
		schema.path("properties").properties().forEach((part) -> {
			if (!oneIn(this.tame ? 30 : 6)) {
				object.put(part.getKey(), like(part.getKey(), part.getValue(), depth + 1));
			}
		});
		if (!this.tame && oneIn(4)) {
			object.put(any(), any());
		}
		return object;
	}

	/** Bytes that are no body of any kind, or the body spoilt. */
	byte[] spoilt(byte[] body) {
		return switch (this.random.nextInt(6)) {
			case 0 -> new byte[0];
			case 1 -> "[".repeat(1 + this.random.nextInt(3_000)).getBytes(StandardCharsets.UTF_8);
			case 2 -> ("{\"copies\": " + "9".repeat(2_000) + "}").getBytes(StandardCharsets.UTF_8);
			case 3 -> bytes();
			case 4 -> Arrays.copyOf(body, (body.length == 0) ? 0 : this.random.nextInt(body.length));
			default -> "{\"a\": \"\u0000".getBytes(StandardCharsets.UTF_8);
		};
	}

	private byte[] bytes() {
		var bytes = new byte[this.random.nextInt(200)];
		for (int at = 0; at < bytes.length; at++) {
			bytes[at] = (byte) this.random.nextInt();
		}
		return bytes;
	}

}
