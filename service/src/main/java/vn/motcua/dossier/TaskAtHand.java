package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * An open task as one reader has it before him.
 *
 * @param decides whether he may decide it as things stand; whether a rule of the dossier
 * objects is known when he does
 * @param claims whether he may take it
 * @param releases whether it is his to lay back
 * @param onBehalfOf for whom he would decide it, if for someone absent
 */
public record TaskAtHand(TaskAnswer task, boolean decides, boolean claims, boolean releases,
		@Nullable String onBehalfOf) {
}
