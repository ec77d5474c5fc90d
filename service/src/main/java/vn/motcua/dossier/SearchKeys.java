package vn.motcua.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * By what a dossier is found besides its code and number in the register; each is
 * indexed.
 *
 * @param searchName the names of applicant and submitter (see {@link SearchName})
 * @param searchNumbers their identity and telephone numbers, see {@link #identity} and
 * {@link #phone}; none where a version before left it to {@link IndexingDossiers}
 * @param searchSubject what is asked for, as names are
 */
@Embeddable
record SearchKeys(String searchName, @Nullable @JdbcTypeCode(SqlTypes.ARRAY) List<String> searchNumbers,
		@Nullable String searchSubject) {

	/** Nothing of whoever it was. */
	static final SearchKeys NONE = new SearchKeys("", List.of(), "");

	static SearchKeys of(Application application) {
		var submitter = application.submitter();
		return of(Person.of(application.applicant()), (submitter != null) ? Person.of(submitter) : Person.NOBODY,
				application.subject());
	}

	static SearchKeys of(Person applicant, Person submitter, @Nullable String subject) {
		var numbers = Stream
			.concat(Stream.of(applicant.idNumber(), submitter.idNumber())
				.filter(Objects::nonNull)
				.map(SearchKeys::identity),
					Stream.of(applicant.phone(), submitter.phone()).filter(Objects::nonNull).map(SearchKeys::phone))
			.distinct()
			.toList();
		return new SearchKeys(SearchName.of(orEmpty(applicant.name()), orEmpty(submitter.name())), numbers,
				SearchName.of(orEmpty(subject)));
	}

	/** How an identity number stands among the numbers. */
	static String identity(String number) {
		return "id:" + IdentityNumber.key(number);
	}

	/** How a telephone number stands among the numbers. */
	static String phone(String number) {
		return "tel:" + PhoneNumber.key(number);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** What of a person is indexed. */
	record Person(@Nullable String name, @Nullable String idNumber, @Nullable String phone) {

		static final Person NOBODY = new Person(null, null, null);

		static Person of(Applicant person) {
			return new Person(person.name(), person.idNumber(), person.phone());
		}

	}

}
