package vn.motcua.staffing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Moments;

/** Where an absence begins or ends: at a moment, or with a whole day. */
sealed interface Edge {

	/** The first moment that belongs to what begins here. */
	Instant first();

	/** The first moment that no longer belongs to what ends here. */
	Instant past();

	/** As it was given. */
	String text();

	/** Ngày, of official time; as an end it is included. */
	record Day(LocalDate date) implements Edge {

		@Override
		public Instant first() {
			return OfficialTime.instant(this.date, LocalTime.MIDNIGHT);
		}

		@Override
		public Instant past() {
			return OfficialTime.instant(this.date.plusDays(1), LocalTime.MIDNIGHT);
		}

		@Override
		public String text() {
			return this.date.toString();
		}

	}

	/** To the millisecond. */
	record Moment(Instant at) implements Edge {

		@Override
		public Instant first() {
			return this.at;
		}

		@Override
		public Instant past() {
			return this.at;
		}

		@Override
		public String text() {
			return Moments.write(this.at);
		}

	}

	/** Reads a date, or an instant with an offset, of the field with that name. */
	static Edge read(String text, String field) {
		try {
			var stripped = text.strip();
			if (stripped.length() != "2026-11-23".length()) {
				return new Moment(Moments.read(stripped));
			}
			// The same years as a moment may lie in.
			Moments.read(stripped + "T00:00:00+07:00");
			return new Day(LocalDate.parse(stripped));
		}
		catch (DateTimeException | Refusal ex) {
			throw Refusal.field("bad-moment", field, "'" + text + "' is neither a date, such as 2026-11-23,"
					+ " nor an instant with an offset, such as 2026-11-23T08:12:00+07:00.");
		}
	}

	/** A beginning, as it was kept. */
	static Edge beginning(Instant first, boolean byDay) {
		return byDay ? new Day(OfficialTime.dateOf(first)) : new Moment(first);
	}

	/** An end, as it was kept. */
	static Edge end(Instant past, boolean byDay) {
		return byDay ? new Day(OfficialTime.dateOf(past).minusDays(1)) : new Moment(past);
	}

}
