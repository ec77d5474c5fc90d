package vn.motcua.journal;

import java.util.Locale;

/** What can happen to a dossier, in the past tense. */
public enum EventType {

	SUBMITTED, RECEIVED, REFUSED_AT_RECEIPT, TASK_OPENED, TASK_ASSIGNED, TASK_DECIDED, SUPPLEMENT_REQUESTED,
	SUPPLEMENT_RECEIVED, SUSPENDED, RESUMED, EXTENDED, APOLOGISED, OVERDUE, RESULT_READY, RETURNED, WITHDRAWN, STOPPED,
	RATED, RESCHEDULED;

	/** The name on the wire: lower case with hyphens. */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The reverse of {@link #wireName()}. */
	public static EventType ofWireName(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
