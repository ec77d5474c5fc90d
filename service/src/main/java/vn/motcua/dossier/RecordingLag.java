package vn.motcua.dossier;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.journal.JournalEntry;

/**
 * How long it took, in minutes of office time, to write down what someone had done (chậm
 * cập nhật). Five days of eight hours stand for whatever is longer.
 */
record RecordingLag(WorkingCalendar calendar) {

	private static final long MOST = 5 * 8 * 60L;

	/** Whatever feasts lie in it, so many days have that much office time. */
	private static final Duration FAR = Duration.ofDays(21);

	private static final Duration AT_ONCE = Duration.ofMinutes(1);

	/** Not told of what was written down at once, or was done by nobody. */
	@Nullable Long of(Act act) {
		var lag = Duration.between(act.at(), act.recordedAt());
		if (act.by().equals(JournalEntry.SYSTEM) || lag.compareTo(AT_ONCE) < 0) {
			return null;
		}
		var until = (lag.compareTo(FAR) < 0) ? act.recordedAt() : act.at().plus(FAR);
		return Math.min(this.calendar.minutesBetween(act.at(), until), MOST);
	}

}
