package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;

/** A dossier from when it came in, or was taken up again, to its end; as it truly was. */
final class Coming {

	final Instant at;

	@Nullable EventType endedBy;

	@Nullable Instant endedAt;

	boolean endedLate;

	String timeliness = "";

	/** What it was counted by, from a day on. */
	private final TreeMap<LocalDate, Slice> slices = new TreeMap<>();

	private final List<Stretch> stretches = new ArrayList<>();

	/** How it stood from a moment on. */
	private record Stretch(Instant from, boolean waiting, Instant due) {
	}

	enum Standing {

		ABSENT, IN_TIME, OVERDUE, AWAITING

	}

	Coming(Instant at, Instant due, Slice slice) {
		this.at = at;
		this.slices.put(LocalDate.MIN, slice);
		stands(at, false, due);
	}

	void stands(Instant from, boolean waiting, Instant due) {
		this.stretches.add(new Stretch(from, waiting, due));
	}

	void isCountedBy(Slice slice, Instant from) {
		this.slices.put(OfficialTime.dateOf(from), slice);
	}

	void ends(EventType by, Instant at) {
		this.endedBy = by;
		this.endedAt = at;
	}

	/** By what it is counted in a report that ends with that day. */
	Slice slice(LocalDate day) {
		return this.slices.floorEntry(day).getValue();
	}

	/** How it stood at the end of a day. */
	Standing standing(LocalDate day) {
		var moment = day.plusDays(1).atStartOfDay(OfficialTime.ZONE).toInstant().minusMillis(1);
		if (this.endedAt != null && !this.endedAt.isAfter(moment)) {
			return Standing.ABSENT;
		}
		var standing = Standing.ABSENT;
		for (Stretch stretch : this.stretches) {
			if (!stretch.from().isAfter(moment)) {
				standing = stretch.waiting() ? Standing.AWAITING
						: moment.isAfter(stretch.due()) ? Standing.OVERDUE : Standing.IN_TIME;
			}
		}
		return standing;
	}

}
