package vn.motcua.desk.counter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.Typed;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.ReceiveRequest;
import vn.motcua.procedure.Channel;

/**
 * A receipt as its form sends it.
 *
 * @param submitter who hands in for another; a form left empty is nobody
 * @param components the checklist, what was not brought included
 * @param reason why it is not received, on a slip
 */
record ReceiveForm(@Nullable String procedure, @Nullable Channel channel, @Nullable Person applicant,
		@Nullable Person submitter, @Nullable String subject, @Nullable Integer copies,
		@Nullable List<@Nullable Line> components, @Nullable Channel returnBy, @Nullable String reason) {

	/** Someone as the form names him. */
	record Person(Applicant.@Nullable Kind kind, @Nullable String name, @Nullable String idNumber,
			@Nullable String phone, @Nullable String email, @Nullable String address) {

		@SuppressWarnings("NullAway") // what is missing is for the request's own rules
		Applicant meant() {
			return new Applicant(this.kind, Typed.in(this.name), Typed.in(this.idNumber), Typed.in(this.phone),
					Typed.in(this.email), Typed.in(this.address));
		}

		boolean isNobody() {
			return Stream.of(this.name, this.idNumber, this.phone, this.email, this.address)
				.allMatch((said) -> Typed.in(said) == null);
		}

	}

	@SuppressWarnings("NullAway") // as above
	ReceiveRequest request(String agency) {
		return new ReceiveRequest(this.procedure, agency, this.channel,
				(this.applicant != null) ? this.applicant.meant() : null,
				(this.submitter == null || this.submitter.isNobody()) ? null : this.submitter.meant(),
				Typed.in(this.subject), this.copies, brought(), this.returnBy, null, null);
	}

	private List<Component> brought() {
		return Line.brought(this.components);
	}

	/** What the applicant is told to bring, as a slip lists it. */
	List<String> missing() {
		return (this.components == null) ? List.of()
				: this.components.stream().filter(Objects::nonNull).flatMap(Line::missing).toList();
	}

}
