package vn.motcua.calendar;

import java.time.Instant;

/** How a finished dossier kept its appointment. */
public enum Timeliness {

	/** Trước hạn: on an earlier date than the appointment's. */
	EARLY,
	/** Đúng hạn: on its date, not after its time. */
	ON_TIME,
	/** Quá hạn. */
	LATE;

	public static Timeliness of(Instant resultReadyAt, Instant dueAt) {
		if (resultReadyAt.isAfter(dueAt)) {
			return LATE;
		}
		return OfficialTime.dateOf(resultReadyAt).isBefore(OfficialTime.dateOf(dueAt)) ? EARLY : ON_TIME;
	}

}
