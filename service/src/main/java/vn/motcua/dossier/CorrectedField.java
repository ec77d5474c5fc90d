package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A field of an application that was corrected, with both readings.
 *
 * @param field its name, such as {@code applicant.name}
 * @param before as it was written down first; none where nothing stood there, or it is
 * not for the reader
 * @param after as it should have been
 */
public record CorrectedField(String field, @Nullable Object before, @Nullable Object after) {

	/** What is different between the two, in the order of the form. */
	static List<CorrectedField> between(Application before, Application after) {
		List<CorrectedField> all = new ArrayList<>();
		all.add(new CorrectedField("procedure", before.procedure(), after.procedure()));
		all.addAll(ofPerson("applicant.", before.applicant(), after.applicant()));
		all.addAll(ofPerson("submitter.", before.submitter(), after.submitter()));
		all.add(new CorrectedField("subject", before.subject(), after.subject()));
		all.add(new CorrectedField("copies", before.copies(), after.copies()));
		all.add(new CorrectedField("components", before.components(), after.components()));
		all.add(new CorrectedField("returnBy", before.returnBy().name(), after.returnBy().name()));
		return all.stream().filter((each) -> !Objects.equals(each.before(), each.after())).toList();
	}

	private static List<CorrectedField> ofPerson(String prefix, @Nullable Applicant before, @Nullable Applicant after) {
		return Arrays.stream(PersonField.values())
			.map((field) -> new CorrectedField(prefix + field.key(), reading(field, before), reading(field, after)))
			.toList();
	}

	private static @Nullable String reading(PersonField field, @Nullable Applicant person) {
		return (person != null) ? field.of(person) : null;
	}

	/** As much of both readings as a reader is shown. */
	CorrectedField disclosed(Disclosure disclosure) {
		return new CorrectedField(this.field, disclosed(this.before, disclosure), disclosed(this.after, disclosure));
	}

	private @Nullable Object disclosed(@Nullable Object reading, Disclosure disclosure) {
		var ofPerson = PersonField.in(this.field);
		return (ofPerson != null && reading instanceof String text) ? ofPerson.disclosed(text, disclosure) : reading;
	}

}
