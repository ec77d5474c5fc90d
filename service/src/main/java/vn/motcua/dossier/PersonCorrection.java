package vn.motcua.dossier;

import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is corrected of a person, and only that: what is left out stays as it is, an empty
 * text takes out what stood there. What comes of it is held to the rules of every
 * {@link Applicant}.
 */
@Schema(description = "Only what changes: what is left out or null stays, an empty text takes out what stood there.")
public record PersonCorrection(Applicant.@Nullable Kind kind, @Nullable String name, @Nullable String idNumber,
		@Nullable String phone, @Nullable String email, @Nullable String address) {

	/** Of someone who was written down. */
	Applicant of(Applicant person) {
		return new Applicant((this.kind != null) ? this.kind : person.kind(),
				(this.name != null) ? this.name.strip() : person.name(), read(this.idNumber, person.idNumber()),
				read(this.phone, person.phone()), read(this.email, person.email()),
				read(this.address, person.address()));
	}

	/**
	 * Of whoever handed in for another: nobody had to, and an empty name says that nobody
	 * did.
	 */
	@Nullable Applicant ofSubmitter(@Nullable Applicant submitter) {
		if (isNobody()) {
			return null;
		}
		return of((submitter != null) ? submitter : new Applicant(Applicant.Kind.CITIZEN, "", null, null, null, null));
	}

	private boolean isNobody() {
		return this.name != null && this.name.isBlank()
				&& Stream.of(this.idNumber, this.phone, this.email, this.address)
					.allMatch((said) -> said == null || said.isBlank());
	}

	private static @Nullable String read(@Nullable String now, @Nullable String before) {
		if (now == null) {
			return before;
		}
		return now.isBlank() ? null : now.strip();
	}

	@Override
	public String toString() {
		// Without the person: he has no business in a log.
		return "PersonCorrection[]";
	}

}
