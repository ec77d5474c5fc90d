package vn.motcua.fuzzing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What earlier answers told of: dossiers as they stood last, and what else there is. */
final class Known {

	/** What may be known of a dossier. */
	static final Set<String> OF_DOSSIERS = Set.of("code", "acceptance", "appraisal", "consultation", "approval",
			"sealing", "result_return", "apology", "undoable", "awaited", "suspended", "returned", "ended", "blocked",
			"secret");

	/** Of each kind; newer ones take the places of others. */
	private static final int MOST = 100;

	private static final Pattern FOLLOWED = Pattern.compile("/follow/([^/?]+)(/submitted)?(\\?.*)?");

	/** What stands in an address after the word for it. */
	private static final Pattern LINK = Pattern.compile("/([a-z]+)/([\\w-]{36})\\b");

	private static final Pattern SECRET = Pattern.compile("/f/(H[\\d.]+-\\d{6}-\\d{4,})/([\\w.-]+)");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Values values;

	private final Map<String, Map<String, String>> dossiers = new LinkedHashMap<>();

	private final Map<String, List<String>> others = new HashMap<>();

	Known(Values values) {
		this.values = values;
	}

	/**
	 * A dossier of which all of that is known, if there is one, and else any: its
	 * {@code code}; under the kind of each of its open tasks, in small letters, that
	 * task; under what it is, such as {@code awaited}, its code.
	 */
	Map<String, String> dossier(Collection<String> with) {
		var fitting = this.dossiers.values().stream().filter((each) -> each.keySet().containsAll(with)).toList();
		if (!fitting.isEmpty()) {
			return this.values.one(fitting);
		}
		return this.dossiers.isEmpty() ? Map.of() : this.values.one(List.copyOf(this.dossiers.values()));
	}

	Optional<String> one(String name) {
		return Optional.ofNullable(this.others.get(name)).map(this.values::one);
	}

	void learn(Call call, Call.Answer answer) {
		var type = answer.header("Content-Type");
		if (answer.status() < 400 && type.startsWith("application/json")) {
			read(call.operation().collection(), answer.body());
		}
		else if (answer.status() == 200 && type.contains("xml")) {
			remember("xml", answer.body());
		}
		else if (type.startsWith("text/html")) {
			LINK.matcher(answer.body()).results().forEach((link) -> remember(singular(link.group(1)), link.group(2)));
			SECRET.matcher(answer.body()).results().forEach((link) -> keep(link.group(1), link.group(2)));
		}
		var followed = FOLLOWED.matcher(answer.header("Location"));
		if (followed.matches()) {
			this.others.put("followed by " + call.user(), List.of(followed.group(1)));
		}
	}

	private void read(String collection, String json) {
		try {
			read(collection, JSON.readTree(json));
		}
		catch (JacksonException ex) {
			// Of a call that was answered in part.
		}
	}

	private void read(String collection, JsonNode node) {
		if (node.isObject()) {
			if (node.has("code") && node.path("tasks").isArray()) {
				dossier(node);
			}
			node.properties().forEach((field) -> {
				if (field.getKey().equals("id")) {
					remember(singular(collection), field.getValue().asString(""));
				}
				else if (field.getKey().equals("username") && field.getValue().asString("").startsWith("guest")) {
					remember("guest", field.getValue().asString());
				}
				else if (field.getKey().equals("next") && field.getValue().isString()) {
					remember("after, of " + collection, field.getValue().asString());
				}
				read(field.getKey().equals("items") ? collection : field.getKey(), field.getValue());
			});
		}
		else if (node.isArray()) {
			node.forEach((each) -> read(collection, each));
		}
	}

	private void dossier(JsonNode said) {
		var code = said.path("code").asString();
		Map<String, String> now = new HashMap<>(Map.of("code", code, "version", said.path("version").asString("1")));
		for (JsonNode task : said.path("tasks")) {
			now.put(task.path("kind").asString().toLowerCase(Locale.ROOT), task.path("id").asString());
		}
		switch (said.path("state").asString("")) {
			case "AWAITING_SUPPLEMENT" -> now.put("awaited", code);
			case "AWAITING_PAYMENT" -> now.put("suspended", code);
			case "RETURNED" -> now.putAll(Map.of("returned", code, "ended", code));
			case "WITHDRAWN", "STOPPED" -> now.put("ended", code);
			default -> {
				// Its tasks say the rest.
			}
		}
		if (!said.path("protection").isEmpty()) {
			now.put("blocked", code);
		}
		var before = this.dossiers.remove(code);
		if (before != null) {
			if (before.containsKey("secret")) {
				now.put("secret", before.get("secret"));
			}
			before.values()
				.stream()
				.filter((task) -> task.length() == 36 && !now.containsValue(task))
				.forEach((task) -> now.put("undoable", task));
		}
		put(code, now);
	}

	private void keep(String code, String secret) {
		var dossier = new HashMap<>(Map.of("code", code, "secret", secret));
		dossier.putAll(this.dossiers.getOrDefault(code, Map.of()));
		put(code, dossier);
	}

	private void put(String code, Map<String, String> dossier) {
		if (this.dossiers.size() >= MOST && !this.dossiers.containsKey(code)) {
			this.dossiers.remove(this.values.one(List.copyOf(this.dossiers.keySet())));
		}
		this.dossiers.put(code, dossier);
	}

	private void remember(String name, String value) {
		var all = this.others.computeIfAbsent(name, (key) -> new ArrayList<>());
		if (all.size() < MOST) {
			all.add(value);
		}
		else {
			all.set(this.values.below(MOST), value);
		}
	}

	private static String singular(String collection) {
		return collection.replaceFirst("ies$", "y").replaceFirst("s$", "");
	}

}
