package vn.motcua.dossier;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Users;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.ExpectedVersion;

/** Phân công: a task is taken, laid back, or given to someone by the head of the unit. */
@Service
public class HandlingTasks {

	private final Acting acting;

	private final DossierStore store;

	private final FindingDossiers finding;

	private final Users users;

	private final Reach reach;

	private final Capacities capacities;

	private final ApplicationEventPublisher events;

	HandlingTasks(Acting acting, DossierStore store, FindingDossiers finding, Users users, Reach reach,
			Capacities capacities, ApplicationEventPublisher events) {
		this.acting = acting;
		this.store = store;
		this.finding = finding;
		this.users = users;
		this.reach = reach;
		this.capacities = capacities;
		this.events = events;
	}

	/**
	 * Whoever may do it takes it; who may only for someone absent takes it for him. Then
	 * it is in the absent person's hands, who has it when he is back.
	 */
	@Transactional
	public Dossier claim(UUID id, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor);
		var capacity = this.capacities.toDo(task, actor);
		requireOpen(task, expected);
		var taker = capacity.principal().username();
		var holder = task.getAssignee();
		if (holder != null && !holder.equals(taker)) {
			throw Refusal.conflict("held-by-another", "This task is already in the hands of " + holder + ".");
		}
		return (holder != null) ? unchanged(task, actor) : assign(task, taker, null, capacity);
	}

	/** By whoever has it in hand, also for someone absent, or by those who lead. */
	@Transactional
	public Dossier release(UUID id, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor);
		var holder = task.getAssignee();
		var capacity = this.capacities.inWhichHeDoes(task, actor)
			.filter((one) -> holder == null || holder.equals(one.principal().username()))
			.orElseGet(() -> this.capacities.toLead(task, actor));
		requireOpen(task, expected);
		return (holder == null) ? unchanged(task, actor) : assign(task, null, null, capacity);
	}

	@Transactional
	Dossier assign(UUID id, String to, @Nullable String reason, ExpectedVersion expected, Actor actor) {
		var task = this.finding.lockTask(id, actor);
		var capacity = this.capacities.toLead(task, actor);
		requireOpen(task, expected);
		var receiver = this.users.find(to)
			.filter((user) -> this.reach.covers(user, task.getAgency()))
			.orElseThrow(() -> Refusal.field("unknown-user", "to",
					"There is no user " + to + " who works for " + task.getAgency() + "."));
		if (!receiver.has(task.getKind().role())) {
			throw Refusal.field("wrong-role", "to",
					to + " cannot do this: the task is for someone with the role " + task.getKind().role() + ".");
		}
		return assign(task, receiver.username(), reason, capacity);
	}

	/** Nothing is done, and whoever asked only gets to see how it stands. */
	private Dossier unchanged(Task task, Actor actor) {
		var dossier = task.getDossier();
		this.events.publishEvent(DossierSeen.of(dossier, actor));
		return dossier;
	}

	private static void requireOpen(Task task, ExpectedVersion expected) {
		expected.require(task.getDossier().getVersion());
		if (!task.isOpen()) {
			throw Refusal.conflict("task-done",
					"This task is already done; read the dossier again to see what is open.");
		}
	}

	private Dossier assign(Task task, @Nullable String to, @Nullable String reason, Capacity by) {
		var dossier = task.getDossier();
		this.acting.assign(dossier, task, to, reason, new Performer.Person(by));
		this.store.keep(dossier);
		return dossier;
	}

}
