package vn.motcua.dossier;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.procedure.Channel;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.web.Texts;

/**
 * What an applicant sends to hand in a dossier himself, online.
 *
 * @param components what he declares to have
 * @param declared that he answers for what he says (cam đoan)
 */
public record SubmitRequest(@NotBlank(message = "Name the procedure by its code.") String procedure,
		@NotBlank(message = "Name the agency.") String agency,
		@NotNull(message = "Say who asks.") @Valid Applicant applicant,
		@Nullable @Size(max = 2000, message = "A subject has at most 2,000 letters.") String subject,
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@Valid @NotNull(
						message = "A component is missing.") Declared> components,
		@Nullable Channel returnBy,
		@NotNull(message = SubmitRequest.DECLARE) @AssertTrue(message = SubmitRequest.DECLARE) Boolean declared) {

	// A box that is not ticked is not sent at all.
	private static final String DECLARE = "Declare that what you say is true.";

	/**
	 * A paper that the procedure asks for.
	 *
	 * @param kind in which form he has it; none: he has it not
	 */
	public record Declared(@NotBlank(message = "Name the paper.") @Size(max = 500,
			message = "A name has at most 500 letters.") String name, Component.@Nullable Kind kind) {
	}

	/** What the procedure does not ask for is left out. */
	ReceiveDossier command(ProcedureVersion wanted) {
		var having = ((this.components != null) ? this.components : List.<Declared>of()).stream()
			.filter((paper) -> wanted.components().stream().map(Texts::normal).anyMatch(paper.name()::equals))
			.flatMap((paper) -> Stream.ofNullable(paper.kind()).map((kind) -> new Component(paper.name(), kind, 1)))
			.toList();
		return new ReceiveDossier(Application.of(this.procedure, this.agency, Channel.ONLINE, this.applicant, null,
				(this.subject == null || this.subject.isBlank()) ? wanted.name() : this.subject.strip(), 1, having,
				this.returnBy), null, null);
	}

	@Override
	public String toString() {
		// Without the person: he has no business in a log.
		return "SubmitRequest[procedure=" + this.procedure + ", agency=" + this.agency + "]";
	}

}
