package vn.motcua.dossier;

/**
 * The register of a year, closed (khóa sổ).
 *
 * @param count how many were received into it
 * @param first the first number; 0 where nothing was received
 * @param last the last number
 * @param upToEvent the last event of the journal by then
 * @param sha256 of what no correction changes, a line each in order of numbers: number,
 * code, and the moment of receipt in UTC, parted by semicolons
 */
record ClosedRegister(int count, int first, int last, long upToEvent, String sha256) {
}
