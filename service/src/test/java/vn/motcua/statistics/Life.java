package vn.motcua.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.web.Moments;

/**
 * A dossier's life at random, known twice over: as it truly was, and as it was written
 * down, with things recorded late and appointments noticed to have passed before them.
 */
final class Life {

	static final Instant BEGIN = Told.instant("2025-11-10T00:00");

	static final Instant END = Told.instant("2026-05-20T00:00");

	/** What it was counted by, from a day on. */
	private final TreeMap<LocalDate, Slice> slices = new TreeMap<>();

	private Slice slice;

	final List<JournalEntry> written = new ArrayList<>();

	@Nullable Instant receivedAt;

	@Nullable EventType endedBy;

	@Nullable Instant endedAt;

	boolean endedLate;

	String timeliness = "";

	private final List<Stretch> stretches = new ArrayList<>();

	private final RandomGenerator random;

	private Told told;

	private Instant at;

	private Instant recorded;

	private Instant due = END;

	private @Nullable Instant overdueSince;

	private boolean waiting;

	/** How it stood from a moment on. */
	private record Stretch(Instant from, boolean waiting, Instant due) {
	}

	enum Standing {

		ABSENT, IN_TIME, OVERDUE, AWAITING

	}

	Life(RandomGenerator random, Slice slice) {
		this.random = random;
		this.slice = slice;
		this.slices.put(LocalDate.MIN, slice);
		this.told = Told.of(slice);
		this.at = BEGIN.plus(upTo(Duration.ofDays(180)));
		this.recorded = this.at;
		live();
	}

	private void live() {
		if (chance(20)) {
			write(EventType.SUBMITTED, Map.of());
			if (chance(30)) {
				write(chance(50) ? EventType.REFUSED_AT_RECEIPT : EventType.WITHDRAWN,
						Map.of("received", false, "late", false));
				return;
			}
			this.at = this.at.plus(upTo(Duration.ofDays(2)));
		}
		if (!goesOn(EventType.RECEIVED)) {
			return;
		}
		this.receivedAt = this.at;
		this.due = this.at.plus(limit());
		write(EventType.RECEIVED, Map.of());
		this.stretches.add(new Stretch(this.at, false, this.due));
		while (chance(20)) {
			if (!isCorrected()) {
				return;
			}
		}
		while (chance(15)) {
			if (!isTransferred()) {
				return;
			}
		}
		while (chance(35)) {
			if (!waits()) {
				return;
			}
		}
		if (chance(85)) {
			ends();
		}
	}

	/**
	 * It was received under the wrong procedure, which is noticed as soon as it is
	 * written down; by the limit of the right one it may be late already.
	 */
	private boolean isCorrected() {
		if (!advance(EventType.CORRECTED)) {
			return false;
		}
		this.at = this.recorded;
		var received = Moments.write(Objects.requireNonNull(this.receivedAt));
		var reversed = data();
		reversed.put("receivedAt", received);
		write(EventType.RECEIPT_REVERSED, reversed);
		var before = this.slice;
		this.slice = new Slice(before.agency(), "9.00000" + this.random.nextInt(3), "Đất đai", before.channel());
		this.told = new Told(this.slice, this.told.dossier());
		this.due = this.receivedAt.plus(limit());
		this.overdueSince = this.at.isAfter(this.due) ? this.due : null;
		var corrected = data();
		corrected.putAll(Map.of("receivedAt", received, "procedureBefore", before.procedure()));
		write(EventType.CORRECTED, corrected);
		this.slices.put(OfficialTime.dateOf(this.at), this.slice);
		this.stretches.add(new Stretch(this.at, false, this.due));
		return true;
	}

	/** Its agency hands over to another, which begins where the one ends. */
	private boolean isTransferred() {
		if (!advance(EventType.TRANSFERRED_IN)) {
			return false;
		}
		this.at = this.recorded;
		var data = data();
		data.putAll(Map.of("pending", true, "receivedAt", Moments.write(Objects.requireNonNull(this.receivedAt))));
		write(EventType.TRANSFERRED_OUT, data);
		var before = this.slice;
		this.slice = new Slice(before.agency().equals("H13.101") ? "H13.102" : "H13.101", before.procedure(),
				before.field(), before.channel());
		this.told = new Told(this.slice, this.told.dossier());
		write(EventType.TRANSFERRED_IN, data);
		this.slices.put(OfficialTime.dateOf(this.at), this.slice);
		return true;
	}

	/** Returns whether anything more can come. */
	private boolean waits() {
		var pause = chance(40);
		if (!advance(pause ? EventType.SUSPENDED : EventType.SUPPLEMENT_REQUESTED)) {
			return false;
		}
		var from = this.at;
		write(pause ? EventType.SUSPENDED : EventType.SUPPLEMENT_REQUESTED, data());
		this.overdueSince = null;
		this.waiting = true;
		this.stretches.add(new Stretch(from, true, this.due));
		if (chance(15) && !isTransferred()) {
			return false;
		}
		if (chance(15) || !advance(pause ? EventType.RESUMED : EventType.SUPPLEMENT_RECEIVED)) {
			if (chance(50) && advance(EventType.STOPPED)) {
				cancel(EventType.STOPPED);
			}
			return false;
		}
		this.waiting = false;
		if (!pause) {
			this.due = this.at.plus(limit());
		}
		else if (from.isAfter(this.due)) {
			this.overdueSince = this.due;
		}
		else {
			this.due = this.due.plus(Duration.between(from, this.at));
		}
		write(pause ? EventType.RESUMED : EventType.SUPPLEMENT_RECEIVED, data());
		this.stretches.add(new Stretch(this.at, false, this.due));
		return true;
	}

	private void ends() {
		if (!advance(EventType.RESULT_READY)) {
			return;
		}
		if (chance(25)) {
			cancel(chance(50) ? EventType.WITHDRAWN : EventType.STOPPED);
			return;
		}
		this.timeliness = this.at.isAfter(this.due) ? "LATE"
				: OfficialTime.dateOf(this.at).isBefore(OfficialTime.dateOf(this.due)) ? "EARLY" : "ON_TIME";
		var data = data();
		data.put("timeliness", this.timeliness);
		write(EventType.RESULT_READY, data);
		end(EventType.RESULT_READY);
		write(EventType.RETURNED, Map.of());
	}

	private void cancel(EventType type) {
		this.endedLate = !this.waiting && this.at.isAfter(this.due);
		var data = data();
		data.put("late", this.endedLate);
		if (this.receivedAt != null) {
			data.put("receivedAt", Moments.write(this.receivedAt));
		}
		write(type, data);
		end(type);
	}

	private void end(EventType type) {
		this.endedBy = type;
		this.endedAt = this.at;
		this.waiting = true;
	}

	private Map<String, Object> data() {
		Map<String, Object> data = new HashMap<>(Map.of("received", true));
		if (this.waiting) {
			data.put("awaiting", true);
		}
		if (this.overdueSince != null) {
			data.put("overdueSince", Moments.write(this.overdueSince));
		}
		return data;
	}

	/** Goes to the next moment, unless all ends before; the sweep may come first. */
	private boolean advance(EventType next) {
		this.at = this.at.plus(upTo(Duration.ofDays(12)));
		if (!goesOn(next)) {
			return false;
		}
		sweep(this.recorded);
		return true;
	}

	private boolean goesOn(EventType next) {
		var lag = chance(30) ? upTo(Duration.ofDays(5)) : Duration.ZERO;
		var writtenAt = this.at.plus(lag);
		if (!writtenAt.isBefore(END)) {
			return false;
		}
		this.recorded = writtenAt.isAfter(this.recorded) ? writtenAt : this.recorded;
		return true;
	}

	/** What has passed is noticed before anything is written down about it. */
	void sweep(Instant now) {
		if (this.receivedAt != null && !this.waiting && this.overdueSince == null && this.due.isBefore(now)) {
			this.overdueSince = this.due;
			this.written.add(this.told.event(EventType.OVERDUE, this.due, now, Map.of()));
		}
	}

	private void write(EventType type, Map<String, Object> data) {
		this.written.add(this.told.event(type, this.at, this.recorded, data));
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

	private Duration limit() {
		return Duration.ofHours(1).plus(upTo(Duration.ofDays(10)));
	}

	private Duration upTo(Duration most) {
		return Duration.ofMinutes(1 + this.random.nextLong(most.toMinutes()));
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
