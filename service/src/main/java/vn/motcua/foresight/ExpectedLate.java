package vn.motcua.foresight;

import java.math.BigDecimal;

/**
 * What an agency has to expect.
 *
 * @param open dossiers it received
 * @param overdue how many of them are late already
 * @param expectedLate how many will be late in the end, as the sum of their
 * probabilities; those that are among them
 */
record ExpectedLate(String agency, long open, long overdue, BigDecimal expectedLate) {
}
