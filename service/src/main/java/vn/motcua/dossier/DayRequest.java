package vn.motcua.dossier;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One changed day, as it was sent: nothing is right about it before it was checked. */
public record DayRequest(@Nullable LocalDate date, @Nullable Kind kind, @Nullable String name) {

	/** What the day becomes. */
	public enum Kind {

		/** Ngày nghỉ. */
		REST_DAY,
		/** Ngày làm bù. */
		MAKE_UP_DAY,
		/** As its weekday says: what was announced is taken back. */
		NORMAL

	}

}
