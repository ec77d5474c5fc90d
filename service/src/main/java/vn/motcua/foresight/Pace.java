package vn.motcua.foresight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How much longer than usual a step takes for what waits in the same hands and for whose
 * they are: {@code load^b · s}. The exponent {@code b} is that with which the logarithms
 * of durations rise with those of loads, by least squares among the steps of each place;
 * the factor {@code s} of an officer is the geometric mean by which his steps then exceed
 * those of the place, drawn towards one as if {@value Durations#WEIGHT} more had taken
 * just the usual time.
 *
 * @param exponent b
 * @param factors s, by officer
 */
record Pace(double exponent, Map<String, Double> factors) {

	/** More waiting never shortens a step, and does not weigh more than this. */
	private static final double MOST = 1.5;

	static Pace learnt(Collection<StepTaken> steps, Crowds crowds) {
		Map<Place, List<StepTaken>> byPlace = new HashMap<>();
		steps.forEach((step) -> byPlace.computeIfAbsent(step.place(), (key) -> new ArrayList<>()).add(step));
		List<Deviation> deviations = new ArrayList<>();
		byPlace.values().forEach((same) -> deviations.addAll(Deviation.of(same, crowds)));
		double exponent = exponent(deviations);
		return new Pace(exponent, factors(deviations, exponent));
	}

	private static double exponent(List<Deviation> deviations) {
		double together = deviations.stream().mapToDouble((each) -> each.load() * each.time()).sum();
		double square = deviations.stream().mapToDouble((each) -> each.load() * each.load()).sum();
		return (square > 0) ? Math.clamp(together / square, 0, MOST) : 0;
	}

	private static Map<String, Double> factors(List<Deviation> deviations, double exponent) {
		Map<String, List<Double>> beyond = new HashMap<>();
		deviations.forEach((each) -> beyond.computeIfAbsent(each.officer(), (key) -> new ArrayList<>())
			.add(each.time() - exponent * each.load()));
		Map<String, Double> factors = new HashMap<>();
		beyond.forEach((officer, all) -> {
			double sum = all.stream().mapToDouble(Double::doubleValue).sum();
			factors.put(officer, Math.exp(sum / (all.size() + Durations.WEIGHT)));
		});
		return Map.copyOf(factors);
	}

	/** By which a step takes longer than its usual time. */
	double factor(double load, @Nullable String officer) {
		double own = (officer != null) ? this.factors.getOrDefault(officer, 1.0) : 1;
		return Math.pow(load, this.exponent) * own;
	}

	/** By which a step differs from others of its place, in logarithms. */
	private record Deviation(String officer, double load, double time) {

		static List<Deviation> of(List<StepTaken> same, Crowds crowds) {
			double load = same.stream().mapToDouble((step) -> load(step, crowds)).average().orElse(0);
			double time = same.stream().mapToDouble(Deviation::time).average().orElse(0);
			return same.stream()
				.map((step) -> new Deviation(step.officer(), load(step, crowds) - load, time(step) - time))
				.toList();
		}

		private static double load(StepTaken step, Crowds crowds) {
			return Math.log(crowds.at(step.openedAt()).comingTo(step.hands()));
		}

		/** A minute more, for there are steps that take none. */
		private static double time(StepTaken step) {
			return Math.log(step.worked() + 1.0);
		}

	}

}
