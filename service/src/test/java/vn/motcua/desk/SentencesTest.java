package vn.motcua.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rooms say is said in Vietnamese as well. */
class SentencesTest {

	private static final Path SOURCES = Path.of("src", "main", "java");

	private static final Pattern CODE = Pattern.compile(
			"(?:malformed|forbidden|unknown|conflict|rule|field|tooOften|tooLarge|tooSlow|objection|HttpStatus\\.[A-Z_]+,)\\s*\\(?\\s*\"([a-z]+(?:-[a-z0-9]+)+|fault|suspended|undecided)\"");

	private static final Pattern CONSTRAINT = Pattern.compile("message = \"([^\"]+)\"");

	private final Sentences sentences = new Sentences(ResourceBundle.getBundle("texts/refusal", Locale.ENGLISH));

	@Nested
	class A_sentence {

		@Test
		void is_recognised_with_what_stands_in_it() {
			assertThat(sentences.say(
					"This task is in the hands of officer2; it must be released or assigned to you first.",
					(key, values) -> key + "/" + values[0], UnaryOperator.identity()))
				.contains("said.held/officer2");
		}

		@Test
		void is_recognised_by_what_leaves_least_open() {
			assertThat(say("There is no user an who works for H13.101.")).isEqualTo("said.no-user-at");
			assertThat(say("There is no user an.")).isEqualTo("said.no-user");
		}

		@Test
		void may_begin_with_what_stands_in_it() {
			assertThat(sentences.say("2026-01-10 is given twice; say once what it becomes.",
					(key, values) -> key + "/" + values[0], (value) -> "10/01/2026"))
				.contains("said.date-twice/10/01/2026");
		}

		@Test
		void that_nobody_knows_is_left_to_the_code() {
			assertThat(sentences.say("Something else.", (key, values) -> key, UnaryOperator.identity())).isEmpty();
		}

	}

	@Test
	void every_code_of_a_refusal_has_words_of_its_own() {
		var texts = ResourceBundle.getBundle("texts/refusal", Locale.ROOT);
		var missing = new TreeSet<String>();
		sources((source) -> CODE.matcher(source)
			.results()
			.map((found) -> "refusal." + found.group(1))
			.filter((key) -> !texts.containsKey(key))
			.forEach(missing::add));
		assertThat(missing).isEmpty();
	}

	@Test
	void every_constraint_of_a_field_is_said_in_vietnamese() {
		var missing = new TreeSet<String>();
		sources((source) -> CONSTRAINT.matcher(source)
			.results()
			.map((found) -> found.group(1))
			.filter((sentence) -> sentences.say(sentence, (key, values) -> key, UnaryOperator.identity()).isEmpty())
			.forEach(missing::add));
		assertThat(missing).isEmpty();
	}

	private String say(String sentence) {
		return this.sentences.say(sentence, (key, values) -> key, UnaryOperator.identity()).orElse("");
	}

	private static void sources(Consumer<String> reader) {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			files.filter((path) -> path.toString().endsWith(".java")).forEach((path) -> reader.accept(read(path)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
