package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.Procedure;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.ExpectedVersion;
import vn.motcua.workflow.Route;
import vn.motcua.workflow.Routing;
import vn.motcua.workflow.RoutingQuestion;

/**
 * What is done with a dossier at hand, by the rules, wherever it comes from: the desk,
 * the API or an import. Nothing is loaded or stored here.
 */
@Component
class Acting {

	private final Moving moving;

	private final Routing routing;

	private final TermsInForce terms;

	private final Agencies agencies;

	private final Authorization authorization;

	private final Clock clock;

	Acting(Moving moving, Routing routing, TermsInForce terms, Agencies agencies, Authorization authorization,
			Clock clock) {
		this.moving = moving;
		this.routing = routing;
		this.terms = terms;
		this.agencies = agencies;
		this.authorization = authorization;
		this.clock = clock;
	}

	/**
	 * Tiếp nhận: online submissions wait for a clerk, everything else is accepted at
	 * once.
	 */
	Dossier receive(ReceiveDossier command, Performer by) {
		var application = command.application();
		var act = act(command.receivedAt(), "receivedAt", by);
		var inForce = this.terms.on(act, application);
		inForce.practice().lateRecording().require(act, "receivedAt", command.reason(), inForce.calendar(), by);
		var route = route(application, inForce.procedure());
		var dossier = new Dossier(application, command.externalId(), route, inForce, act);
		boolean waits = application.channel() == Channel.ONLINE && !(by instanceof Performer.Import);
		if (waits) {
			Receipt.submit(dossier, act);
		}
		else {
			Receipt.receive(dossier, command.reason(), act, inForce);
		}
		this.moving.begin(dossier, waits ? "SUBMIT" : Outcome.ACCEPT.name(), act, inForce);
		return dossier;
	}

	/**
	 * The way that such an application takes.
	 * @throws Refusal when the procedure is not offered through its channel
	 */
	Route route(Application application, Procedure procedure) {
		if (!procedure.isOfferedThrough(application.channel())) {
			throw Refusal.field("channel-not-offered", "channel", "Procedure " + application.procedure()
					+ " is not offered through " + application.channel() + "; receive it at the counter.");
		}
		var route = this.routing.route(new RoutingQuestion(procedure.code(), procedure.limit().unit().name(),
				application.agency(), this.agencies.tree().require(application.agency(), "agency").kind().name(),
				application.channel().name()));
		// The table may name an agency that has a successor since.
		return (route.resolving() != null)
				? new Route(route.process(), this.agencies.tree().inCharge(route.resolving()), route.atOneStop())
				: route;
	}

	/** A task is decided, and the path goes on. */
	void decide(Dossier dossier, Task task, DecideTask command, ExpectedVersion seen, Performer by) {
		var act = act(command.at(), "at", by);
		var given = (command.outcome() == Outcome.ACCEPT) ? this.terms.on(act, dossier.getApplication())
				: this.terms.of(dossier);
		var decision = new DecisionPolicy.Case(task, command, by, seen, this.authorization, act, given);
		DecisionPolicy.check(decision);
		if (!command.consult().isEmpty()) {
			this.agencies.holdOpen(command.consult().stream().map(Consultation::agency).toList(), "consult");
		}
		var beside = dossier.getSteps().open(TaskKind.APOLOGY);
		dossier.decide(task, command.signed(decision.standing()), act, given);
		this.moving.decided(dossier, task, command, act, given);
		this.moving.abandonDropped(beside);
	}

	/** A step changes hands. */
	void assign(Dossier dossier, Task task, @Nullable String to, @Nullable String reason, Performer by) {
		Assignment.assign(dossier, task, to, reason, act(null, "at", by));
	}

	/**
	 * A decision is taken back, and the path with it.
	 * @param marked when it was written down, where it was the return of the result
	 */
	void undo(Dossier dossier, Task task, String reason, @Nullable Instant at, @Nullable Instant marked, Performer by) {
		var act = act(at, "at", by);
		if (marked != null) {
			TakingBack.undoReturn(dossier, task, reason, marked, act);
			this.moving.beginAgainAt(dossier, task, act, this.terms.of(dossier));
			return;
		}
		TakingBack.undo(dossier, task, reason, act);
		this.moving.goBack(dossier, task, act, this.terms.of(dossier));
	}

	/**
	 * Whether that moment is so long ago that a manager writes down what the counter did.
	 */
	boolean isLongAgo(Dossier dossier, @Nullable Instant at) {
		if (at == null) {
			return false;
		}
		var terms = this.terms.of(dossier);
		return terms.practice().lateRecording().isLongAgo(at, this.clock.instant(), terms.calendar());
	}

	Act act(@Nullable Instant at, String field, Performer by) {
		var now = this.clock.instant();
		if (at != null && at.isAfter(now)) {
			throw Refusal.field("in-the-future", field,
					"This lies in the future; nothing is recorded before it happens.");
		}
		return new Act((at != null) ? at : now, now, by.name(), by.onBehalfOf());
	}

}
