package vn.motcua.staffing;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/** What is sent to record an absence. */
public record AbsenceRequest(@NotBlank(message = "Say who is away.") String user,
		@NotBlank(message = "Say from when he is away.") String from,
		@NotBlank(message = "Say until when he is away.") String until,
		@NotNull(message = "Say why he is away.") Absence.Kind kind,
		@NotBlank(message = "Name who has his work meanwhile.") String substitute,
		@NotNull(message = "Say how the substitute signs: KT, TL or TUQ.") Mark mark,
		@NotBlank(message = "Give the number of the decision that names the substitute.") @Size(max = 100,
				message = "The number of a decision has at most 100 letters.") String decisionNumber,
		@Nullable @Size(max = 100,
				message = "There are at most 100 fields.") List<@NotBlank(message = "A field is missing.") @Size(
						max = 200, message = "A field has at most 200 letters.") String> fields) {

	Absence absence() {
		var begins = Edge.read(this.from, "from");
		var ends = Edge.read(this.until, "until");
		if (!ends.past().isAfter(begins.first())) {
			throw Refusal.field("ends-before-it-begins", "until",
					"The absence would end before it begins; give a later end.");
		}
		if (this.user.equals(this.substitute)) {
			throw Refusal.field("own-substitute", "substitute", "Nobody stands in for himself; name a colleague.");
		}
		return new Absence(UuidVersion7Strategy.INSTANCE.generateUuid(null), this.user, begins, ends, this.kind,
				this.substitute, this.mark, this.decisionNumber.strip(),
				new Fields((this.fields != null) ? Set.copyOf(this.fields) : Set.of()), null);
	}

}
