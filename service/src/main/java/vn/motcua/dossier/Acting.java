package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.access.Reach;
import vn.motcua.procedure.Channel;
import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.Workflow;

/**
 * What is done with a dossier at hand, by the rules, wherever it comes from: the desk,
 * the API or an import. Nothing is loaded or stored here.
 */
@Component
class Acting {

	private static final String PROCESS = "dossier";

	private final Workflow workflow;

	private final TermsInForce terms;

	private final Reach reach;

	private final Clock clock;

	Acting(Workflow workflow, TermsInForce terms, Reach reach, Clock clock) {
		this.workflow = workflow;
		this.terms = terms;
		this.reach = reach;
		this.clock = clock;
	}

	/**
	 * Tiếp nhận: online submissions wait for a clerk, everything else is accepted at
	 * once.
	 */
	Dossier receive(ReceiveDossier command, Performer by) {
		var application = command.application();
		var act = act(command.receivedAt(), "receivedAt", by);
		var inForce = this.terms.on(act.at(), application);
		if (!inForce.procedure().isOfferedThrough(application.channel())) {
			throw Refusal.field("channel-not-offered", "channel", "Procedure " + application.procedure()
					+ " is not offered through " + application.channel() + "; receive it at the counter.");
		}
		var dossier = new Dossier(application, command.externalId(), inForce, act);
		boolean waits = application.channel() == Channel.ONLINE && by instanceof Performer.Person;
		if (waits) {
			dossier.submit(act);
		}
		else {
			dossier.receive(act, inForce);
		}
		dossier.begin(this.workflow.start(PROCESS, waits ? "SUBMIT" : Outcome.ACCEPT.name()), act);
		return dossier;
	}

	/** A task is decided, and the path goes on. */
	void decide(Dossier dossier, Task task, DecideTask command, Performer by) {
		DecisionPolicy.check(task, command, by);
		var act = act(command.at(), "at", by);
		var given = (command.outcome() == Outcome.ACCEPT) ? this.terms.on(act.at(), dossier.getApplication())
				: this.terms.of(dossier);
		dossier.decide(task, command.outcome(), command.note(), act, given);
		dossier.open(this.workflow.decide(dossier.getProcessInstance(), task.getStep(), command.outcome().name()), act);
	}

	/** The dossier is withdrawn or stopped, and its path ends. */
	void end(Dossier dossier, EndDossier command, Performer by) {
		if (by instanceof Performer.Person person) {
			this.reach.requireAny(person.actor(), command.how().roles());
		}
		dossier.interrupt(command.how(), command.reason(), act(command.at(), "at", by));
		this.workflow.interrupt(dossier.getProcessInstance(), command.how().name());
	}

	/** A step changes hands. */
	void assign(Dossier dossier, Task task, @Nullable String to, Performer by) {
		dossier.assign(task, to, act(null, "at", by));
	}

	private Act act(@Nullable Instant at, String field, Performer by) {
		var now = this.clock.instant();
		if (at != null && at.isAfter(now)) {
			throw Refusal.field("in-the-future", field,
					"This lies in the future; nothing is recorded before it happens.");
		}
		return new Act((at != null) ? at : now, now, by.name(), null);
	}

}
