package vn.motcua.workflow;

/**
 * A step that waits.
 *
 * @param ref by which it is continued
 * @param step its id in the model, such as {@code appraisal}
 * @param kind as the model declares it, such as {@code APPRAISAL}
 * @param unit whose work it is
 */
public record OpenStep(String ref, String step, String kind, Unit unit) {
}
