package vn.motcua.web;

import org.jspecify.annotations.Nullable;

/**
 * What makes a command recognisable when it is sent again.
 *
 * @param key the {@code Idempotency-Key} sent, none when the caller does not mind
 * @param username whose key it is: keys of different users never meet
 * @param target method and path of the call
 */
public record CommandKey(@Nullable String key, String username, String target) {

	/** Whose keys are those of callers that nothing is known of; no user is called so. */
	static final String NOBODY = "(nobody)";

	/**
	 * That of a visitor who does not sign in. All such visitors are one user otherwise,
	 * and whoever guessed or saw a key would be given the answer that another one got.
	 * @param known what nobody else knows or may be: it is kept as a digest
	 */
	public CommandKey ofVisitor(String known) {
		return new CommandKey(this.key, "(visitor) " + Digest.of(known), this.target);
	}

	/**
	 * That of one part of the command, carried out by itself. No caller can send the
	 * same: a key is a single line.
	 */
	public CommandKey part(int number) {
		return new CommandKey((this.key != null) ? this.key + '\n' + number : null, this.username, this.target);
	}

}
