package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.refusal.Refusal;
import vn.motcua.staffing.Substitutions;

/** Finds in whose name someone does a task, where he does not say so himself. */
@Component
class Capacities {

	private final Authorization authorization;

	private final Substitutions substitutions;

	private final Clock clock;

	Capacities(Authorization authorization, Substitutions substitutions, Clock clock) {
		this.authorization = authorization;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	/** All he has now: his own, and one for everyone whose work he has. */
	List<Capacity> of(Actor actor) {
		return of(actor, this.clock.instant());
	}

	/** All he had then. */
	List<Capacity> of(Actor actor, Instant at) {
		return Stream.concat(Stream.of(Capacity.own(actor)),
				this.substitutions.standsInFor(actor.username(), at)
					.stream()
					.map((standing) -> new Capacity(actor, standing)))
			.toList();
	}

	/** In which of them he may do the task as things stand, his own first. */
	Optional<Capacity> inWhichHeDoes(Task task, Actor actor) {
		return of(actor).stream()
			.filter((capacity) -> capacity.mayTakeUp(task.getAssignee()))
			.filter((capacity) -> this.authorization.objection(capacity, task).isEmpty())
			.findFirst();
	}

	/**
	 * In which he may do the task, whoever holds it.
	 * @throws Refusal what stands against it in his own name, if he may in none
	 */
	Capacity toDo(Task task, Actor actor) {
		return inWhichHeDoes(task, actor)
			.orElseGet(() -> first(actor, (capacity) -> this.authorization.objection(capacity, task)));
	}

	/**
	 * In which he may say who is to do the task.
	 * @throws Refusal what stands against it in his own name, if he may in none
	 */
	Capacity toLead(Task task, Actor actor) {
		return first(actor, (capacity) -> this.authorization.objectionToLead(capacity, task));
	}

	private Capacity first(Actor actor, Function<Capacity, Optional<Refusal>> objection) {
		return of(actor).stream()
			.filter((capacity) -> objection.apply(capacity).isEmpty())
			.findFirst()
			.orElseThrow(() -> objection.apply(Capacity.own(actor)).orElseThrow());
	}

	/**
	 * For the one he names, by what was in force when he acted: what was decided during
	 * an absence may be written down after it. His own, if he names nobody, or one for
	 * whom he did not stand in.
	 */
	Capacity named(@Nullable String absent, Task task, Actor actor, @Nullable Instant at) {
		return of(actor, (at != null) ? at : this.clock.instant()).stream()
			.filter((capacity) -> capacity.onBehalfOf() != null && capacity.onBehalfOf().equals(absent))
			.filter((capacity) -> capacity.covers(task.getDossier().getBasis().field()))
			// By several decisions perhaps, of which not each is for this.
			.min(Comparator.comparing((capacity) -> this.authorization.objection(capacity, task).isPresent()))
			.orElseGet(() -> Capacity.own(actor));
	}

}
