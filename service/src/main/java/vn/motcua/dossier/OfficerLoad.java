package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What someone has in hand and has done.
 *
 * @param officer none: work that nobody has taken or been given
 * @param open steps that wait for him
 * @param today of them, due by the end of today
 * @param overdue of them, whose deadline has passed
 * @param finished steps he decided in the period
 */
public record OfficerLoad(@Nullable String officer, long open, long today, long overdue, long finished) {
}
