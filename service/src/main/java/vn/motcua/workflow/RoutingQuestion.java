package vn.motcua.workflow;

/**
 * What a route is chosen by.
 *
 * @param procedure its code
 * @param limitUnit what its limit is counted in, such as {@code SAME_DAY}
 * @param agency that receives the dossier
 * @param agencyKind such as {@code COMMUNE}
 * @param channel of receipt
 */
public record RoutingQuestion(String procedure, String limitUnit, String agency, String agencyKind, String channel) {
}
