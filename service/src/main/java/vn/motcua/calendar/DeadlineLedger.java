package vn.motcua.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry.Corrected;
import vn.motcua.calendar.LedgerEntry.Extended;
import vn.motcua.calendar.LedgerEntry.Reappointed;
import vn.motcua.calendar.LedgerEntry.Reopened;
import vn.motcua.calendar.LedgerEntry.Restarted;
import vn.motcua.calendar.LedgerEntry.Resumed;
import vn.motcua.calendar.LedgerEntry.Started;
import vn.motcua.calendar.LedgerEntry.Stopped;
import vn.motcua.refusal.Refusal;

/**
 * Everything that happened to the deadline of one dossier, in order. The appointment is
 * what the entries add up to, and can be computed again from them at any time; in JSON a
 * ledger is the array of its entries. Immutable: what happens gives a longer ledger.
 */
public record DeadlineLedger(@JsonValue List<LedgerEntry> entries) {

	/** Of a dossier that is not accepted yet. */
	public static final DeadlineLedger EMPTY = new DeadlineLedger(List.of());

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public DeadlineLedger {
		entries = List.copyOf(entries);
	}

	/** The dossier is accepted. */
	public DeadlineLedger start(Instant at, TimeLimit limit) {
		if (!this.entries.isEmpty()) {
			throw Refusal.conflict("clock-started", "The time limit of this dossier has already started.");
		}
		return and(new Started(at, limit));
	}

	/** The dossier begins to wait for the applicant. */
	public DeadlineLedger stop(Instant at, Ground ground) {
		requireRunning();
		return and(new Stopped(at, ground));
	}

	/** The wait is over; the whole limit begins anew. */
	public DeadlineLedger restart(Instant at) {
		requireStopped();
		return and(new Restarted(at));
	}

	/** The wait is over; what was left of the limit goes on. */
	public DeadlineLedger resume(Instant at) {
		requireStopped();
		return and(new Resumed(at));
	}

	/** The dossier had ended and is taken up again; the whole limit begins anew. */
	public DeadlineLedger reopen(Instant at) {
		return and(new Reopened(at));
	}

	/**
	 * The dossier was received under the wrong procedure: everything that happened to the
	 * deadline is reckoned anew from the receipt, with the limit of the right one.
	 */
	public DeadlineLedger correct(Instant at, TimeLimit limit) {
		if (this.entries.isEmpty()) {
			throw Refusal.conflict("clock-not-started", "The time limit has not started; accept the dossier first.");
		}
		return and(new Corrected(at, limit));
	}

	/** The limit that is owed: of the right procedure, where that was corrected. */
	public Optional<TimeLimit> limit() {
		return this.entries.reversed().stream().flatMap((entry) -> switch (entry) {
			case Started s -> Stream.of(s.limit());
			case Corrected c -> Stream.of(c.limit());
			case Stopped s -> Stream.<TimeLimit>empty();
			case Restarted r -> Stream.<TimeLimit>empty();
			case Resumed r -> Stream.<TimeLimit>empty();
			case Extended e -> Stream.<TimeLimit>empty();
			case Reappointed r -> Stream.<TimeLimit>empty();
			case Reopened r -> Stream.<TimeLimit>empty();
		}).findFirst();
	}

	/** The deadline is moved, once, before it passes. */
	public DeadlineLedger extend(Instant at, Instant until, Ground ground, WorkingCalendar calendar) {
		requireRunning();
		var due = clocks(calendar).getLast().dueAt();
		if (has(Extended.class)) {
			throw Refusal.conflict("already-extended", "The deadline was extended before; it is extended only once.");
		}
		if (!at.isBefore(due)) {
			throw Refusal.conflict("appointment-passed",
					"The appointment has passed; a deadline is extended only before it.");
		}
		if (!until.isAfter(due)) {
			throw Refusal.field("not-later", "until", "An extension ends later than the present deadline.");
		}
		return and(new Extended(at, until, ground));
	}

	/** The applicant is asked for patience and told a new date, once. */
	public DeadlineLedger reappoint(Instant at, Instant newAppointment, Ground ground, WorkingCalendar calendar) {
		requireRunning();
		var due = clocks(calendar).getLast().dueAt();
		if (has(Reappointed.class)) {
			throw Refusal.conflict("already-reappointed",
					"A new appointment was given before; there is at most one of them.");
		}
		if (!newAppointment.isAfter(due) || newAppointment.isBefore(at)) {
			throw Refusal.field("not-later", "newAppointmentAt",
					"A new appointment is later than the one that cannot be kept, and not in the past.");
		}
		return and(new Reappointed(at, newAppointment, ground));
	}

	/**
	 * The moment promised to the applicant (ngày hẹn trả); none before the start. While
	 * the clock is stopped the last promise stands, until the resumption gives a new one.
	 */
	public @Nullable Instant dueAt(WorkingCalendar calendar) {
		var now = clocks(calendar).peekLast();
		return (now != null) ? now.dueAt() : null;
	}

	/**
	 * The new date that was told last, as far as it lies in office hours; or the next
	 * that does.
	 */
	public Optional<Instant> newAppointment(WorkingCalendar calendar) {
		return lastOf(Reappointed.class).map((entry) -> calendar.inOfficeHours(entry.newAppointment()));
	}

	/**
	 * To when it was extended, as that was set, if nothing gave another deadline since.
	 */
	public Optional<Instant> extendedTo() {
		for (LedgerEntry entry : this.entries.reversed()) {
			switch (entry) {
				case Extended e -> {
					return Optional.of(e.until());
				}
				case Started s -> {
					return Optional.empty();
				}
				case Restarted r -> {
					return Optional.empty();
				}
				case Resumed r -> {
					return Optional.empty();
				}
				case Reopened r -> {
					return Optional.empty();
				}
				case Corrected c -> {
					return Optional.empty();
				}
				case Stopped s -> {
					// What was promised stands until it goes on.
				}
				case Reappointed r -> {
					// Timeliness goes on being measured by the first appointment.
				}
			}
		}
		return Optional.empty();
	}

	/** The last entry of that kind. */
	public <E extends LedgerEntry> Optional<E> lastOf(Class<E> kind) {
		return this.entries.reversed().stream().filter(kind::isInstance).map(kind::cast).findFirst();
	}

	/** Every stretch of time in which the clock ran, with its days. */
	public List<Stretch> explain(WorkingCalendar calendar) {
		return clocks(calendar).stream().map((clock) -> clock.explain(calendar)).toList();
	}

	/**
	 * What the authority used of the time between two moments, without what the clock
	 * stood still.
	 */
	public TimeUsed used(Instant from, Instant until, WorkingCalendar calendar) {
		return TimeUsed.of(this.entries, from, until, calendar);
	}

	/**
	 * The same facts without the reasons that were given in people's own words: they may
	 * name the applicant. What it adds up to stays.
	 */
	public DeadlineLedger withoutWords() {
		return new DeadlineLedger(this.entries.stream().<LedgerEntry>map((entry) -> switch (entry) {
			case Stopped s -> new Stopped(s.at(), s.ground().withoutWords());
			case Extended e -> new Extended(e.at(), e.until(), e.ground().withoutWords());
			case Reappointed r -> new Reappointed(r.at(), r.newAppointment(), r.ground().withoutWords());
			case Started s -> s;
			case Restarted r -> r;
			case Resumed r -> r;
			case Reopened r -> r;
			case Corrected c -> c;
		}).toList());
	}

	/** Whether time is being used up; not before the start, and not while stopped. */
	public boolean isRunning() {
		return lastTurn().filter((entry) -> !(entry instanceof Stopped)).isPresent();
	}

	/** Since when it runs, or stands still; none before the start. */
	public Optional<Instant> since() {
		return lastTurn().map(LedgerEntry::at);
	}

	/**
	 * Up to when the time ran that is compared with the deadline: to that moment, or to
	 * the stop since which it stands still.
	 */
	public Instant ranUntil(Instant at) {
		return lastTurn().filter((turn) -> turn instanceof Stopped && turn.at().isBefore(at))
			.map(LedgerEntry::at)
			.orElse(at);
	}

	/** What last made the clock run or stand still. */
	private Optional<LedgerEntry> lastTurn() {
		return this.entries.reversed().stream().filter((entry) -> switch (entry) {
			case Started s -> true;
			case Stopped s -> true;
			case Restarted r -> true;
			case Resumed r -> true;
			case Reopened r -> true;
			case Extended e -> false;
			case Reappointed r -> false;
			case Corrected c -> false;
		}).findFirst();
	}

	private Deque<LegalClock> clocks(WorkingCalendar calendar) {
		Deque<LegalClock> clocks = new ArrayDeque<>(2);
		// A correction holds from the receipt on, for whatever happened in between.
		boolean corrected = has(Corrected.class);
		for (LedgerEntry entry : this.entries) {
			switch (entry) {
				case Started s -> clocks.addLast(LegalClock.start(s, limit().orElse(s.limit()), calendar));
				case Stopped s -> clocks.addLast(clocks.removeLast().stop(s));
				case Restarted r -> clocks.addLast(clocks.getLast().restart(r, calendar));
				case Resumed r -> clocks.addLast(clocks.getLast().resume(r, calendar));
				case Reopened r -> clocks.addLast(clocks.getLast().restart(r, calendar));
				case Extended e -> clocks.addLast(corrected ? clocks.removeLast().extendAtLeastTo(e.until(), calendar)
						: clocks.removeLast().extendTo(e.until(), calendar));
				case Reappointed r -> {
					// Timeliness goes on being measured by the first appointment.
				}
				case Corrected c -> {
					// Its limit was owed from the start.
				}
			}
		}
		return clocks;
	}

	/** Times are written to the second: within one, nothing is earlier. */
	private DeadlineLedger and(LedgerEntry entry) {
		if (!this.entries.isEmpty() && second(entry).isBefore(second(this.entries.getLast()))) {
			throw Refusal.field("before-previous", "at",
					"This cannot have happened before "
							+ OfficialTime.at(this.entries.getLast().at()).toOffsetDateTime()
							+ ", when something last happened to the deadline.");
		}
		List<LedgerEntry> longer = new ArrayList<>(this.entries);
		longer.add(entry);
		return new DeadlineLedger(longer);
	}

	private static Instant second(LedgerEntry entry) {
		return entry.at().truncatedTo(ChronoUnit.SECONDS);
	}

	private boolean has(Class<? extends LedgerEntry> kind) {
		return lastOf(kind).isPresent();
	}

	private void requireRunning() {
		if (!isRunning()) {
			throw this.entries.isEmpty()
					? Refusal.conflict("clock-not-started", "The time limit has not started; accept the dossier first.")
					: Refusal.conflict("clock-stopped",
							"The time limit is stopped while the dossier waits; it must run again first.");
		}
	}

	private void requireStopped() {
		if (this.entries.isEmpty() || isRunning()) {
			throw Refusal.conflict("clock-not-stopped", "The time limit is not stopped, so it cannot go on.");
		}
	}

}
