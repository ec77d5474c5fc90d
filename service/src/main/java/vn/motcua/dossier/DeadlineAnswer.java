package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.LedgerEntry;
import vn.motcua.calendar.WorkingCalendar;

/**
 * The deadline ledger of a dossier, with its explanation day by day.
 *
 * @param dueAt the appointment; none while the clock has not started
 * @param days of every stretch in which the clock ran, in order
 * @param unpublishedYears years on the way whose calendar may still move the date
 */
record DeadlineAnswer(@Nullable Instant dueAt, List<LedgerEntry> entries, List<Deadline.Day> days,
		SortedSet<Integer> unpublishedYears) {

	static DeadlineAnswer of(Dossier dossier, WorkingCalendar calendar) {
		var ledger = dossier.getLedger();
		var deadlines = ledger.explain(calendar).stream().map((stretch) -> stretch.deadline()).toList();
		var unpublished = new TreeSet<Integer>();
		deadlines.forEach((deadline) -> unpublished.addAll(deadline.unpublishedYears()));
		return new DeadlineAnswer(dossier.getDueAt(), ledger.entries(),
				deadlines.stream().flatMap((deadline) -> deadline.days().stream()).toList(), unpublished);
	}

}
