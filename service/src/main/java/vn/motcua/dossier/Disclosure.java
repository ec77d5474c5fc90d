package vn.motcua.dossier;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How much of an applicant, and of whoever handed in for him, a reader is shown. Who is
 * shown how much, {@link Viewer} says.
 */
enum Disclosure {

	/** Everything that was given. */
	WHOLE {
		@Override
		Applicant disclosed(Applicant person) {
			return person;
		}
	},
	/** The name, and of the number its last four digits: enough to tell people apart. */
	MASKED {
		@Override
		Applicant disclosed(Applicant person) {
			return new Applicant(person.kind(), person.name(), masked(person.idNumber()), null, null, null);
		}
	},
	/** As masked, and the initials for the name. */
	INITIALS {
		@Override
		Applicant disclosed(Applicant person) {
			return new Applicant(person.kind(), initials(person.name()), masked(person.idNumber()), null, null, null);
		}
	};

	/** As long for every number: how many digits are hidden tells nothing. */
	private static final String HIDDEN = "********";

	private static final int SHOWN = 4;

	abstract Applicant disclosed(Applicant person);

	/**
	 * Eight asterisks and the last four digits; a number too short to hide anything
	 * behind them is hidden whole.
	 */
	private static @Nullable String masked(@Nullable String number) {
		if (number == null) {
			return null;
		}
		var digits = number.replaceAll("[^0-9]", "");
		return (digits.length() <= SHOWN) ? HIDDEN : HIDDEN + digits.substring(digits.length() - SHOWN);
	}

	private static String initials(String name) {
		return Arrays.stream(name.strip().split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
			.collect(Collectors.joining(" "));
	}

}
