package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a dossier waits for its applicant, and for what.
 *
 * @param reason as it was told him
 * @param missing what he is to bring, one by one, where that was said
 * @param until when he may bring it; none for a payment
 * @param legalBasis of a stop that the law provides for
 */
public record Standstill(Instant since, @Nullable String reason, List<String> missing, @Nullable Instant until,
		@Nullable String legalBasis) {
}
