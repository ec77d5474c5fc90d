package vn.motcua.analysis;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a cell counts, once.
 *
 * @param id of the dossier, of the step or of the event in the journal
 * @param code of the dossier
 * @param at when it was so: the end, the decision, the receipt, the opening
 * @param minutes of office time that it took or lagged behind, where the report is about
 * that
 */
public record CellItem(String id, String code, Instant at, @Nullable String unit, @Nullable String step,
		@Nullable String officer, @Nullable Integer minutes) {
}
