package vn.motcua.hub;

/** How many events were taken in, had been before, and were set aside. */
record Tally(long taken, long repeated, long setAside) {

	static final Tally TAKEN = new Tally(1, 0, 0);

	static final Tally REPEATED = new Tally(0, 1, 0);

	static final Tally SET_ASIDE = new Tally(0, 0, 1);

	Tally plus(Tally other) {
		return new Tally(this.taken + other.taken, this.repeated + other.repeated, this.setAside + other.setAside);
	}

}
