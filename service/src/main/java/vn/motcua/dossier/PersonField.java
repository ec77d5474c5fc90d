package vn.motcua.dossier;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The fields that tell of a person, each by itself. */
enum PersonField {

	KIND("kind"), NAME("name"), ID_NUMBER("idNumber"), PHONE("phone"), EMAIL("email"), ADDRESS("address");

	private final String key;

	PersonField(String key) {
		this.key = key;
	}

	/** Its name, as an application has it. */
	String key() {
		return this.key;
	}

	@Nullable String of(Applicant person) {
		return switch (this) {
			case KIND -> person.kind().name();
			case NAME -> person.name();
			case ID_NUMBER -> person.idNumber();
			case PHONE -> person.phone();
			case EMAIL -> person.email();
			case ADDRESS -> person.address();
		};
	}

	/** What a reader is shown of it, who is shown so much of a person. */
	@Nullable String disclosed(String reading, Disclosure disclosure) {
		return of(disclosure.disclosed(alone(reading)));
	}

	/** Someone of whom nothing else is known. */
	private Applicant alone(String reading) {
		return new Applicant((this == KIND) ? Applicant.Kind.valueOf(reading) : Applicant.Kind.CITIZEN,
				(this == NAME) ? reading : "", (this == ID_NUMBER) ? reading : null, (this == PHONE) ? reading : null,
				(this == EMAIL) ? reading : null, (this == ADDRESS) ? reading : null);
	}

	/** The field of a person that such a name means, if it means one. */
	static @Nullable PersonField in(String name) {
		return Arrays.stream(values())
			.filter((field) -> name.equals("applicant." + field.key) || name.equals("submitter." + field.key))
			.findFirst()
			.orElse(null);
	}

}
