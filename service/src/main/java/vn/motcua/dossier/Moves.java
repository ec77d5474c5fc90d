package vn.motcua.dossier;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a change of the calendar does to open dossiers.
 *
 * @param moved how many get another appointment
 * @param becomeOverdue how many of them are overdue by the new one, and were not before
 * @param dossiers those that move, in order of code; not all where they are many
 * @param dates others that people set and that move, likewise: new dates of apologies,
 * and until when other agencies are to answer
 */
public record Moves(int moved, int becomeOverdue, List<Move> dossiers,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<DateMove> dates) {

	private static final int MOST_LISTED = 200;

	/** One dossier and its appointments. */
	public record Move(String code, Instant from, Instant to) {
	}

	/**
	 * A date that was set, and what it becomes.
	 *
	 * @param agency whose office hours it lies in
	 */
	public record DateMove(String code, MovedDate.What what, String agency, Instant from, Instant to) {

		private static final Comparator<DateMove> ORDER = Comparator.comparing(DateMove::code)
			.thenComparing(DateMove::what)
			.thenComparing(DateMove::agency);

	}

	public Moves {
		dossiers = List.copyOf(dossiers);
		// An answer that was stored before there were any has none.
		dates = List.copyOf(Objects.requireNonNullElse(dates, List.of()));
	}

	/** Counts moves as they come. */
	static final class Tally {

		private final Instant now;

		private final TreeMap<String, Move> first = new TreeMap<>();

		private final TreeSet<DateMove> dates = new TreeSet<>(DateMove.ORDER);

		private int moved;

		private int becomeOverdue;

		private int leftBehind;

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

		synchronized void add(DateMove move) {
			this.dates.add(move);
			if (this.dates.size() > MOST_LISTED) {
				this.dates.pollLast();
			}
		}

		/** Those of a transaction that has come to its end. */
		void add(Tally done) {
			var moves = done.moves();
			synchronized (this) {
				this.moved += moves.moved();
				this.becomeOverdue += moves.becomeOverdue();
				moves.dossiers().forEach((move) -> this.first.put(move.code(), move));
				while (this.first.size() > MOST_LISTED) {
					this.first.pollLastEntry();
				}
			}
			moves.dates().forEach(this::add);
		}

		/** One that should have moved could not. */
		synchronized void leaveBehind() {
			this.leftBehind++;
		}

		synchronized boolean isComplete() {
			return this.leftBehind == 0;
		}

		synchronized Moves moves() {
			return new Moves(this.moved, this.becomeOverdue, List.copyOf(this.first.values()), List.copyOf(this.dates));
		}

	}

}
