package vn.motcua.access;

/**
 * A user as he is stored.
 *
 * @param passwordHash with the name of its algorithm in front, such as {@code {bcrypt}}
 * @param active false once he has left: he is kept, because the journal names him
 */
record Account(Actor actor, String passwordHash, boolean active) {

	String username() {
		return this.actor.username();
	}

	@Override
	public String toString() {
		// Without the hash: it has no business in a log.
		return "Account[" + this.actor + ", active=" + this.active + "]";
	}

}
