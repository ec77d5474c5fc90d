package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A period whose figures are kept as they were when it was closed (chốt số liệu).
 *
 * @param agency whose figures they are, with those of all below it
 * @param by who closed it
 * @param upToEvent the last event that counts
 */
public record ClosedPeriod(long id, LocalDate from, LocalDate to, String agency, String by, Instant at,
		long upToEvent) {
}
