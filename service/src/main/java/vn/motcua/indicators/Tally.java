package vn.motcua.indicators;

/** How many cases were given two points, one and none. */
record Tally(long twos, long ones, long zeros) {

	static final Tally NOTHING = new Tally(0, 0, 0);

	long cases() {
		return this.twos + this.ones + this.zeros;
	}

	/** All points of all cases; where a case has one at most, those that have it. */
	Fraction points() {
		return new Fraction(2 * this.twos + this.ones, cases());
	}

	/** How many of the cases belong to that part. */
	Fraction of(Part part) {
		return new Fraction(switch (part) {
			case DENOMINATOR -> cases();
			case NUMERATOR -> this.twos + this.ones;
			case TWO -> this.twos;
			case ONE -> this.ones;
			case ZERO -> this.zeros;
		}, cases());
	}

}
