package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import static java.time.temporal.ChronoUnit.DAYS;

/**
 * A run of whole periods of one grain, added, or taken away again because a longer one
 * holds it that was added.
 *
 * @param first the start of the first period
 * @param last the start of the last period
 * @param sign 1, or -1 where it is taken away
 */
record Piece(Grain grain, LocalDate first, LocalDate last, int sign) {

	/** Before every dossier. */
	static final LocalDate DAWN = LocalDate.of(1, 1, 1);

	/**
	 * Few and coarse pieces which together count the days from the first to the last,
	 * both included, once and no other day.
	 */
	static List<Piece> covering(LocalDate from, LocalDate to) {
		return cut(Grain.YEAR, from, to.plusDays(1), 1).toList();
	}

	private static Stream<Piece> cut(Grain grain, LocalDate from, LocalDate until, int sign) {
		if (!from.isBefore(until)) {
			return Stream.empty();
		}
		var first = grain.startFrom(from);
		var end = grain.startOf(until);
		if (first.isAfter(end)) {
			return cut(grain.finer(), from, until, sign);
		}
		return Stream.of(part(grain, from, first, sign), whole(grain, first, end, sign), part(grain, end, until, sign))
			.flatMap((pieces) -> pieces);
	}

	private static Stream<Piece> whole(Grain grain, LocalDate first, LocalDate end, int sign) {
		return first.isBefore(end) ? Stream.of(new Piece(grain, first, grain.startOf(end.minusDays(1)), sign))
				: Stream.empty();
	}

	/**
	 * The beginning or the end of a period: more than two thirds of it are the whole
	 * without the rest.
	 */
	private static Stream<Piece> part(Grain grain, LocalDate from, LocalDate until, int sign) {
		var start = grain.startOf(from);
		var end = grain.after(start);
		if (!from.isBefore(until)) {
			return Stream.empty();
		}
		if (3 * DAYS.between(from, until) <= 2 * DAYS.between(start, end)) {
			return cut(grain.finer(), from, until, sign);
		}
		return Stream
			.of(Stream.of(new Piece(grain, start, start, sign)), cut(grain.finer(), start, from, -sign),
					cut(grain.finer(), until, end, -sign))
			.flatMap((pieces) -> pieces);
	}

}
