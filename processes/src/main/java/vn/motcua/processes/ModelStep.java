package vn.motcua.processes;

/**
 * A step of a model, in the order in which the file has them.
 *
 * @param id by which a procedure gives it a share of the limit
 * @param name as people read it
 * @param kind of work, such as {@code APPRAISAL}
 * @param resolving whether it is done by the resolving agency, where there are two
 */
public record ModelStep(String id, String name, String kind, boolean resolving) {
}
