package vn.motcua.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.procedure.Channel;

import static org.assertj.core.api.Assertions.assertThat;

/** By what an applicant who does not sign in shows that a dossier is his. */
class ProofTest {

	private static Applicant person(@Nullable String idNumber, @Nullable String phone) {
		return new Applicant(Applicant.Kind.CITIZEN, "Nguyễn Văn A", idNumber, phone, null, null);
	}

	private static List<String> of(Applicant applicant, @Nullable Applicant submitter) {
		var application = new Application("1.004873", "H13.101", Channel.COUNTER, applicant, submitter, null, 1,
				List.of(), Channel.COUNTER);
		return Proof.numbersOf(application);
	}

	@ParameterizedTest
	@CsvSource({ "092075001234, 0912 345 678, 1234", "092075001234, 0912 345 678, 5678",
			"092075001234, (+84) 912.345-678, 5678", "092075001234, 0912345678, ' 5678 '",
			"0312345678-001, 0912345678, 8001" })
	void is_the_last_four_digits_of_either_number_however_it_is_written(String idNumber, String phone, String proof) {
		assertThat(new Proof(proof).fits(of(person(idNumber, phone), null))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "    ", "234", "01234", "0912345678", "1235", "092075001234", "12 34" })
	void is_nothing_else(String proof) {
		assertThat(new Proof(proof).fits(of(person("092075001234", "0912345678"), null))).isFalse();
	}

	@Test
	void may_be_a_number_of_whoever_handed_the_dossier_in() {
		var numbers = of(person("092075001234", null), person(null, "0909000111"));
		assertThat(new Proof("0111").fits(numbers)).isTrue();
		assertThat(new Proof("1234").fits(numbers)).isTrue();
	}

	@Test
	void cannot_be_given_where_no_number_is_known() {
		var numbers = of(person("A-12", null), null);
		assertThat(new Proof("A-12").fits(numbers)).isFalse();
		assertThat(new Proof("").fits(numbers)).isFalse();
		assertThat(new Proof(null).fits(numbers)).isFalse();
	}

}
