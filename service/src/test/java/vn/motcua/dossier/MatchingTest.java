package vn.motcua.dossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed, by its shape. */
class MatchingTest {

	@ParameterizedTest
	@ValueSource(
			strings = { "H13.101-261125-0001", " h13.101-261125-0001 ", "H13.101-261125", "000.00.17.H13-261125-" })
	void is_a_code_or_its_beginning(String typed) {
		assertThat(Matching.of(typed).condition()).isEqualTo("(d.code >= ? and d.code < ?)");
	}

	@Test
	void begins_a_code_between_itself_and_all_that_goes_on_from_it() {
		assertThat(Matching.of("h13.101-261125-00").values()).containsExactly("H13.101-261125-00",
				"H13.101-261125-00~");
	}

	@Test
	void is_an_identity_number() {
		assertThat(Matching.of("092200001234").condition()).isEqualTo("d.applicant_id = ?");
	}

	@Test
	void is_the_beginnings_of_a_name() {
		var matching = Matching.of("Nguyễn V");
		assertThat(matching.condition()).contains("search_name").doesNotContain("code");
		assertThat(matching.values()).containsExactly("nguyen:* & v:*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "H13.101", "Công ty 2", "A1234567" })
	void that_may_be_several_things_is_looked_for_as_all_of_them(String typed) {
		assertThat(Matching.of(typed).condition()).contains("code", "applicant_id", "search_name");
	}

}
