package vn.motcua.desk.dossier;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.Typed;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.CorrectionRequest;
import vn.motcua.dossier.PersonCorrection;
import vn.motcua.procedure.Channel;

/**
 * A correction as its form sends it: every field as it should be, wrong or not before.
 *
 * @param components all of them; a line without a name is none
 */
record CorrectionForm(@Nullable Person applicant, @Nullable Person submitter, @Nullable String subject,
		@Nullable Integer copies, @Nullable List<@Nullable Line> components, @Nullable Channel returnBy,
		@Nullable String procedure, @Nullable String reason) {

	/** Someone as the form names him; a field left empty takes out what stood there. */
	record Person(Applicant.@Nullable Kind kind, @Nullable String name, @Nullable String idNumber,
			@Nullable String phone, @Nullable String email, @Nullable String address) {

		PersonCorrection meant() {
			return new PersonCorrection(this.kind, this.name, this.idNumber, this.phone, this.email, this.address);
		}

	}

	/** A paper that was handed in. */
	record Line(@Nullable String name, Component.@Nullable Kind kind, @Nullable Integer count) {

		@SuppressWarnings("NullAway") // what is missing is for the request's own rules
		Component meant() {
			return new Component(Typed.in(this.name), this.kind, (this.count != null) ? this.count : 1);
		}

	}

	@SuppressWarnings("NullAway") // as above
	CorrectionRequest request() {
		return new CorrectionRequest((this.applicant != null) ? this.applicant.meant() : null,
				(this.submitter != null) ? this.submitter.meant() : null, this.subject, this.copies, handedIn(),
				this.returnBy, Typed.in(this.procedure), Typed.in(this.reason));
	}

	private @Nullable List<Component> handedIn() {
		return (this.components == null) ? null
				: this.components.stream()
					.filter(Objects::nonNull)
					.filter((line) -> Typed.in(line.name()) != null)
					.map(Line::meant)
					.toList();
	}

}
