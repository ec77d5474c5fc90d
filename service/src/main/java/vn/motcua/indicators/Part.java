package vn.motcua.indicators;

/** Which of the cases behind an indicator are asked for. */
enum Part {

	/** All that were judged. */
	DENOMINATOR("true"),
	/** Those that were given points. */
	NUMERATOR("points > 0"), TWO("points = 2"), ONE("points = 1"), ZERO("points = 0");

	private final String condition;

	Part(String condition) {
		this.condition = condition;
	}

	/** What a case must be to belong to it. */
	String condition() {
		return this.condition;
	}

}
