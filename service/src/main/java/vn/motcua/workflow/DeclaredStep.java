package vn.motcua.workflow;

/**
 * A step of a model that is someone's work.
 *
 * @param id by which the model knows it
 * @param kind of step
 * @param unit whose work it is
 */
public record DeclaredStep(String id, String kind, Unit unit) {
}
