package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run of whole periods of one grain.
 *
 * @param first the start of the first period
 * @param last the start of the last period
 */
record Piece(Grain grain, LocalDate first, LocalDate last) {

	/** Before every dossier. */
	static final LocalDate DAWN = LocalDate.of(1, 1, 1);

	/**
	 * The coarsest pieces that cover the days from the first to the last, both included,
	 * each exactly once.
	 */
	static List<Piece> covering(LocalDate from, LocalDate to) {
		return cut(Grain.YEAR, from, to.plusDays(1)).toList();
	}

	private static Stream<Piece> cut(Grain grain, LocalDate from, LocalDate until) {
		if (!from.isBefore(until)) {
			return Stream.empty();
		}
		var first = grain.startFrom(from);
		var end = grain.startOf(until);
		if (!first.isBefore(end)) {
			return cut(grain.finer(), from, until);
		}
		var whole = new Piece(grain, first, grain.startOf(end.minusDays(1)));
		if (grain == Grain.DAY) {
			return Stream.of(whole);
		}
		return Stream.of(cut(grain.finer(), from, first), Stream.of(whole), cut(grain.finer(), end, until))
			.flatMap((pieces) -> pieces);
	}

}
