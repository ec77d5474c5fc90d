package vn.motcua.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts as text, at every door. */
class TextsTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "Nguyễn Văn A", "𠊛", "😀", "a\tb", "a\r\nb", "\u00a0", "\u200b", "\u202e", "\ufeff" })
	void is_what_people_write(String text) {
		assertThat(Texts.isText(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "a\0b", "\u0001", "\u001b[31m", "\u007f", "\u0085", "\ud83d", "\ude00",
			"\ude00\ud83d", "\uffff", "\ufffe" })
	void is_nothing_else(String text) {
		assertThat(Texts.isText(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\rb", "\t", "a\0" })
	void of_one_line_has_no_ends_of_lines(String text) {
		assertThat(Texts.isLine(text)).isFalse();
	}

}
