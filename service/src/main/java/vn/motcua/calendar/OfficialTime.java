package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Official time (giờ chính thức của Việt Nam): every date of a dossier is a date there.
 */
public final class OfficialTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private OfficialTime() {
	}

	/** The official date on which the instant falls. */
	public static LocalDate dateOf(Instant at) {
		return at(at).toLocalDate();
	}

	/** The instant as the office's clock shows it. */
	public static ZonedDateTime at(Instant instant) {
		return instant.atZone(ZONE);
	}

	/** The instant at which the office's clock shows that date and time. */
	public static Instant instant(LocalDate date, LocalTime time) {
		return date.atTime(time).atZone(ZONE).toInstant();
	}

}
