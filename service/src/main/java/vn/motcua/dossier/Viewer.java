package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;

/**
 * What one reader needs to know of applicants, and so is shown: in his own right, or for
 * someone absent whose work he has.
 */
final class Viewer {

	private final Actor reader;

	private final List<Capacity> capacities;

	private final Authorization authorization;

	private final Reach reach;

	private final Instant now;

	Viewer(Actor reader, List<Capacity> capacities, Authorization authorization, Reach reach, Instant now) {
		this.reader = reader;
		this.capacities = capacities;
		this.authorization = authorization;
		this.reach = reach;
		this.now = now;
	}

	/** Whether he is the one who hands papers over to the applicant. */
	boolean servesCounter(Dossier dossier) {
		return this.capacities.stream().anyMatch((capacity) -> this.authorization.servesCounter(capacity, dossier));
	}

	/**
	 * In a list: whole for whoever has a task of the dossier, serves its counter, manages
	 * or administers it; masked for all others.
	 */
	Disclosure inList(Dossier dossier) {
		var most = byItself(dossier);
		boolean needed = hasTask(dossier) || servesCounter(dossier) || manages(dossier);
		return (most == Disclosure.WHOLE && !needed) ? Disclosure.MASKED : most;
	}

	/** In a list where nobody is shown whole. */
	Disclosure inBrief(Dossier dossier) {
		var most = byItself(dossier);
		return (most == Disclosure.WHOLE) ? Disclosure.MASKED : most;
	}

	/**
	 * Asked for by its code: whole for those whom the dossier concerns. An agency that
	 * was only asked for its opinion sees the applicant while it is asked, and no longer;
	 * what is blocked, its administrators only.
	 */
	Disclosure byItself(Dossier dossier) {
		if (wasOnlyConsulted(dossier)) {
			return Disclosure.INITIALS;
		}
		return (isBlocked(dossier) && !administers(dossier)) ? Disclosure.MASKED : Disclosure.WHOLE;
	}

	private boolean isBlocked(Dossier dossier) {
		var protection = dossier.getProtection();
		return protection != null && protection.isBlockedAt(this.now);
	}

	private boolean administers(Dossier dossier) {
		return this.reader.roles().contains(Role.ADMIN)
				&& this.reach.covers(this.reader, dossier.getApplication().agency());
	}

	private boolean wasOnlyConsulted(Dossier dossier) {
		return !reaches(dossier, dossier.getApplication().agency()) && !reaches(dossier, dossier.getPath().resolving())
				&& dossier.getSteps()
					.tasks()
					.stream()
					.filter((task) -> reaches(dossier, task.getAgency()))
					.noneMatch((task) -> task.isOpen() || task.getKind() != TaskKind.CONSULTATION);
	}

	private boolean hasTask(Dossier dossier) {
		return dossier.getOpenTasks()
			.stream()
			.anyMatch((task) -> this.capacities.stream().anyMatch((capacity) -> does(capacity, task)));
	}

	private boolean does(Capacity capacity, Task task) {
		var holder = task.getAssignee();
		return this.authorization.objection(capacity, task).isEmpty()
				&& (holder == null || holder.equals(capacity.principal().username()));
	}

	private boolean manages(Dossier dossier) {
		return this.reader.has(Role.MANAGER) && Stream
			.concat(Stream.of(dossier.getApplication().agency(), dossier.getPath().resolving()), inHand(dossier))
			.anyMatch((agency) -> this.reach.covers(this.reader, agency));
	}

	/** The agencies that have it in hand; one that is only asked has not. */
	private static Stream<String> inHand(Dossier dossier) {
		return dossier.getOpenTasks()
			.stream()
			.filter((task) -> task.getKind() != TaskKind.CONSULTATION)
			.map(Task::getAgency);
	}

	private boolean reaches(Dossier dossier, String agency) {
		return this.capacities.stream().anyMatch((capacity) -> reaches(capacity, dossier, agency));
	}

	private boolean reaches(Capacity capacity, Dossier dossier, String agency) {
		return capacity.covers(dossier.getBasis().field()) && this.reach.covers(capacity.principal(), agency);
	}

}
