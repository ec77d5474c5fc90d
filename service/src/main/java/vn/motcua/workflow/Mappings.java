package vn.motcua.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * The engine's mapping files that are not read yet, and which statement stands in which.
 */
final class Mappings {

	static final Mappings NONE = new Mappings();

	private static final String FOLDER = "org/camunda/bpm/engine/impl/mapping/";

	private static final Pattern FILE = Pattern.compile("<mapper\\s+resource=\"" + FOLDER + "entity/(\\w+)\\.xml\"");

	private static final Pattern STATEMENT = Pattern
		.compile("<(?:select|insert|update|delete)\\s[^>]*?\\bid\\s*=\\s*\"(\\w+)\"");

	private final Map<String, byte[]> unread = new HashMap<>();

	private final Map<String, String> declaring = new HashMap<>();

	private Mappings() {
	}

	static Mappings ofEngine() {
		var mappings = new Mappings();
		FILE.matcher(text(bytes(FOLDER + "mappings.xml")))
			.results()
			.forEach((file) -> mappings.add(file.group(1), bytes(FOLDER + "entity/" + file.group(1) + ".xml")));
		return mappings;
	}

	private void add(String name, byte[] mapping) {
		this.unread.put(name, mapping);
		STATEMENT.matcher(text(mapping)).results().forEach((statement) -> this.declaring.put(statement.group(1), name));
	}

	/** The mapping in which the statement stands. */
	Optional<String> declaring(String statement) {
		return Optional.ofNullable(this.declaring.get(statement));
	}

	/** The mapping's text; nothing when it was taken before. */
	byte @Nullable [] take(String name) {
		return this.unread.remove(name);
	}

	private static byte[] bytes(String path) {
		try {
			return new ClassPathResource(path, Mappings.class.getClassLoader()).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
