package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

import vn.motcua.web.Problem;

/**
 * What became of one of many.
 *
 * @param task as it was named
 * @param problem why not, if not
 */
public record ItemAnswer(@Nullable String task, boolean ok, @Nullable Problem problem) {
}
