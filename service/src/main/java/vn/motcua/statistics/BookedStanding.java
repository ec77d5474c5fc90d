package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has been booked of how one dossier stands, day by day: pending in time, overdue,
 * waiting for the applicant; in one column at a time.
 *
 * <p>
 * A thing that is written down late may lie before what the program had booked by itself:
 * that the dossier became overdue, or was in time again when the calendar was changed.
 * Taking back one of them is not enough where there are several.
 */
final class BookedStanding {

	private final TreeMap<LocalDate, int[]> days = new TreeMap<>();

	/** Books what an event changes. */
	void book(List<Change> changes) {
		add(this.days, changes);
	}

	/**
	 * What an event changes, so that the dossier stands in one column on every day. As a
	 * rule that is what it says. Where it cannot be, whatever was booked for later days
	 * is taken back, and the dossier stands from the day of the event on as it does after
	 * all of it.
	 * @param day of the event
	 * @param noticed whether it was only noticed, and nobody did anything: then it counts
	 * from the last day that was booked, until which the reports said what was so
	 */
	List<Change> fit(List<Change> changes, LocalDate day, boolean noticed) {
		var after = new TreeMap<LocalDate, int[]>();
		this.days.forEach((each, sums) -> after.put(each, sums.clone()));
		add(after, changes);
		var stands = sum(after);
		if (this.days.isEmpty() || isPossible(after) || !isPossible(stands)) {
			return changes;
		}
		var from = (noticed && this.days.lastKey().isAfter(day)) ? this.days.lastKey() : day;
		List<Change> fitting = new ArrayList<>(
				changes.stream().filter((change) -> !change.measure().isStock()).toList());
		var stood = sum(this.days.headMap(from, true));
		for (int column = 0; column < stands.length; column++) {
			put(fitting, from, column, stands[column] - stood[column]);
		}
		this.days.tailMap(from, false).forEach((later, sums) -> {
			for (int column = 0; column < sums.length; column++) {
				put(fitting, later, column, -sums[column]);
			}
		});
		return fitting;
	}

	private static void put(List<Change> changes, LocalDate day, int column, int by) {
		if (by != 0) {
			changes.add(new Change(day, Measure.STOCK.get(column), by));
		}
	}

	private static void add(TreeMap<LocalDate, int[]> days, List<Change> changes) {
		changes.stream()
			.filter((change) -> change.measure().isStock())
			.forEach((change) -> days.computeIfAbsent(change.day(),
					(absent) -> new int[Measure.STOCK.size()])[Measure.STOCK.indexOf(change.measure())] += change.by());
	}

	private static int[] sum(SortedMap<LocalDate, int[]> days) {
		var sum = new int[Measure.STOCK.size()];
		days.values().forEach((sums) -> plus(sum, sums));
		return sum;
	}

	private static void plus(int[] sum, int[] more) {
		for (int column = 0; column < sum.length; column++) {
			sum[column] += more[column];
		}
	}

	private static boolean isPossible(TreeMap<LocalDate, int[]> days) {
		var sum = new int[Measure.STOCK.size()];
		return days.values().stream().allMatch((sums) -> {
			plus(sum, sums);
			return isPossible(sum);
		});
	}

	/** In time, overdue, or neither; and in time where it waits for the applicant. */
	private static boolean isPossible(int[] stands) {
		var inTime = stands[0];
		var overdue = stands[1];
		var awaiting = stands[2];
		return inTime >= 0 && overdue >= 0 && inTime + overdue <= 1 && awaiting >= 0 && awaiting <= inTime;
	}

}
