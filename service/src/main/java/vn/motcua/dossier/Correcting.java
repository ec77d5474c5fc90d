package vn.motcua.dossier;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.access.Role;
import vn.motcua.dossier.Happening.Corrected.ReceiptMoved;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * Đính chính: what was written down wrong when the dossier was handed in is written down
 * right, and both readings are kept. It is no step of the dossier's life: whatever
 * happened before and is written down after it is taken as before. Only the procedure is
 * more than a word in the register.
 */
@Component
class Correcting {

	private final CorrectingProcedures procedures;

	private final Validator validator;

	Correcting(CorrectingProcedures procedures, Validator validator) {
		this.procedures = procedures;
		this.validator = validator;
	}

	void correct(Dossier dossier, DossierCommand.Correct command, Act act, Performer by) {
		requireOpenData(dossier, act, by);
		var before = dossier.getApplication();
		var after = command.correction().of(before);
		var fields = CorrectedField.between(before, after);
		if (fields.isEmpty()) {
			throw Refusal.rule("nothing-to-correct",
					"All of this stands there already; say what is wrong, as it should be.");
		}
		requireGood(before, after);
		@Nullable ReceiptMoved moved = null;
		if (after.procedure().equals(before.procedure())) {
			dossier.correct(after);
		}
		else {
			moved = this.procedures.correct(dossier, after, act);
		}
		dossier.tell(new Happening.Corrected(UUID.randomUUID(), fields, command.reason(), moved), act);
		if (moved != null) {
			Lateness.settle(dossier, moved.overdueBefore(), act);
		}
	}

	/** What nobody may know any more, or not now, is not written down anew. */
	private static void requireOpenData(Dossier dossier, Act act, Performer by) {
		var protection = dossier.getProtection();
		if (protection == null) {
			return;
		}
		if (protection.isErased()) {
			throw Refusal.conflict("data-erased", "The data of this dossier was erased; nothing of it is corrected.");
		}
		boolean administers = by instanceof Performer.Person person
				&& person.capacity().actor().roles().contains(Role.ADMIN);
		if (protection.isBlockedAt(act.recordedAt()) && !administers) {
			throw Refusal.conflict("correction-while-blocked",
					"The data of this dossier is blocked; ask an administrator to correct it.");
		}
	}

	/** Persons that come of it are held to what everyone is held to at receipt. */
	private void requireGood(Application before, Application after) {
		var wrong = Stream
			.concat(problems("applicant", before.applicant(), after.applicant()),
					problems("submitter", before.submitter(), after.submitter()))
			.toList();
		if (!wrong.isEmpty()) {
			throw Refusal.fields(wrong);
		}
	}

	private Stream<FieldProblem> problems(String whose, @Nullable Applicant before, @Nullable Applicant after) {
		if (after == null || after.equals(before)) {
			return Stream.of();
		}
		return this.validator.validate(after)
			.stream()
			.map((violation) -> new FieldProblem(whose + "." + violation.getPropertyPath(), violation.getMessage()));
	}

}
