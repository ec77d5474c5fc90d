package vn.motcua.desk.dossier;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.Consultation;
import vn.motcua.dossier.DecisionRequest;
import vn.motcua.dossier.Outcome;
import vn.motcua.staffing.Mark;

/**
 * A decision as its form sends it.
 *
 * @param missing what the applicant is to bring, one thing on a line
 * @param consult who is asked; lines left empty are none
 * @param newAppointmentAt in official time
 */
record DecisionForm(@Nullable Outcome outcome, @Nullable String note, @Nullable Mark signedAs,
		@Nullable String onBehalfOf, @Nullable String missing, @Nullable List<@Nullable Asked> consult,
		@Nullable @DateTimeFormat(pattern = MINUTE) LocalDateTime newAppointmentAt) {

	static final String MINUTE = "yyyy-MM-dd'T'HH:mm";

	/** One agency that is asked for its opinion. */
	record Asked(@Nullable String agency, @Nullable String question,
			@Nullable @DateTimeFormat(pattern = MINUTE) LocalDateTime dueAt) {

		boolean isEmpty() {
			return Typed.in(this.agency) == null && Typed.in(this.question) == null && this.dueAt == null;
		}

		@SuppressWarnings("NullAway") // what is missing is for the request's own rules
		Consultation meant() {
			return new Consultation(this.agency, this.question,
					(this.dueAt != null) ? this.dueAt.atZone(OfficialTime.ZONE).toInstant() : null);
		}

	}

	@SuppressWarnings("NullAway") // as above
	DecisionRequest request() {
		return new DecisionRequest(this.outcome, Typed.in(this.note), null, this.signedAs, Typed.in(this.onBehalfOf),
				(this.outcome == Outcome.REQUEST_SUPPLEMENT) ? Typed.lines(this.missing) : null,
				(this.outcome == Outcome.CONSULT) ? asked() : null,
				(this.newAppointmentAt != null) ? this.newAppointmentAt.atZone(OfficialTime.ZONE).toInstant() : null);
	}

	private List<Consultation> asked() {
		return (this.consult == null) ? List.of()
				: this.consult.stream()
					.filter(Objects::nonNull)
					.filter((line) -> !line.isEmpty())
					.map(Asked::meant)
					.toList();
	}

}
