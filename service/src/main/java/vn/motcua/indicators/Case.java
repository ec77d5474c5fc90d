package vn.motcua.indicators;

import org.jspecify.annotations.Nullable;

/**
 * One of the cases behind a figure.
 *
 * @param key its own among them
 * @param code of the dossier; none where a procedure was judged
 */
record Case(String key, @Nullable String code, String procedure, int points) {
}
