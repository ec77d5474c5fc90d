package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
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

	/** Whether it is the end of one of these numbers; all are compared. */
	boolean fits(List<String> numbers) {
		var said = String.valueOf(this.digits).strip().getBytes(StandardCharsets.UTF_8);
		return numbers.stream()
			.filter(Proof::canBeProven)
			.map((number) -> lastDigits(number).getBytes(StandardCharsets.UTF_8))
			.filter((end) -> MessageDigest.isEqual(end, said))
			.count() > 0;
	}

	/** Whether a number was given by which anyone can prove himself later. */
	static boolean canBeGiven(Application application) {
		return numbersOf(application).stream().anyMatch(Proof::canBeProven);
	}

	/** The numbers that were given with it. */
	static List<String> numbersOf(Application application) {
		return Stream.of(application.applicant(), application.submitter())
			.filter(Objects::nonNull)
			.flatMap((person) -> Stream.of(person.phone(), person.idNumber()))
			.filter(Objects::nonNull)
			.toList();
	}

	private static boolean canBeProven(String number) {
		return onlyDigits(number).length() >= LENGTH;
	}

	private static String lastDigits(String number) {
		var digits = onlyDigits(number);
		return digits.substring(digits.length() - LENGTH);
	}

	private static String onlyDigits(String number) {
		return number.replaceAll("[^0-9]", "");
	}

}
