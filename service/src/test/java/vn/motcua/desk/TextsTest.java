package vn.motcua.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.access.Role;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierState;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.TaskKind;
import vn.motcua.journal.EventType;
import vn.motcua.procedure.Channel;
import vn.motcua.staffing.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that pages say is there in both languages. */
class TextsTest {

	private static final List<String> ROOMS = List.of("common", "counter", "office", "approval", "board",
			"administration", "citizen", "refusal");

	private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

	private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[({}]?");

	@ParameterizedTest
	@ValueSource(
			strings = { "common", "counter", "office", "approval", "board", "administration", "citizen", "refusal" })
	void what_is_said_in_one_language_is_said_in_the_other(String room) {
		assertThat(texts(room, "_en").keySet()).isEqualTo(texts(room, "").keySet());
	}

	@Test
	void every_text_a_page_asks_for_is_there() throws IOException {
		var known = all("");
		Map<String, String> missing = new TreeMap<>();
		try (Stream<Path> pages = Files.walk(TEMPLATES)) {
			pages.filter((path) -> path.toString().endsWith(".html"))
				.forEach((path) -> keysOf(path).filter((key) -> !known.containsKey(key))
					.forEach((key) -> missing.put(key, path.getFileName().toString())));
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void every_constant_that_pages_show_has_a_name() {
		var known = all("").keySet();
		var wanted = new TreeSet<String>();
		Stream
			.of(DossierState.values(), TaskKind.values(), Outcome.values(), Decision.values(), Channel.values(),
					Mark.values(), Role.values(), Place.values(), java.time.DayOfWeek.values())
			.flatMap(Stream::of)
			.forEach((constant) -> wanted.add(constant.getDeclaringClass().getSimpleName() + "." + constant.name()));
		Stream.of(EventType.values()).forEach((type) -> wanted.add("event." + type.wireName()));
		assertThat(known).containsAll(wanted);
	}

	@Test
	void no_text_has_a_quote_that_formatting_would_swallow() {
		Stream.of("", "_en")
			.forEach((language) -> assertThat(all(language).entrySet()
				.stream()
				.filter((text) -> text.getValue().contains("'"))
				.map(Map.Entry::getKey)).isEmpty());
	}

	@Test
	void no_text_is_empty_or_said_twice_in_a_bundle() {
		for (var room : ROOMS) {
			for (var language : List.of("", "_en")) {
				assertThat(texts(room, language).values()).doesNotContain("");
				var lines = lines(room, language).stream().map((line) -> line.replaceFirst("\\s*=.*", "")).toList();
				assertThat(lines).doesNotHaveDuplicates();
			}
		}
	}

	private static Stream<String> keysOf(Path page) {
		try {
			return KEY.matcher(Files.readString(page)).results().map((MatchResult found) -> found.group(1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lines(String room, String language) {
		try (var in = TextsTest.class.getResourceAsStream("/texts/" + room + language + ".properties")) {
			return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> all(String language) {
		Map<String, String> all = new TreeMap<>();
		ROOMS.forEach((room) -> all.putAll(texts(room, language)));
		return all;
	}

	private static Map<String, String> texts(String room, String language) {
		var properties = new Properties();
		try (var in = new InputStreamReader(
				java.util.Objects
					.requireNonNull(TextsTest.class.getResourceAsStream("/texts/" + room + language + ".properties")),
				StandardCharsets.UTF_8)) {
			properties.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> texts.put(key, properties.getProperty(key)));
		return texts;
	}

}
