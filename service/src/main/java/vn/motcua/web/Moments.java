package vn.motcua.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;

/**
 * Instants and dates on the wire: ISO 8601, instants with an offset, answered with that
 * of official time, to the millisecond.
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
			if (!isOfOurTime(moment.getYear())) {
				throw unreadable(text);
			}
			return moment.toInstant().truncatedTo(ChronoUnit.MILLIS);
		}
		catch (DateTimeException ex) {
			throw unreadable(text);
		}
	}

	/**
	 * Reads a date as a caller wrote it.
	 * @throws Refusal when it is none, or lies in no year a dossier can
	 */
	public static LocalDate readDate(String text) {
		return read(text, LocalDate::parse, LocalDate::getYear);
	}

	/**
	 * Reads a date and a time of the day, as the field of a form writes them.
	 * @throws Refusal when it is none, or lies in no year a dossier can
	 */
	static LocalDateTime readLocal(String text) {
		return read(text, LocalDateTime::parse, LocalDateTime::getYear);
	}

	private static <T> T read(String text, Function<String, T> reading, ToIntFunction<T> year) {
		try {
			var read = reading.apply(text.strip());
			if (isOfOurTime(year.applyAsInt(read))) {
				return read;
			}
		}
		catch (DateTimeException ex) {
			// Said below, as of a date of another time.
		}
		throw Refusal.malformed("bad-date",
				"'" + text + "' is no date of the years " + FIRST_YEAR + " to " + LAST_YEAR + ", such as 2026-11-23.");
	}

	private static boolean isOfOurTime(int year) {
		return year >= FIRST_YEAR && year <= LAST_YEAR;
	}

	private static Refusal unreadable(String text) {
		return Refusal.malformed("bad-instant",
				"'" + text + "' is no instant with an offset, such as 2026-11-23T08:12:00+07:00.");
	}

}
