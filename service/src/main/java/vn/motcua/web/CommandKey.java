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
}
