package vn.motcua.statistics;

import java.math.BigDecimal;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * A row of the report, or its sum; in brackets the columns of form II.06a/VPCP/KSTT.
 *
 * @param key the field, procedure, agency or channel
 * @param carriedOver kỳ trước chuyển qua (6): pending at the end of the day before
 * @param receivedOnline trực tuyến (4)
 * @param receivedCounter trực tiếp (5, with the following)
 * @param receivedPostal bưu chính công ích
 * @param received new in the period (4 and 5)
 * @param total (3): received and carried over
 * @param early trước hạn (8)
 * @param onTime đúng hạn (9)
 * @param late quá hạn (10)
 * @param resolved đã giải quyết (7)
 * @param cancelled withdrawn or stopped in the period, wherever the policy counts them
 * @param pendingInTime trong hạn (12), at the end of the last day
 * @param pendingOverdue quá hạn (13), at the end of the last day
 * @param pending đang giải quyết (11)
 * @param awaitingApplicant of those pending in time, how many wait for the applicant
 * @param onTimeOfResolved of those resolved, how many were not late
 * @param onTimeOfDue the same, with those that are overdue among the late
 * @param onTimeOfTotal of the total (3), with those pending in time among the good; the
 * cancelled are of the total where they have a column of their own, and never among the
 * good there
 */
public record ReportRow(String key, long carriedOver, long receivedOnline, long receivedCounter, long receivedPostal,
		long received, long total, long early, long onTime, long late, long resolved, long cancelled,
		long pendingInTime, long pendingOverdue, long pending, long awaitingApplicant,
		@Nullable BigDecimal onTimeOfResolved, @Nullable BigDecimal onTimeOfDue, @Nullable BigDecimal onTimeOfTotal) {

	static ReportRow of(String key, Counts raw, CancelledPolicy policy) {
		var counts = raw.under(policy);
		var received = counts.online() + counts.counter() + counts.postal();
		var total = counts.pendingBefore() + received;
		var good = counts.early() + counts.onTime();
		var resolved = good + counts.late();
		var pending = counts.pendingInTime() + counts.pendingOverdue();
		return new ReportRow(key, counts.pendingBefore(), counts.online(), counts.counter(), counts.postal(), received,
				total, counts.early(), counts.onTime(), counts.late(), resolved, counts.cancelled(),
				counts.pendingInTime(), counts.pendingOverdue(), pending, counts.awaiting(),
				Percentage.of(good, resolved), Percentage.of(good, resolved + counts.pendingOverdue()),
				Percentage.of(good + counts.pendingInTime(), total));
	}

	/** What stands in that cell. */
	public long of(Cell cell) {
		return switch (cell) {
			case CARRIED_OVER -> this.carriedOver;
			case RECEIVED_ONLINE -> this.receivedOnline;
			case RECEIVED_COUNTER -> this.receivedCounter;
			case RECEIVED_POSTAL -> this.receivedPostal;
			case RECEIVED_IN_PERSON -> this.receivedCounter + this.receivedPostal;
			case RECEIVED -> this.received;
			case TOTAL -> this.total;
			case EARLY -> this.early;
			case ON_TIME -> this.onTime;
			case LATE -> this.late;
			case RESOLVED -> this.resolved;
			case CANCELLED -> this.cancelled;
			case PENDING_IN_TIME -> this.pendingInTime;
			case PENDING_OVERDUE -> this.pendingOverdue;
			case PENDING -> this.pending;
			case AWAITING_APPLICANT -> this.awaitingApplicant;
		};
	}

	/**
	 * How much more there is in each column of the one than of the other; rates of that
	 * would say nothing.
	 */
	static ReportRow difference(String key, Counts more, Counts less, CancelledPolicy policy) {
		var now = of(key, more, policy);
		var then = of(key, less, policy);
		return new ReportRow(key, now.carriedOver - then.carriedOver, now.receivedOnline - then.receivedOnline,
				now.receivedCounter - then.receivedCounter, now.receivedPostal - then.receivedPostal,
				now.received - then.received, now.total - then.total, now.early - then.early, now.onTime - then.onTime,
				now.late - then.late, now.resolved - then.resolved, now.cancelled - then.cancelled,
				now.pendingInTime - then.pendingInTime, now.pendingOverdue - then.pendingOverdue,
				now.pending - then.pending, now.awaitingApplicant - then.awaitingApplicant, null, null, null);
	}

	/** The columns that are counted and not computed from others. */
	private LongStream counted() {
		return LongStream.of(this.carriedOver, this.receivedOnline, this.receivedCounter, this.receivedPostal,
				this.early, this.onTime, this.late, this.cancelled, this.pendingInTime, this.pendingOverdue,
				this.awaitingApplicant);
	}

	long[] figures() {
		return counted().toArray();
	}

	boolean isEmpty() {
		return counted().allMatch((figure) -> figure == 0);
	}

	/**
	 * Whether 3 = 7 + 11: what the flows say is left is what the stock says is there.
	 */
	boolean reconciles(CancelledPolicy policy) {
		var ended = switch (policy) {
			case WITHIN_RESOLVED, EXCLUDED -> this.resolved;
			case SEPARATE -> this.resolved + this.cancelled;
		};
		return this.total == ended + this.pending && this.awaitingApplicant <= this.pendingInTime
				&& counted().allMatch((figure) -> figure >= 0);
	}

}
