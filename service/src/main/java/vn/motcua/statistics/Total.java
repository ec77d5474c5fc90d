package vn.motcua.statistics;

/** What a figure is summed up over: each change is booked once under every one. */
enum Total {

	NONE, PROCEDURES, AGENCIES, BOTH;

	/** The name that stands for all that was summed up. */
	static final String ALL = "*";

	static Total over(boolean agencies, boolean procedures) {
		if (agencies) {
			return procedures ? BOTH : AGENCIES;
		}
		return procedures ? PROCEDURES : NONE;
	}

	/** What the figure is kept for, once summed up; channels are never. */
	Slice of(Slice slice) {
		return switch (this) {
			case NONE -> slice;
			case PROCEDURES -> new Slice(slice.agency(), ALL, ALL, slice.channel());
			case AGENCIES -> new Slice(ALL, slice.procedure(), slice.field(), slice.channel());
			case BOTH -> new Slice(ALL, ALL, ALL, slice.channel());
		};
	}

}
