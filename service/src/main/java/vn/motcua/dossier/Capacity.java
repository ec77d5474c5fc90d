package vn.motcua.dossier;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.staffing.Standing;

/**
 * In whose name someone acts: his own, or that of someone absent whose work he has (làm
 * thay).
 *
 * @param standing by which he acts for another; none: in his own name
 */
record Capacity(Actor actor, @Nullable Standing standing) {

	static Capacity own(Actor actor) {
		return new Capacity(actor, null);
	}

	/** The one in whose name: he has to reach what is done. */
	Actor principal() {
		return (this.standing != null) ? this.standing.absent() : this.actor;
	}

	/** For whom, if for another. */
	@Nullable String onBehalfOf() {
		return (this.standing != null) ? this.standing.absent().username() : null;
	}

	/** Whether he acts in one of the roles; for another, if both have it. */
	boolean has(Role... any) {
		return (this.standing != null) ? this.standing.has(any) : this.actor.has(any);
	}

	/** Whether he acts in that field of administration. */
	boolean covers(String field) {
		return this.standing == null || this.standing.covers(field);
	}

	/** Whether what is in those hands, or in nobody's, is his in this capacity. */
	boolean mayTakeUp(@Nullable String holder) {
		return holder == null || holder.equals(principal().username())
				|| (this.standing == null && this.actor.roles().contains(Role.ADMIN));
	}

	/** All whose deed it is: who acts, and for whom. */
	Stream<String> persons() {
		return Stream.of(this.actor.username(), principal().username()).distinct();
	}

}
