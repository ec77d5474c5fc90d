package vn.motcua.statistics;

/**
 * How a dossier's standing changes: the sums of its entries about the stock.
 *
 * @param dossier the last of those entries, for what is said of the dossier
 * @param isMoved whether it is counted under another procedure or by another agency by
 * them
 */
record Stand(Entry dossier, boolean isMoved, int pendingInTime, int pendingOverdue, int awaitingApplicant) {

	static Stand of(Entry entry) {
		return new Stand(entry, entry.change().isRestated(), by(entry, Measure.PENDING_IN_TIME),
				by(entry, Measure.PENDING_OVERDUE), by(entry, Measure.AWAITING_APPLICANT));
	}

	private static int by(Entry entry, Measure measure) {
		return (entry.change().measure() == measure) ? entry.change().by() : 0;
	}

	Stand and(Stand other) {
		var last = (other.dossier.seq() >= this.dossier.seq()) ? other : this;
		return new Stand(last.dossier, this.isMoved || other.isMoved, this.pendingInTime + other.pendingInTime,
				this.pendingOverdue + other.pendingOverdue, this.awaitingApplicant + other.awaitingApplicant);
	}

	boolean isOther() {
		return this.isMoved || this.pendingInTime != 0 || this.pendingOverdue != 0 || this.awaitingApplicant != 0;
	}

}
