package vn.motcua.dossier;

import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;

/**
 * What practice decides where the law leaves it open or differs from sector to sector.
 *
 * @param dueSoon how long before the appointment a dossier is warned of: {@code 1d},
 * {@code 4h} or {@code 25%}
 * @param supplements how often the applicant may be asked for more after receipt; beyond
 * the first it is flagged
 * @param noticeWithin working days after receipt within which he must be asked (thông tư
 * 01/2018/TT-VPCP: 3)
 * @param lapseAfter days without an answer after which the dossier is stopped
 * @param announceBefore days before that, when it is announced
 * @param resultCorrectedWithin working days within which a wrong result is made right
 * (nghị định 118/2025/NĐ-CP, điều 23 khoản 1: 3)
 * @param recordedWithin working days within which a clerk writes down what happened;
 * later a manager does, with the reason
 */
@ConfigurationProperties("motcua.practice")
record Practice(@DefaultValue("1d") DueSoon dueSoon, @DefaultValue("1") int supplements,
		@DefaultValue("3") int noticeWithin, @DefaultValue("30") int lapseAfter, @DefaultValue("5") int announceBefore,
		@DefaultValue("3") int resultCorrectedWithin, @DefaultValue("5") int recordedWithin) {

	Practice {
		if (supplements < 0 || noticeWithin < 1 || lapseAfter < 1 || announceBefore < 0 || announceBefore >= lapseAfter
				|| resultCorrectedWithin < 1 || recordedWithin < 0) {
			throw new IllegalArgumentException("motcua.practice: counts of days are positive, and a stop is announced"
					+ " (announce-before) less than lapse-after days ahead");
		}
	}

	/** How far back a clerk may write. */
	LateRecording lateRecording() {
		return new LateRecording(this.recordedWithin);
	}

	/** When the warning of an appointment is due. */
	Instant warnAt(Instant since, Instant dueAt, WorkingCalendar calendar) {
		return this.dueSoon.at(since, dueAt, calendar);
	}

	/** Until when a wrong result has to be right that went back at that moment. */
	Instant rightBy(Instant since, WorkingCalendar calendar) {
		return calendar.dueAt(since, TimeLimit.workingDays(this.resultCorrectedWithin));
	}

	/**
	 * Until when an applicant may answer who is asked by that act. It counts from when
	 * the request was written down: whoever enters late has as long to enter what came of
	 * it, and nothing lapses before it could be answered here.
	 */
	Instant lapsesAt(Act asking, WorkingCalendar calendar) {
		return calendar.dueAt(asking.recordedAt(), TimeLimit.days(this.lapseAfter));
	}

}
