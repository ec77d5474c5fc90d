package vn.motcua.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Times.GROUND;

@Domain(AnyTime.class)
@Domain(DomainContext.Global.class)
class DeadlineLedgerPropertyTest {

	/** Any number of rounds; even steps stop, odd ones go on, either way of going on. */
	@Property
	void recomputed_equals_what_each_step_stored(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit,
			@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 20_000) Integer> minutesBetween) {
		var ledger = DeadlineLedger.EMPTY.start(start, limit);
		var stored = calendar.dueAt(start, limit);
		var at = start;
		var stoppedAt = start;
		for (int minutes : minutesBetween) {
			at = at.plus(minutes, ChronoUnit.MINUTES);
			if (ledger.isRunning()) {
				ledger = ledger.stop(at, GROUND);
				stoppedAt = at;
			}
			else if (minutes % 3 == 0) {
				ledger = ledger.restart(at);
				stored = calendar.dueAt(at, limit);
			}
			else {
				ledger = ledger.resume(at);
				stored = stoppedAt.isBefore(stored) ? resumed(calendar, limit, stoppedAt, stored, at) : stored;
			}
			assertThat(ledger.dueAt(calendar)).isEqualTo(stored);
			assertThat(new DeadlineLedger(ledger.entries()).dueAt(calendar)).isEqualTo(stored);
		}
	}

	/** What a hand would write: go on from day to day until the time left is used up. */
	private static Instant resumed(WorkingCalendar calendar, TimeLimit limit, Instant stopped, Instant due,
			Instant from) {
		var time = calendar.timeOf(limit.unit());
		long left = time.between(stopped, due);
		var date = OfficialTime.dateOf(from);
		while (time.between(from, midnightAfter(date)) < left) {
			date = date.plusDays(1);
		}
		if (limit.unit() != TimeLimit.Unit.HOURS) {
			return calendar.closeOf(date);
		}
		var at = midnightAfter(date.minusDays(1));
		at = at.isBefore(from) ? from.truncatedTo(ChronoUnit.MINUTES) : at;
		while (time.between(from, at) < left) {
			at = at.plus(1, ChronoUnit.MINUTES);
		}
		// Whole minutes are used up, but nothing is due before it began.
		return at.isBefore(from) ? from : at;
	}

	private static Instant midnightAfter(LocalDate date) {
		return OfficialTime.instant(date.plusDays(1), LocalTime.MIN);
	}

	@Property
	void a_suspension_conserves_the_working_time_owed(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit, @ForAll @IntRange(max = 50_000) int used,
			@ForAll @IntRange(max = 50_000) int waited) {
		var due = calendar.dueAt(start, limit);
		var stopped = start.plus(used, ChronoUnit.MINUTES);
		Assume.that(stopped.isBefore(due));
		var resumed = stopped.plus(waited, ChronoUnit.MINUTES);
		var time = calendar.timeOf(limit.unit());
		long left = time.between(stopped, due);
		var newDue = due(DeadlineLedger.EMPTY.start(start, limit).stop(stopped, GROUND).resume(resumed), calendar);
		assertThat(newDue).isAfterOrEqualTo(due);
		if (limit.unit() == TimeLimit.Unit.HOURS) {
			assertThat(time.between(resumed, newDue)).isEqualTo(left);
		}
		else {
			long lastDay = time.between(midnightAfter(OfficialTime.dateOf(newDue).minusDays(1)), newDue);
			assertThat(time.between(resumed, newDue)).isBetween(left, left + lastDay - 1);
			assertThat(newDue).isEqualTo(calendar.closeOf(OfficialTime.dateOf(newDue)));
		}
	}

	/** To the second: what follows from an entry is not dated before it. */
	@Property
	void nothing_is_due_before_what_it_follows_from(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit, @ForAll @Size(max = 8) List<@IntRange(max = 2_000_000) Integer> secondsBetween) {
		var ledger = DeadlineLedger.EMPTY.start(start, limit);
		var at = start;
		for (int seconds : secondsBetween) {
			at = at.plusSeconds(seconds);
			boolean missed = ledger.ranUntil(at).isAfter(due(ledger, calendar));
			ledger = ledger.isRunning() ? ledger.stop(at, GROUND) : ledger.resume(at);
			if (ledger.isRunning() && !missed) {
				assertThat(due(ledger, calendar)).isAfterOrEqualTo(at);
			}
		}
	}

	/** Due to the second of the stop: nothing is left, and it is owed at once. */
	@Property
	void what_stopped_at_its_very_end_is_due_when_it_goes_on_and_not_before(@ForAll WorkingCalendar calendar,
			@ForAll Instant start, @ForAll @IntRange(min = 1, max = 100) int hours,
			@ForAll @IntRange(max = 500_000) int seconds) {
		var ledger = DeadlineLedger.EMPTY.start(start, TimeLimit.hours(hours));
		var due = due(ledger, calendar);
		var stopped = ledger.stop(due, GROUND);
		assertThat(stopped.ranUntil(due.plusSeconds(seconds))).isEqualTo(due);
		assertThat(due(stopped.resume(due.plusSeconds(seconds)), calendar)).isAfterOrEqualTo(due.plusSeconds(seconds));
	}

	@Property
	void a_suspension_of_no_length_changes_nothing(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit, @ForAll @Size(max = 5) List<@IntRange(max = 5000) Integer> minutesBetween) {
		var ledger = DeadlineLedger.EMPTY.start(start, limit);
		var at = start;
		for (int minutes : minutesBetween) {
			at = at.plus(minutes, ChronoUnit.MINUTES);
			ledger = ledger.stop(at, GROUND).resume(at);
		}
		assertThat(ledger.dueAt(calendar)).isEqualTo(calendar.dueAt(start, limit));
	}

	@Property
	void the_explanation_ends_with_the_appointment(@ForAll WorkingCalendar calendar, @ForAll Instant start,
			@ForAll TimeLimit limit, @ForAll @IntRange(max = 10_000) int used,
			@ForAll @IntRange(max = 10_000) int waited) {
		var due = calendar.dueAt(start, limit);
		var stopped = start.plus(used, ChronoUnit.MINUTES);
		Assume.that(stopped.isBefore(due));
		var ledger = DeadlineLedger.EMPTY.start(start, limit)
			.stop(stopped, GROUND)
			.resume(stopped.plus(waited, ChronoUnit.MINUTES));
		var last = ledger.explain(calendar).getLast().deadline();
		assertThat(last.dueAt()).isEqualTo(ledger.dueAt(calendar));
		assertThat(last.days().getLast().date()).isEqualTo(OfficialTime.dateOf(last.dueAt()));
	}

	private static Instant due(DeadlineLedger ledger, WorkingCalendar calendar) {
		return Objects.requireNonNull(ledger.dueAt(calendar));
	}

}
