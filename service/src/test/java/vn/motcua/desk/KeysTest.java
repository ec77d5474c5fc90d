package vn.motcua.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a scanner might press by a single letter, or by the Enter that it ends with. */
class KeysTest {

	private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

	private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*>");

	private static final Pattern SAYS = Pattern.compile("#\\{([a-zA-Z.-]+)}");

	/** They look, try or ask; a task that was claimed can be released. */
	private static final Set<String> HARMLESS = Set.of("approval.try", "approval.go", "office.claim",
			"administration.preview", "administration.model.check");

	@Test
	void a_button_that_does_something_for_good_has_no_single_key_and_is_not_focused_of_itself() {
		assertThat(buttons().filter((button) -> button.contains("data-shortcut") || button.contains("autofocus"))
			.filter((button) -> !button.contains("type=\"button\""))
			.filter((button) -> !SAYS.matcher(button)
				.results()
				.map((said) -> said.group(1))
				.anyMatch(HARMLESS::contains)))
			.isEmpty();
	}

	@Test
	void the_pages_have_buttons() {
		assertThat(buttons()).hasSizeGreaterThan(50);
	}

	private static Stream<String> buttons() {
		try (Stream<Path> pages = Files.walk(TEMPLATES)) {
			List<String> buttons = pages.filter((path) -> path.toString().endsWith(".html"))
				.flatMap((path) -> BUTTON.matcher(text(path)).results().map(MatchResult::group))
				.toList();
			return buttons.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
