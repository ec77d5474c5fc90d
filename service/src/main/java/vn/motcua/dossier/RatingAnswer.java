package vn.motcua.dossier;

/**
 * What was said of a dossier. The dossier itself is not told: an applicant has proved
 * little.
 */
record RatingAnswer(String code, int score) {
}
