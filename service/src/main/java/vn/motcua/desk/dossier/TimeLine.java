package vn.motcua.desk.dossier;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry;
import vn.motcua.calendar.Stretch;

/**
 * The deadline ledger as a line in time: what happened, and after each thing that made
 * the clock run, the days it ran over.
 */
record TimeLine(List<Point> points) {

	/**
	 * One thing that happened to the deadline.
	 *
	 * @param kind by which it is told
	 * @param stretch that began here, if one did
	 */
	record Point(Kind kind, LedgerEntry entry, @Nullable Stretch stretch) {
	}

	/** What happened, as it is told. */
	enum Kind {

		STARTED, STOPPED, RESTARTED, RESUMED, EXTENDED, REAPPOINTED, REOPENED, CORRECTED;

		static Kind of(LedgerEntry entry) {
			return switch (entry) {
				case LedgerEntry.Started started -> STARTED;
				case LedgerEntry.Stopped stopped -> STOPPED;
				case LedgerEntry.Restarted restarted -> RESTARTED;
				case LedgerEntry.Resumed resumed -> RESUMED;
				case LedgerEntry.Extended extended -> EXTENDED;
				case LedgerEntry.Reappointed reappointed -> REAPPOINTED;
				case LedgerEntry.Reopened reopened -> REOPENED;
				case LedgerEntry.Corrected corrected -> CORRECTED;
			};
		}

	}

	static TimeLine of(List<LedgerEntry> ledger, List<Stretch> stretches) {
		List<Point> points = new ArrayList<>();
		for (LedgerEntry entry : ledger) {
			var begun = stretches.stream().filter((stretch) -> stretch.began() == entry).findFirst();
			points.add(new Point(Kind.of(entry), entry, begun.orElse(null)));
		}
		return new TimeLine(points);
	}

}
