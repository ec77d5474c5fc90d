package vn.motcua.dossier;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.dossier.Clue.Tells;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed, by its shape. */
class MatchingTest {

	private static List<Object> values(String typed, String condition) {
		return Matching.of(typed)
			.stream()
			.filter((clue) -> clue.fits().text().contains(condition))
			.flatMap((clue) -> clue.fits().values().stream())
			.map((value) -> (value instanceof Object[] all) ? Arrays.asList(all) : value)
			.toList();
	}

	private static List<Tells> tells(String typed) {
		return Matching.of(typed).stream().map(Clue::tells).distinct().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "H13.101-261125-0001", " h13.101-261125-0001 ", "H13.101-261125",
			"H13.101 - 261125 - 0001", "000.00.17.H13-261125-" })
	void is_a_code_or_its_beginning_which_tells_of_nobody(String typed) {
		assertThat(tells(typed)).containsExactly(Tells.NOTHING);
		assertThat(values(typed, "search_")).isEmpty();
	}

	@Test
	void begins_a_code_between_itself_and_all_that_goes_on_from_it() {
		assertThat(values("h13.101-261125-00", "(d.code >=")).containsExactly("H13.101-261125-00",
				"H13.101-261125-00~");
	}

	@ParameterizedTest
	@CsvSource({ "0361, 1630", "261125-0001, 1000-521162", "-12, 21-", "7, 7000-", "x, X" })
	void ends_a_code(String typed, String reversed) {
		assertThat(values(typed, "reverse")).containsExactly(reversed, reversed + "~");
	}

	@Test
	void is_a_number_in_the_register_of_any_year_or_of_one() {
		assertThat(values("123", "register_number")).containsExactly(123);
		assertThat(values("123/2026", "register_number")).containsExactly(123, 2026);
		assertThat(values("2026/123", "register_number")).containsExactly(123, 2026);
		assertThat(values("12/13", "register_number")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "092200001234", "092 200 001 234", "092.200.001.234", "092200\u00a0001234" })
	void is_an_identity_number(String typed) {
		assertThat(values(typed, "search_numbers")).contains(List.of("id:092200001234"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "b1234567", "B 1234567" })
	void is_the_number_of_a_passport(String typed) {
		assertThat(values(typed, "search_numbers")).containsExactly(List.of("id:B1234567"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "84912345678",
			"(+84) 912-345-678", "0084912345678", "0912-345678", "+84 0912 345 678" })
	void is_a_telephone_number(String typed) {
		assertThat(values(typed, "search_numbers")).contains(List.of("tel:0912345678"));
		assertThat(tells(typed)).contains(Tells.PHONE);
	}

	@Test
	void is_the_beginnings_of_words_of_a_name_or_subject() {
		assertThat(values("Nguyễn V", "search_name")).containsExactly("nguyen:* & v:*");
		assertThat(values("Nguyễn V", "search_subject")).containsExactly("nguyen:* & v:*");
		assertThat(values("Nguyễn V", "code")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "H13.101", "A1234567" })
	void that_may_be_several_things_is_looked_for_as_all_of_them(String typed) {
		assertThat(values(typed, "(d.code >=")).isNotEmpty();
		assertThat(tells(typed)).contains(Tells.NOTHING, Tells.NAME, Tells.NUMBER);
	}

}
