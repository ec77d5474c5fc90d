package vn.motcua.imports;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.Component;
import vn.motcua.dossier.Consultation;
import vn.motcua.dossier.DossierCommand;
import vn.motcua.dossier.Interruption;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.PastStep;
import vn.motcua.dossier.TaskKind;
import vn.motcua.refusal.Refusal;

/**
 * One step of an imported past: a task that was decided, or an action on the dossier.
 *
 * @param agency whose task it was, where several were asked for an opinion
 */
record HistoryStep(@Nullable TaskKind task, @Nullable Outcome outcome, @Nullable Action action,
		@Nullable @Size(max = 4000, message = "A note has at most 4,000 letters.") String note,
		@Nullable @Size(max = 4000, message = "A reason has at most 4,000 letters.") String reason,
		@Nullable @Size(max = 1000, message = "A legal basis has at most 1,000 letters.") String legalBasis,
		@NotNull(message = "Say when it happened.") Instant at,
		@Nullable @Size(max = 64, message = "This is no user.") String by, @Nullable String agency,
		@Nullable Instant until, @Nullable Instant newAppointmentAt,
		@Nullable @Size(max = 200,
				message = "There are at most 200 components.") List<@Valid @NotNull(
						message = "A component is missing.") Component> components,
		@Nullable @Size(max = 100,
				message = "At most 100 things are missing.") List<@NotNull(
						message = "Name what is missing.") String> missing,
		@Nullable @Size(max = 50, message = "At most 50 agencies are asked at once.") List<@Valid @NotNull(
				message = "An agency is missing.") Consultation> consult) {

	/** What can be done with a dossier besides its tasks. */
	enum Action {

		WITHDRAWAL, STOP, SUPPLEMENT, SUSPENSION, RESUMPTION, EXTENSION, APOLOGY, RECALL, REOPENING

	}

	PastStep past() {
		if (this.action != null && this.task == null) {
			return new PastStep.Done(command(this.action), this.at, this.by);
		}
		if (this.action == null && this.task != null && this.outcome != null) {
			return new PastStep.Decided(this.task, this.outcome, this.at, this.note, this.by, this.agency,
					orNone(this.consult), orNone(this.missing));
		}
		throw Refusal.field("unclear-step", "history",
				"A step is either a task with its outcome, or an action with its reason.");
	}

	private DossierCommand command(Action action) {
		return switch (action) {
			case WITHDRAWAL -> new DossierCommand.End(Interruption.WITHDRAW, need("reason", this.reason), this.at);
			case STOP -> new DossierCommand.End(Interruption.STOP, need("reason", this.reason), this.at);
			case SUPPLEMENT -> new DossierCommand.BringSupplement(orNone(this.components), this.at);
			case SUSPENSION ->
				new DossierCommand.Suspend(need("reason", this.reason), need("legalBasis", this.legalBasis), this.at);
			case RESUMPTION -> new DossierCommand.Resume(this.reason, this.at);
			case EXTENSION ->
				new DossierCommand.Extend(need("until", this.until), need("reason", this.reason), this.at);
			case APOLOGY -> new DossierCommand.Apologise(need("newAppointmentAt", this.newAppointmentAt),
					need("reason", this.reason), this.at);
			case RECALL -> new DossierCommand.Recall(need("reason", this.reason), this.at);
			case REOPENING -> new DossierCommand.Reopen(need("reason", this.reason), this.at);
		};
	}

	private <T> T need(String field, @Nullable T value) {
		if (value == null || value instanceof String text && text.isBlank()) {
			throw Refusal.field(field.equals("reason") ? "reason-required" : "field-required", "history." + field,
					"Give the " + field + " of the " + this.action + ".");
		}
		return value;
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return (list != null) ? list : List.of();
	}

}
