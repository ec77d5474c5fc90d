package vn.motcua.staffing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.access.Users;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Cursor;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/**
 * A manager writes down who will be away and who has his work meanwhile. Nothing is ever
 * erased: papers name the decision.
 */
@Service
public class KeepingAbsences {

	private final StoredAbsences absences;

	private final Users users;

	private final Reach reach;

	private final Clock clock;

	KeepingAbsences(StoredAbsences absences, Users users, Reach reach, Clock clock) {
		this.absences = absences;
		this.users = users;
		this.reach = reach;
		this.clock = clock;
	}

	@Transactional
	public Absence record(AbsenceRequest request, Actor by) {
		this.reach.requireAny(by, Role.MANAGER);
		var absence = request.absence();
		return write(absence, requireUser(absence.person(), "user", by), by);
	}

	/**
	 * An approver writes down that he himself will be away, and who of his own agency or
	 * those below it has his work.
	 */
	@Transactional
	public Absence recordOwn(AbsenceRequest request, Actor by) {
		this.reach.requireAny(by, Role.APPROVER);
		var absence = request.absence();
		if (!absence.person().equals(by.username())) {
			throw Refusal.forbidden("own-absence-only",
					"You write down your own absence only; that of others is for a manager.");
		}
		return write(absence, by, by);
	}

	private Absence write(Absence absence, Actor absent, Actor by) {
		var substitute = requireUser(absence.substitute(), "substitute", by);
		requireAble(substitute, absent);
		requireThere(absent);
		requireThere(substitute);
		this.absences.add(absence, by.username(), this.clock.instant());
		return absence;
	}

	/** Whoever transfers him at this moment waits, and ends this absence as well. */
	private void requireThere(Actor user) {
		if (!this.absences.hold(user.username(), user.agency())) {
			throw Refusal.conflict("transferred-meanwhile",
					user.username() + " was transferred just now; look where he works and name him again.");
		}
	}

	/**
	 * What someone may do is not handed to a colleague who may not, whatever the mark;
	 * and who has the work of several roles leaves none of them undone.
	 */
	private static void requireAble(Actor substitute, Actor absent) {
		lackedBy(substitute, absent).ifPresent((role) -> {
			throw Refusal.field("substitute-cannot", "substitute",
					"%s cannot do the work of %s: for it one must have the role %s; name a colleague who has it."
						.formatted(substitute.username(), absent.username(), role));
		});
	}

	/** Of someone who does no steps, what he has instead: to lead is work too. */
	private static Optional<Role> lackedBy(Actor substitute, Actor absent) {
		var steps = absent.capacities().stream().filter(Role::doesSteps).toList();
		return (steps.isEmpty() ? absent.capacities() : steps).stream()
			.filter((role) -> !substitute.has(role))
			.findFirst();
	}

	/** Those whom he may name for his own absence, by name. */
	public List<Actor> ownSubstitutes(Actor by) {
		this.reach.requireAny(by, Role.APPROVER);
		return this.users.all()
			.stream()
			.filter((user) -> !user.username().equals(by.username()) && this.reach.covers(by, user.agency()))
			.filter((user) -> lackedBy(user, by).isEmpty())
			.sorted(Comparator.comparing(Actor::name))
			.toList();
	}

	/** He is back earlier, or stays after all. */
	@Transactional
	public void endOwn(UUID id, Actor by) {
		if (listOwn(by).stream().noneMatch((absence) -> absence.id().equals(id))) {
			throw Refusal.unknown("unknown-absence", "There is no absence " + id + ".");
		}
		this.absences.end(id, by.username(), this.clock.instant());
	}

	/** His own absences, the last first, as many as one page holds. */
	@Transactional(readOnly = true)
	public List<AbsenceAnswer> listOwn(Actor by) {
		return this.absences.of(Set.of(by.agency()), by.username(), null, Paging.MOST)
			.stream()
			.map(AbsenceAnswer::of)
			.toList();
	}

	private Actor requireUser(String username, String field, Actor by) {
		var user = this.users.find(username)
			.orElseThrow(() -> Refusal.field("unknown-user", field, "There is no user " + username + "."));
		this.reach.require(by, user.agency());
		return user;
	}

	/** One of a person out of reach does not exist for the caller. */
	@Transactional
	public void end(UUID id, Actor by) {
		this.reach.requireAny(by, Role.MANAGER);
		if (!this.absences.isOf(this.reach.within(by, null), id)) {
			throw Refusal.unknown("unknown-absence", "There is no absence " + id + ".");
		}
		this.absences.end(id, by.username(), this.clock.instant());
	}

	@Transactional(readOnly = true)
	public Page<AbsenceAnswer> list(@Nullable String agency, @Nullable String user, Paging paging, Actor by) {
		var cursor = paging.cursor();
		var found = this.absences.of(this.reach.within(by, agency), user, (cursor != null) ? cursor.uuid(0) : null,
				paging.size() + 1);
		return Page.cut(found, paging.size(), (absence) -> Cursor.of(absence.id())).map(AbsenceAnswer::of);
	}

}
