package vn.motcua.dossier;

import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchNameTest {

	@ParameterizedTest
	@CsvSource({ "Nguyễn Văn A, nguyen van a", "ĐẶNG THỊ BƯỞI, dang thi buoi", "Ðình ðại, dinh dai",
			"'  Đỗ--Đức  ', do duc doduc", "Công ty TNHH A&B (2), cong ty tnhh a b ab 2", "Tra\u0302\u0300n, tran",
			"''':* | !', ''", "Hà Ư, ha u", "Nguyễn\u00a0Văn\u200b A, nguyen van a" })
	void has_small_letters_without_diacritics(String name, String searched) {
		assertThat(SearchName.of(name)).isEqualTo(searched);
	}

	@ParameterizedTest
	@CsvSource({ "H''Bia Niê, h bia hbia nie", "H’Bia Niê, h bia hbia nie", "HʼBia, h bia hbia",
			"H Bia Niê, h hbia bia nie", "Y-Moan, y moan ymoan" })
	void is_found_with_its_signs_and_without(String name, String searched) {
		assertThat(SearchName.of(name)).isEqualTo(searched);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			Nguyễn V  ; nguyen:* & v:*
			hbia      ; hbia:*
			H'Bia Niê ; (hbia:* | h:* & bia:*) & nie:*
			y moan    ; (y:* & moan:* | ymoan:*)
			':* !     ; ""
			""")
	void is_asked_for_by_the_beginnings_of_words(String typed, String query) {
		assertThat(SearchName.query(typed)).isEqualTo(query);
	}

	@Test
	void has_no_word_that_an_index_does_not_take() {
		assertThat(SearchName.of("ế".repeat(5000))).isEqualTo("e".repeat(100));
		assertThat(SearchName.query("ế".repeat(5000))).isEqualTo("e".repeat(100) + ":*");
	}

	@Property
	void is_of_letters_digits_and_blanks_only(@ForAll String name) {
		assertThat(SearchName.of(name)).matches("(?:[\\p{L}\\p{N}]+(?: [\\p{L}\\p{N}]+)*)?");
	}

	@Property
	void is_the_same_in_other_letters(@ForAll("names") String name) {
		assertThat(SearchName.of(name.toUpperCase(Locale.ROOT)))
			.isEqualTo(SearchName.of(name.toLowerCase(Locale.ROOT)));
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.strings().withChars("aăâđeêoôơuưyáạảãàbn' -").ofMaxLength(30);
	}

}
