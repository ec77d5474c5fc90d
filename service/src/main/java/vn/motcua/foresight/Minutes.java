package vn.motcua.foresight;

import java.util.Arrays;

/**
 * How many minutes of office time something takes, as probabilities; immutable. What is
 * missing from one is the probability that it does not come to an end at all: that the
 * clock begins anew before.
 */
final class Minutes {

	/** It is done already. */
	static final Minutes NONE = exactly(0);

	/** It does not come to an end. */
	static final Minutes NEVER = new Minutes(new double[Scale.CELLS]);

	/**
	 * About which nothing is known: each order of magnitude is as probable as another.
	 */
	static final Minutes UNKNOWN = even();

	private final double[] mass;

	private final double whole;

	private Minutes(double[] mass) {
		this.mass = mass;
		this.whole = Arrays.stream(mass).sum();
	}

	static Minutes exactly(double minutes) {
		var mass = new double[Scale.CELLS];
		put(mass, minutes, 1);
		return new Minutes(mass);
	}

	private static Minutes even() {
		var mass = new double[Scale.CELLS];
		Arrays.fill(mass, 1.0 / Scale.CELLS);
		return new Minutes(mass);
	}

	/**
	 * What was seen so often, drawn towards what would have been expected without: the
	 * expectation weighs as much as that many observations.
	 */
	static Minutes seen(double[] often, Minutes expected, double weight) {
		double whole = Arrays.stream(often).sum() + weight;
		var mass = new double[Scale.CELLS];
		for (int cell = 0; cell < mass.length; cell++) {
			mass[cell] = (often[cell] + weight * expected.mass[cell]) / whole;
		}
		return new Minutes(mass);
	}

	/** The probability that it comes to an end. */
	double whole() {
		return this.whole;
	}

	/** This, where it happens with that probability only. */
	Minutes with(double probability) {
		return new Minutes(Arrays.stream(this.mass).map((each) -> each * probability).toArray());
	}

	/** Either this or the other, as their probabilities say. */
	Minutes or(Minutes other) {
		var sum = this.mass.clone();
		for (int cell = 0; cell < sum.length; cell++) {
			sum[cell] += other.mass[cell];
		}
		return new Minutes(sum);
	}

	/** First this, then the other. */
	Minutes then(Minutes other) {
		var sum = new double[Scale.CELLS];
		for (int one = 0; one < sum.length; one++) {
			if (this.mass[one] > 0) {
				for (int two = 0; two < sum.length; two++) {
					double both = this.mass[one] * other.mass[two];
					double beyond = both * Scale.partBeyond(one, two);
					int cell = Scale.cellOfSum(one, two);
					sum[cell] += both - beyond;
					sum[Math.min(cell + 1, sum.length - 1)] += beyond;
				}
			}
		}
		return new Minutes(sum);
	}

	/** All of it so many times as long. */
	Minutes times(double factor) {
		var scaled = new double[Scale.CELLS];
		for (int cell = 0; cell < scaled.length; cell++) {
			put(scaled, Scale.middle(cell) * factor, this.mass[cell]);
		}
		return new Minutes(scaled);
	}

	/** What is still to come, knowing that it has taken so long already. */
	Minutes leftAfter(double elapsed) {
		if (elapsed <= 0) {
			return this;
		}
		double longer = exceeds(elapsed);
		var left = new double[Scale.CELLS];
		int at = Scale.cellOf(elapsed);
		for (int cell = at; cell < left.length && longer > 0; cell++) {
			double from = Math.max(elapsed, Scale.start(cell));
			double until = (cell == left.length - 1) ? from + Scale.end(cell) - Scale.start(cell) : Scale.end(cell);
			double part = (cell == at) ? partAfter(cell, elapsed) : 1;
			put(left, (from + until) / 2 - elapsed, this.mass[cell] * part * this.whole / longer);
		}
		return new Minutes(left);
	}

	/** The probability that it comes to an end, but takes longer than that. */
	double exceeds(double minutes) {
		if (minutes < 0) {
			return this.whole;
		}
		int at = Scale.cellOf(minutes);
		double longer = this.mass[at] * partAfter(at, minutes);
		for (int cell = at + 1; cell < this.mass.length; cell++) {
			longer += this.mass[cell];
		}
		return longer;
	}

	/** The probability that this and then the other take longer than that. */
	double exceedsWith(Minutes other, double minutes) {
		double longer = 0;
		for (int cell = 0; cell < this.mass.length; cell++) {
			if (this.mass[cell] > 0) {
				longer += this.mass[cell] * other.exceeds(minutes - Scale.middle(cell));
			}
		}
		return longer;
	}

	/** As often shorter as longer, where it comes to an end. */
	double median() {
		double before = 0;
		for (int cell = 0; cell < this.mass.length; cell++) {
			double here = this.mass[cell];
			if (here > 0 && before + here >= this.whole / 2) {
				return Scale.start(cell) + (this.whole / 2 - before) / here * (Scale.end(cell) - Scale.start(cell));
			}
			before += here;
		}
		return 0;
	}

	/** The last cell has no end: what lies there stays there, however long it takes. */
	private static double partAfter(int cell, double minutes) {
		if (cell == Scale.CELLS - 1) {
			return 1;
		}
		return Math.clamp((Scale.end(cell) - minutes) / (Scale.end(cell) - Scale.start(cell)), 0.0, 1.0);
	}

	private static void put(double[] mass, double minutes, double probability) {
		int lower = Scale.lowerOf(minutes);
		double beyond = probability * Scale.partBeyond(minutes);
		mass[lower] += probability - beyond;
		mass[Math.min(lower + 1, mass.length - 1)] += beyond;
	}

}
