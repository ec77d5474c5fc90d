package vn.motcua.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Why something is done with someone's data (căn cứ).
 *
 * @param reference of the request that it answers
 */
record Justification(String reason, @Nullable String reference) {
}
