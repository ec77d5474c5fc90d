package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {

	@ParameterizedTest
	@CsvSource({ "092075001234, ********1234", "0312345678-001, ********8001", "1234, ********", "B12, ********",
			"C1234567, ********4567", "''        , ********", ", " })
	void a_number_shows_its_last_four_digits(@Nullable String number, @Nullable String shown) {
		assertThat(Disclosure.MASKED.disclosed(person("A", number)).idNumber()).isEqualTo(shown);
	}

	@Test
	void initials_stand_for_every_word_of_a_name() {
		assertThat(Disclosure.INITIALS.disclosed(person("  Đỗ Thị  Ánh 𠮷", null)).name()).isEqualTo("Đ. T. Á. 𠮷.");
		assertThat(Disclosure.INITIALS.disclosed(person("\u2003", null)).name()).isEmpty();
	}

	private static Applicant person(String name, @Nullable String number) {
		return new Applicant(Applicant.Kind.CITIZEN, name, number, "0912345678", "a@b.vn", "12 Nguyễn Trãi");
	}

}
