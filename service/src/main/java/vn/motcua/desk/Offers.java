package vn.motcua.desk;

import org.springframework.stereotype.Component;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;

/**
 * What a page offers someone: the rule that refuses, asked beforehand, so that nobody is
 * led to where he is turned away.
 */
@Component
public class Offers {

	private final Reach reach;

	Offers(Reach reach) {
		this.reach = reach;
	}

	/** Whether he may change what is one for all. */
	public boolean whole(Actor actor) {
		return actor.has(Role.ADMIN) && this.reach.coversAll(actor);
	}

	/** Refuses a form of administrators to others. */
	public void requireAdministrator(Actor actor) {
		this.reach.requireAny(actor, Role.ADMIN);
	}

	/** Refuses a form about what is one for all to whoever could not send it. */
	public void requireWhole(Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
	}

	/** Whether he acts for that agency. */
	public boolean covers(Actor actor, String agency) {
		return this.reach.covers(actor, agency);
	}

}
