package vn.motcua.analysis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a procedure usually takes, for whoever thinks of asking for it.
 *
 * @param agency where; none: anywhere
 * @param from the first day of the twelve months that it is known from
 * @param enoughKnown whether there were enough results to say anything
 * @param results how many there were
 * @param medianDays working days within which half of them were ready
 * @param ninetyPercentDays working days within which nine in ten of them were ready
 */
public record UsualTime(String procedure, @Nullable String agency, LocalDate from, LocalDate to, boolean enoughKnown,
		@Nullable Long results, @Nullable Integer medianDays, @Nullable Integer ninetyPercentDays) {
}
