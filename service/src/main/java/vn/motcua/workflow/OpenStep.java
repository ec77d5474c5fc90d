package vn.motcua.workflow;

/**
 * A human step that waits.
 *
 * @param ref by which it is continued
 * @param kind as the model declares it, such as {@code APPRAISAL}
 */
public record OpenStep(String ref, String kind) {
}
