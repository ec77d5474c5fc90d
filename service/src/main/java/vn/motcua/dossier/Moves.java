package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * What a change of the calendar does to open dossiers.
 *
 * @param moved how many get another appointment
 * @param becomeOverdue how many of them are overdue by the new one, and were not before
 * @param dossiers those that move, in order of code; not all where they are many
 */
public record Moves(int moved, int becomeOverdue, List<Move> dossiers) {

	private static final int MOST_LISTED = 200;

	/** One dossier and its appointments. */
	public record Move(String code, Instant from, Instant to) {
	}

	public Moves {
		dossiers = List.copyOf(dossiers);
	}

	/** Counts moves as they come. */
	static final class Tally {

		private final Instant now;

		private final TreeMap<String, Move> first = new TreeMap<>();

		private int moved;

		private int becomeOverdue;

		Tally(Instant now) {
			this.now = now;
		}

		synchronized void add(Move move, DossierState state) {
			this.moved++;
			if (state.isRunning() && move.to().isBefore(this.now) && !move.from().isBefore(this.now)) {
				this.becomeOverdue++;
			}
			this.first.put(move.code(), move);
			if (this.first.size() > MOST_LISTED) {
				this.first.pollLastEntry();
			}
		}

		synchronized Moves moves() {
			return new Moves(this.moved, this.becomeOverdue, List.copyOf(this.first.values()));
		}

	}

}
