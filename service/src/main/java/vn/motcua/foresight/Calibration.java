package vn.motcua.foresight;

import java.util.List;

/**
 * What probabilities of the model turned out to be worth:
 * {@code logit(p) -> a + b logit(p)}, with {@code a} and {@code b} of the greatest
 * likelihood. They keep their order, for {@code b} is never less than a tenth.
 */
record Calibration(double shift, double slope) {

	/** They are taken as they are. */
	static final Calibration NONE = new Calibration(0, 1);

	private static final double SURE = 1e-4;

	private static final double LEAST_SLOPE = 0.1;

	/** As if so many more had turned out just as foretold. */
	private static final double PRIOR = 20;

	private static final int ROUNDS = 25;

	/**
	 * What was foretold of a dossier, and what became of it.
	 */
	record Outcome(double foretold, boolean late) {
	}

	/** By Newton's method. */
	static Calibration learnt(List<Outcome> outcomes) {
		double shift = 0;
		double slope = 1;
		for (int round = 0; round < ROUNDS; round++) {
			double towardsShift = -PRIOR * shift;
			double towardsSlope = -PRIOR * (slope - 1);
			double shiftShift = PRIOR;
			double shiftSlope = 0;
			double slopeSlope = PRIOR;
			for (Outcome outcome : outcomes) {
				double x = logit(outcome.foretold());
				double p = probability(shift + slope * x);
				double wrong = (outcome.late() ? 1 : 0) - p;
				double weight = p * (1 - p);
				towardsShift += wrong;
				towardsSlope += wrong * x;
				shiftShift += weight;
				shiftSlope += weight * x;
				slopeSlope += weight * x * x;
			}
			double determinant = shiftShift * slopeSlope - shiftSlope * shiftSlope;
			shift += (slopeSlope * towardsShift - shiftSlope * towardsSlope) / determinant;
			slope += (shiftShift * towardsSlope - shiftSlope * towardsShift) / determinant;
		}
		return new Calibration(shift, Math.max(LEAST_SLOPE, slope));
	}

	double of(double foretold) {
		return probability(this.shift + this.slope * logit(foretold));
	}

	private static double logit(double probability) {
		double unsure = Math.clamp(probability, SURE, 1 - SURE);
		return Math.log(unsure / (1 - unsure));
	}

	private static double probability(double logit) {
		return 1 / (1 + Math.exp(-logit));
	}

}
