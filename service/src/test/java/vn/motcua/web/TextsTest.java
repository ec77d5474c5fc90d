package vn.motcua.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			"  Nguyễn   Văn\u00a0A\u3000", Nguyễn Văn A
			"Nguyễn\tVăn\u2003A", Nguyễn Văn A
			"Nguye\u0302\u0303n", Nguyễn
			"Trâ\u0323n", Trận
			"Ðình ðại Ɖức", Đình đại Đức
			"Ng\u200buye\u200d\u0302\u0303n\ufeff", Nguyễn
			"\u202eA nạv\u202c", A nạv
			"Lê\u00ad Lợi\ufe0f", Lê Lợi
			"\u0301A \u0302B", A B
			"A\u3164\u2800B", A B
			""")
	void is_written_alike_where_it_looks_alike(String typed, String kept) {
		assertThat(Texts.normal(typed)).isEqualTo(kept);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0\u3000", "\u200b\u2060", "\u0301\u0323", "\u0301 \u0301", "\n\u0301\r\n",
			"\u202e\u202c", "\u3164", "\ufe0f" })
	void is_nothing_where_nothing_is_seen(String typed) {
		assertThat(Texts.normal(typed)).isEmpty();
	}

	@Test
	void keeps_its_lines_unless_it_is_one() {
		assertThat(Texts.normal(" một \r\n\thai\u2028ba\r\n")).isEqualTo("một\nhai\nba");
		assertThat(Texts.line(" một \r\n\r\n\thai\u2028ba\r\n")).isEqualTo("một hai ba");
	}

	@Test
	void without_blanks_is_as_a_typewriter_writes_it() {
		assertThat(Texts.withoutBlanks(" ０９２ 075\u00a0001\u200b234\n")).isEqualTo("092075001234");
	}

	@Property
	void written_once_more_is_the_same(@ForAll("texts") String text) {
		var kept = Texts.normal(text);
		assertThat(Texts.normal(kept)).isEqualTo(kept);
		assertThat(Texts.line(Texts.line(text))).isEqualTo(Texts.line(text));
		assertThat(Texts.withoutBlanks(Texts.withoutBlanks(text))).isEqualTo(Texts.withoutBlanks(text));
		assertThat(Normalizer.isNormalized(kept, Normalizer.Form.NFC)).isTrue();
		assertThat(Texts.isText(kept)).isTrue();
	}

	@Property
	void keeps_what_is_vietnamese_however_it_is_composed(@ForAll("vietnamese") String text,
			@ForAll Normalizer.Form form) {
		Assume.that(form == Normalizer.Form.NFC || form == Normalizer.Form.NFD);
		assertThat(Texts.normal(Normalizer.normalize(text, form))).isEqualTo(text);
	}

	@Property
	void looks_the_same_with_invisible_characters_strewn_in(@ForAll("vietnamese") String text,
			@ForAll("invisible") String strewn, @ForAll @IntRange(max = 100) int at) {
		int place = at % (text.length() + 1);
		assertThat(Texts.normal(text.substring(0, place) + strewn + text.substring(place))).isEqualTo(text);
	}

	@Provide
	Arbitrary<String> texts() {
		var odd = Arbitraries.of('\u00a0', '\u200b', '\u0301', '\u0323', '\u0302', ' ', '\n', '\r', '\t', '\u00d0',
				'\u00f0', '\u2028', '\u2000', '\u212b', '\u0344', '\ufe0f', '\u3164', '\u0340', '\u00b4', '\u1fee',
				'\uff10');
		return Arbitraries
			.oneOf(Arbitraries.strings().all().ofMaxLength(20),
					Arbitraries.strings().withChars("aeoăâđĐ ").ofMaxLength(4),
					odd.array(Character[].class)
						.ofMaxSize(6)
						.map((all) -> String.join("", Stream.of(all).map(String::valueOf).toList())))
			.list()
			.ofMaxSize(6)
			.map((parts) -> String.join("", parts))
			.filter(Texts::isText);
	}

	/** Words of one blank between, as they are kept. */
	@Provide
	Arbitrary<String> vietnamese() {
		var letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
		return Arbitraries.strings()
			.withChars(letters + letters.toUpperCase(Locale.ROOT) + "0123456789.,'’-/()")
			.ofMinLength(1)
			.ofMaxLength(8)
			.list()
			.ofMinSize(1)
			.ofMaxSize(6)
			.map((words) -> String.join(" ", words));
	}

	@Provide
	Arbitrary<String> invisible() {
		return Arbitraries.of("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202a", "\u202e", "\u2066",
				"\u2069", "\u034f", "\ufe0f", "\u180e", "\udb40\udc41");
	}

}
