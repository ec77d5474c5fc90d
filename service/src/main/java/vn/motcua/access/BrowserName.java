package vn.motcua.access;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.jspecify.annotations.Nullable;

/**
 * What a browser calls itself, in two words: as much as its owner needs to know it again.
 */
final class BrowserName {

	/** The first that is found: each of them also claims to be some of those below it. */
	private static final List<Entry<String, String>> BROWSERS = List.of(Map.entry("Edg", "Edge"),
			Map.entry("OPR/", "Opera"), Map.entry("coc_coc", "Cốc Cốc"), Map.entry("SamsungBrowser", "Samsung"),
			Map.entry("Firefox", "Firefox"), Map.entry("Chrome", "Chrome"), Map.entry("CriOS", "Chrome"),
			Map.entry("Safari", "Safari"));

	private static final List<Entry<String, String>> SYSTEMS = List.of(Map.entry("Windows", "Windows"),
			Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"),
			Map.entry("Mac OS", "Mac"), Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

	private BrowserName() {
	}

	/** {@code Firefox, Windows}; a dash for what it does not say. */
	static String of(@Nullable String userAgent) {
		var said = (userAgent != null) ? userAgent : "";
		return first(BROWSERS, said) + ", " + first(SYSTEMS, said);
	}

	private static String first(List<Entry<String, String>> names, String said) {
		return names.stream()
			.filter((name) -> said.contains(name.getKey()))
			.map(Entry::getValue)
			.findFirst()
			.orElse("–");
	}

}
