package vn.motcua.dossier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchNameTest {

	@ParameterizedTest
	@CsvSource({ "Nguyễn Văn A, nguyen van a", "ĐẶNG THỊ BƯỞI, dang thi buoi", "'  Đỗ--Đức  ', do duc",
			"Công ty TNHH A&B (2), cong ty tnhh a b 2", "Tra\u0302\u0300n, tran", "''':* | !', ''",
			"Ư Ơ Ằ Ỹ, u o a y" })
	void has_small_letters_without_diacritics(String name, String searched) {
		assertThat(SearchName.of(name)).isEqualTo(searched);
	}

}
