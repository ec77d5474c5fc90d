package vn.motcua.indicators;

/**
 * What is judged, case by case: dossiers, an agency's share of one, or procedures. The
 * same query counts the cases and lists them, so that a figure and what opens from it are
 * equal.
 *
 * @param id by which it is asked for
 * @param sql tells of each case its {@code part} (for which agency it counts), a
 * {@code key} of its own, the {@code code} of the dossier if it is one, the
 * {@code procedure}, and its {@code points}; it may use {@code office} (agency, part)
 */
record Cases(String id, String sql) {
}
