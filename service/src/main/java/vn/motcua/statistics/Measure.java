package vn.motcua.statistics;

import java.util.List;

/** What is counted: flows of a period, then changes of the stock in it. */
enum Measure {

	RECEIVED,
	/** Trước hạn. */
	EARLY,
	/** Đúng hạn. */
	ON_TIME,
	/** Quá hạn. */
	LATE,
	/** Withdrawn or stopped by its appointment. */
	CANCELLED_IN_TIME,
	/** Withdrawn or stopped after its appointment. */
	CANCELLED_LATE,
	/** Đang giải quyết, trong hạn: open, and not overdue or waiting for the applicant. */
	PENDING_IN_TIME,
	/** Đang giải quyết, quá hạn. */
	PENDING_OVERDUE,
	/** Waiting for the applicant; a part of those pending in time. */
	AWAITING_APPLICANT;

	/** Those that tell of what is there, in their order. */
	static final List<Measure> STOCK = List.of(PENDING_IN_TIME, PENDING_OVERDUE, AWAITING_APPLICANT);

	/** Whether it tells of what is there, and not of what came or went. */
	boolean isStock() {
		return STOCK.contains(this);
	}

}
