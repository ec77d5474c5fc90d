package vn.motcua.desk.counter;

import java.time.LocalDate;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a scanner types is known by its shape. */
class ScannedTest {

	@Nested
	class A_code {

		@ParameterizedTest
		@ValueSource(strings = { "H13.101-261123-0001", " h13.101-261123-0001 ",
				"https://motcua.example.vn/f/H13.101-261123-0001/x8Yz-09_a",
				"https://motcua.example.vn/follow?code=H13.101-261123-0001" })
		void is_found_alone_or_in_the_address_of_its_receipt(String text) {
			assertThat(Scanned.of(text)).isEqualTo(new Scanned.Code("H13.101-261123-0001"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "000.00.06.H56-231027-0361", "H13.101-261123-12345" })
		void may_have_the_older_form_or_a_longer_number(String code) {
			assertThat(Scanned.of(code)).isEqualTo(new Scanned.Code(code));
		}

	}

	@Nested
	class A_citizen_card {

		@Test
		void says_seven_things() {
			assertThat(Scanned
				.of("092075001234|362123456|Nguyễn Văn An|05031975|Nam|12 Nguyễn Trãi, Ninh Kiều, Cần Thơ|10052022"))
				.isEqualTo(new Scanned.Card(
						new CitizenCard("092075001234", "362123456", "Nguyễn Văn An", LocalDate.of(1975, 3, 5), "Nam",
								"12 Nguyễn Trãi, Ninh Kiều, Cần Thơ", LocalDate.of(2022, 5, 10))));
		}

		@Test
		void may_have_no_number_before_it() {
			assertThat(CitizenCard.read("092300001234||Lê Thị Bé|01012005|Nữ|Thới Lai, Cần Thơ|01022023")).isPresent();
		}

		@ParameterizedTest
		@ValueSource(strings = { "09207500123|362123456|A|05031975|Nam|B|10052022",
				"092075001234|362123456||05031975|Nam|B|10052022", "092075001234|362123456|A|31021975|Nam|B|10052022",
				"092075001234|362123456|A|05031975|Nam|B", "092075001234" })
		void is_none_when_something_is_missing_or_no_date(String text) {
			assertThat(CitizenCard.read(text)).isEmpty();
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "khai sinh", "Nguyễn Văn An", "1.001193", "0912-345678-0001" })
	void everything_else_is_words(String text) {
		assertThat(Scanned.of(text)).isEqualTo(new Scanned.Words(text));
	}

}
