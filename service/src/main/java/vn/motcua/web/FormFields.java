package vn.motcua.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.refusal.Refusal;

/** What a form says ({@code application/x-www-form-urlencoded}), field by field. */
record FormFields(Map<String, List<String>> values) {

	static final FormFields NONE = new FormFields(Map.of());

	private static final int MOST = 2_000;

	/**
	 * Reads a whole form.
	 * @throws Refusal when it is none
	 */
	static FormFields read(InputStream body) throws IOException {
		var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
		var values = new LinkedHashMap<String, List<String>>();
		int count = 0;
		for (int from = 0; from < text.length();) {
			int to = text.indexOf('&', from);
			to = (to < 0) ? text.length() : to;
			if (to > from) {
				if (++count > MOST) {
					throw Refusal.malformed("too-many-fields", "A form has at most " + MOST + " fields.");
				}
				add(text.substring(from, to), values);
			}
			from = to + 1;
		}
		return new FormFields(values);
	}

	private static void add(String field, Map<String, List<String>> values) {
		int equals = field.indexOf('=');
		var name = (equals < 0) ? field : field.substring(0, equals);
		var value = (equals < 0) ? "" : field.substring(equals + 1);
		values.computeIfAbsent(decode(name), (key) -> new ArrayList<>()).add(decode(value));
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.malformed("malformed-form",
					"The form cannot be read. Load the page again and send it again.");
		}
	}

	/** Together with what the address said before. */
	Map<String, String[]> after(Map<String, String[]> ofAddress) {
		var all = new LinkedHashMap<String, List<String>>();
		ofAddress.forEach((name, said) -> all.computeIfAbsent(name, (key) -> new ArrayList<>()).addAll(List.of(said)));
		this.values.forEach((name, said) -> all.computeIfAbsent(name, (key) -> new ArrayList<>()).addAll(said));
		var parameters = new LinkedHashMap<String, String[]>();
		all.forEach((name, said) -> parameters.put(name, said.toArray(String[]::new)));
		return Collections.unmodifiableMap(parameters);
	}

}
