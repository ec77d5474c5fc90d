package vn.motcua.statistics;

/**
 * What the roll-ups hold of a period, before any policy: flows in it, the stock before it
 * and the stock at its end.
 *
 * @param pendingBefore at the end of the day before the period
 * @param takenOutOnline received and cancelled in the period, where the policy takes
 * these out; likewise the two that follow
 */
record Counts(long pendingBefore, long online, long counter, long postal, long early, long onTime, long late,
		long cancelledInTime, long cancelledLate, long pendingInTime, long pendingOverdue, long awaiting,
		long takenOutOnline, long takenOutCounter, long takenOutPostal) {

	static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	Counts and(Counts more) {
		return new Counts(this.pendingBefore + more.pendingBefore, this.online + more.online,
				this.counter + more.counter, this.postal + more.postal, this.early + more.early,
				this.onTime + more.onTime, this.late + more.late, this.cancelledInTime + more.cancelledInTime,
				this.cancelledLate + more.cancelledLate, this.pendingInTime + more.pendingInTime,
				this.pendingOverdue + more.pendingOverdue, this.awaiting + more.awaiting,
				this.takenOutOnline + more.takenOutOnline, this.takenOutCounter + more.takenOutCounter,
				this.takenOutPostal + more.takenOutPostal);
	}

	long cancelled() {
		return this.cancelledInTime + this.cancelledLate;
	}

	/** The same as the policy wants it counted. */
	Counts under(CancelledPolicy policy) {
		return switch (policy) {
			case WITHIN_RESOLVED ->
				with(this.pendingBefore, 0, this.onTime + this.cancelledInTime, this.late + this.cancelledLate);
			case SEPARATE -> this;
			case EXCLUDED -> with(this.pendingBefore - (cancelled() - takenOut()), 1, this.onTime, this.late);
		};
	}

	private long takenOut() {
		return this.takenOutOnline + this.takenOutCounter + this.takenOutPostal;
	}

	private Counts with(long before, int out, long punctual, long overdue) {
		return new Counts(before, this.online - out * this.takenOutOnline, this.counter - out * this.takenOutCounter,
				this.postal - out * this.takenOutPostal, this.early, punctual, overdue, this.cancelledInTime,
				this.cancelledLate, this.pendingInTime, this.pendingOverdue, this.awaiting, 0, 0, 0);
	}

}
