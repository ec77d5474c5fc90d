package vn.motcua.dossier;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * By what an applicant who does not sign in shows that a dossier is his: the last four
 * digits of the telephone or identity number (số điện thoại, số định danh) that he, or
 * whoever handed it in for him, gave.
 */
public record Proof(@Nullable String digits) {

	private static final int LENGTH = 4;

	boolean fits(Dossier dossier) {
		return this.digits != null
				&& numbers(dossier.getApplication()).map(Proof::lastDigits).anyMatch(this.digits.strip()::equals);
	}

	/** Whether a number was given by which anyone can prove himself later. */
	static boolean canBeGiven(Application application) {
		return numbers(application).findAny().isPresent();
	}

	private static Stream<String> numbers(Application application) {
		return Stream.of(application.applicant(), application.submitter())
			.filter(Objects::nonNull)
			.flatMap((person) -> Stream.of(person.phone(), person.idNumber()))
			.filter(Objects::nonNull)
			.filter((number) -> onlyDigits(number).length() >= LENGTH);
	}

	private static String lastDigits(String number) {
		var digits = onlyDigits(number);
		return digits.substring(digits.length() - LENGTH);
	}

	private static String onlyDigits(String number) {
		return number.replaceAll("[^0-9]", "");
	}

}
