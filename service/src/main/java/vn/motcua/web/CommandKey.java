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

	/**
	 * That of one part of the command, carried out by itself. No caller can send the
	 * same: a key is a single line.
	 */
	public CommandKey part(int number) {
		return new CommandKey((this.key != null) ? this.key + '\n' + number : null, this.username, this.target);
	}

}
