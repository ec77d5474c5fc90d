package vn.motcua.foresight;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How much longer than usual a step takes for what waits in front of it and for who does
 * it: {@code load^b · s}. The exponent {@code b} is that with which the logarithms of
 * durations rise with those of loads, by least squares among the steps of each place; the
 * factor {@code s} of an officer is the geometric mean by which his steps then exceed
 * those of the place, drawn towards one as if {@value Durations#WEIGHT} more had taken
 * just the usual time.
 *
 * @param exponent b
 * @param factors s, by officer
 */
record Pace(double exponent, Map<String, Double> factors) {

	private static final double LEAST = 0;

	private static final double MOST = 1.5;

	static Pace learnt(Collection<StepTaken> steps, Crowds crowds) {
		Map<Place, Means> means = new HashMap<>();
		for (StepTaken step : steps) {
			means.computeIfAbsent(step.place(), (key) -> new Means()).add(load(step, crowds), time(step));
		}
		double together = 0;
		double square = 0;
		for (StepTaken step : steps) {
			var mean = means.getOrDefault(step.place(), new Means());
			double load = load(step, crowds) - mean.load();
			together += load * (time(step) - mean.time());
			square += load * load;
		}
		double exponent = (square > 0) ? Math.clamp(together / square, LEAST, MOST) : 0;
		Map<String, double[]> beyond = new HashMap<>();
		for (StepTaken step : steps) {
			var mean = means.getOrDefault(step.place(), new Means());
			var sum = beyond.computeIfAbsent(step.officer(), (key) -> new double[2]);
			sum[0] += time(step) - mean.time() - exponent * (load(step, crowds) - mean.load());
			sum[1]++;
		}
		Map<String, Double> factors = new HashMap<>();
		beyond.forEach((officer, sum) -> factors.put(officer, Math.exp(sum[0] / (sum[1] + Durations.WEIGHT))));
		return new Pace(exponent, Map.copyOf(factors));
	}

	/** By which a step takes longer than its usual time. */
	double factor(double load, @Nullable String officer) {
		double own = (officer != null) ? this.factors.getOrDefault(officer, 1.0) : 1;
		return Math.pow(load, this.exponent) * own;
	}

	private static double load(StepTaken step, Crowds crowds) {
		return Math.log(crowds.at(step.openedAt()).comingTo(step.hands()));
	}

	private static double time(StepTaken step) {
		return Math.log(step.worked() + 1.0);
	}

	/** Means at one place. */
	private static final class Means {

		private double load;

		private double time;

		private int number;

		void add(double load, double time) {
			this.load += load;
			this.time += time;
			this.number++;
		}

		double load() {
			return this.load / this.number;
		}

		double time() {
			return this.time / this.number;
		}

	}

}
