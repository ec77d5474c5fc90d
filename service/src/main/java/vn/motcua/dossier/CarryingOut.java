package vn.motcua.dossier;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.Ground;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.ExpectedVersion;

/**
 * Carries out what may be done with a dossier besides deciding its tasks, and lets the
 * path follow. Nothing is loaded or stored here.
 */
@Component
class CarryingOut {

	private static final String SUPPLEMENT = "SUPPLEMENT";

	private static final String RECALL = "RECALL";

	private final Acting acting;

	private final Moving moving;

	private final SetDates dates;

	private final TermsInForce terms;

	private final Authorization authorization;

	private final Correcting correcting;

	CarryingOut(Acting acting, Moving moving, SetDates dates, TermsInForce terms, Authorization authorization,
			Correcting correcting) {
		this.acting = acting;
		this.moving = moving;
		this.dates = dates;
		this.terms = terms;
		this.authorization = authorization;
		this.correcting = correcting;
	}

	/**
	 * @param seen the version he believes he changes; asked once it is his to do
	 */
	void carryOut(Dossier dossier, DossierCommand command, ExpectedVersion seen, Performer by) {
		if (by instanceof Performer.Person person) {
			objection(dossier, command, person.capacity()).ifPresent((refusal) -> {
				throw refusal;
			});
		}
		seen.require(dossier.getVersion());
		var act = this.acting.act(command.at(), "at", by);
		var beside = dossier.getSteps().open(TaskKind.APOLOGY);
		carryOut(dossier, command, act, by);
		this.moving.abandonDropped(beside);
	}

	private Optional<Refusal> objection(Dossier dossier, DossierCommand command, Capacity capacity) {
		return this.acting.isLongAgo(dossier, command.at())
				? this.authorization.objectionLongAgo(capacity, dossier, command.kind())
				: this.authorization.objection(capacity, dossier, command.kind());
	}

	private void carryOut(Dossier dossier, DossierCommand command, Act act, Performer by) {
		var terms = this.terms.of(dossier);
		if (command.kind().isOfTheCounter()) {
			terms.practice().lateRecording().require(act, "at", command.reason(), terms.calendar(), by);
		}
		switch (command) {
			case DossierCommand.BringSupplement brought -> {
				var step = Supplement.bring(dossier, brought.components(), brought.reason(), act, terms);
				this.moving.goOn(dossier, step, SUPPLEMENT, act, terms);
			}
			case DossierCommand.Suspend suspend ->
				Suspension.begin(dossier, new Ground(suspend.reason(), suspend.legalBasis(), act.by()), act);
			case DossierCommand.Resume resume -> {
				Suspension.end(dossier, resume.reason(), act, terms);
				this.dates.resumed(dossier);
			}
			case DossierCommand.Extend extend ->
				Lateness.extend(dossier, extend.until(), new Ground(extend.reason(), null, act.by()), act, terms);
			case DossierCommand.Apologise apology -> apologise(dossier, apology, act, terms);
			case DossierCommand.End end -> {
				Ending.end(dossier, end.how(), end.reason(), act, terms);
				this.moving.interrupt(dossier, end.how());
			}
			case DossierCommand.Recall recall -> {
				var step = TakingBack.recall(dossier, recall.reason(), act);
				this.moving.goOn(dossier, step, RECALL, act, terms);
			}
			case DossierCommand.Correct correct -> this.correcting.correct(dossier, correct, act, by);
			case DossierCommand.SendResultBack wrong -> {
				CorrectingResults.sendBack(dossier, wrong.reason(), act, terms);
				this.moving.abandon(dossier.getPath().instance());
				this.moving.beginAgain(dossier, act, terms);
			}
			case DossierCommand.Reopen reopen -> {
				Ending.reopen(dossier, reopen.reason(), act, terms);
				this.moving.abandon(dossier.getPath().instance());
				this.moving.beginAgain(dossier, act, terms);
			}
		}
	}

	/**
	 * Whoever was asked to apologise has done it by this; who was not, does it unasked.
	 */
	private void apologise(Dossier dossier, DossierCommand.Apologise apology, Act act, Terms terms) {
		var asked = dossier.getSteps().open(TaskKind.APOLOGY);
		if (asked.isEmpty()) {
			dossier.begin(act);
			Lateness.apologise(dossier, apology.newAppointmentAt(), apology.reason(), act, terms);
			return;
		}
		var decision = DecideTask.apology(apology);
		dossier.decide(asked.getFirst(), decision, act, terms);
		this.moving.decided(dossier, asked.getFirst(), decision, act, terms);
	}

}
