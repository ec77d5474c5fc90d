package vn.motcua.foresight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much lay in whose hands, at any moment of the past. */
final class Crowds {

	private final Map<Hands, Crowd> byHands = new HashMap<>();

	private final Map<Hands, Double> usual = new HashMap<>();

	static Crowds of(Collection<StepTaken> steps) {
		Map<Hands, List<StepTaken>> all = new HashMap<>();
		for (StepTaken step : steps) {
			all.computeIfAbsent(step.place().desk(), (key) -> new ArrayList<>()).add(step);
			all.computeIfAbsent(step.hands(), (key) -> new ArrayList<>()).add(step);
		}
		var crowds = new Crowds();
		all.forEach((hands, theirs) -> crowds.add(hands, Crowd.of(theirs)));
		return crowds;
	}

	private void add(Hands hands, Crowd crowd) {
		this.byHands.put(hands, crowd);
		this.usual.put(hands, crowd.usual());
	}

	/** How much those who come usually find there. */
	Map<Hands, Double> usual() {
		return this.usual;
	}

	/** The load as it was at that moment, before what came just then. */
	Load at(Instant moment) {
		return new Load((hands) -> {
			var crowd = this.byHands.get(hands);
			return (crowd != null) ? crowd.at(moment) : 0;
		}, this.usual);
	}

	/** When what lay there came and went, each in order, in seconds. */
	private record Crowd(long[] came, long[] went) {

		static Crowd of(List<StepTaken> steps) {
			var came = steps.stream().mapToLong((step) -> step.openedAt().getEpochSecond()).sorted().toArray();
			var went = steps.stream().mapToLong((step) -> step.decidedAt().getEpochSecond()).sorted().toArray();
			return new Crowd(came, went);
		}

		double usual() {
			return Arrays.stream(this.came).mapToDouble(this::waiting).average().orElse(0);
		}

		double at(Instant moment) {
			return waiting(moment.getEpochSecond());
		}

		/** Those that had come before, and not gone. */
		private double waiting(long at) {
			return Math.max(0, before(this.came, at) - before(this.went, at + 1));
		}

		private static int before(long[] inOrder, long at) {
			int low = 0;
			int high = inOrder.length;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (inOrder[middle] < at) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			return low;
		}

	}

}
