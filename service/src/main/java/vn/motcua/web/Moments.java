package vn.motcua.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/**
 * Instants on the wire: ISO 8601 with an offset, answered with that of official time, to
 * the millisecond.
 */
public final class Moments {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	private Moments() {
	}

	/** As answers write it: {@code 2026-11-23T08:12:00+07:00}. */
	public static String write(Instant instant) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OfficialTime.at(instant));
	}

	/**
	 * Reads what a caller wrote.
	 * @throws Refusal when it is no instant with an offset, or lies in no year a dossier
	 * can
	 */
	public static Instant read(String text) {
		try {
			// In a query a plus sign that was not encoded arrives as a space.
			var moment = OffsetDateTime.parse(text.strip().replace(' ', '+'));
			if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
				throw unreadable(text);
			}
			return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
		}
		catch (DateTimeException ex) {
			throw unreadable(text);
		}
	}

	private static Refusal unreadable(String text) {
		return Refusal.malformed("bad-instant",
				"'" + text + "' is no instant with an offset, such as 2026-11-23T08:12:00+07:00.");
	}

}
