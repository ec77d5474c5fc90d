package vn.motcua.journal;

import java.util.Locale;

/** What can happen to a dossier, in the past tense. */
public enum EventType {

	SUBMITTED, RECEIVED, REFUSED_AT_RECEIPT, TASK_OPENED, TASK_ASSIGNED, TASK_DECIDED, DECISION_UNDONE,
	SUPPLEMENT_REQUESTED, SUPPLEMENT_LAPSING, SUPPLEMENT_RECEIVED, SUSPENDED, RESUMED, EXTENDED, DUE_SOON, APOLOGISED,
	OVERDUE, OVERDUE_REVERSED, RESCHEDULED, RESULT_READY, RETURNED, WITHDRAWN, STOPPED, REOPENED, RECEIPT_REVERSED,
	CORRECTED, TRANSFERRED_OUT, TRANSFERRED_IN, TASK_TRANSFERRED, RESULT_SENT_BACK, RESULT_CORRECTED, RATED;

	/** The name on the wire: lower case with hyphens. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The reverse of {@link #wireName()}. */
	public static EventType ofWireName(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
