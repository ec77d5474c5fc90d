package vn.motcua.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	final List<JournalEntry> written = new ArrayList<>();

	/** Each time it came in. */
	final List<Coming> comings = new ArrayList<>();

	private final RandomGenerator random;

	private Slice slice;

	private Told told;

	private Instant at;

	private Instant recorded;

	private Instant due = END;

	private @Nullable Instant overdueSince;

	private boolean waiting;

	Life(RandomGenerator random, Slice slice) {
		this.random = random;
		this.slice = slice;
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
		comesIn(EventType.RECEIVED);
		if (chance(15) && !isStoppedByMistake()) {
			return;
		}
		goesItsWay();
		while (coming().endedAt != null && chance(15) && advance(EventType.REOPENED)) {
			comesIn(EventType.REOPENED);
			goesItsWay();
		}
	}

	private void comesIn(EventType how) {
		this.due = this.at.plus(limit());
		this.overdueSince = null;
		this.waiting = false;
		write(how, Map.of());
		this.comings.add(new Coming(this.at, this.due, this.slice));
	}

	private Coming coming() {
		return this.comings.getLast();
	}

	private void goesItsWay() {
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

	/** Stopped, and taken up again on the same day, unless that is over before. */
	private boolean isStoppedByMistake() {
		var stopped = this.at.plus(upTo(Duration.ofMinutes(50)));
		var again = stopped.plus(upTo(Duration.ofMinutes(50)));
		if (!OfficialTime.dateOf(again).equals(OfficialTime.dateOf(this.at))) {
			return true;
		}
		this.at = stopped;
		if (!goesOn(EventType.STOPPED)) {
			return false;
		}
		sweep(this.recorded);
		cancel(EventType.STOPPED);
		this.at = again;
		if (!goesOn(EventType.REOPENED)) {
			return false;
		}
		comesIn(EventType.REOPENED);
		return true;
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
		var received = Moments.write(coming().at);
		var reversed = data();
		reversed.put("receivedAt", received);
		write(EventType.RECEIPT_REVERSED, reversed);
		var before = this.slice;
		countBy(new Slice(before.agency(), "9.00000" + this.random.nextInt(3), "Đất đai", before.channel()));
		this.due = coming().at.plus(limit());
		this.overdueSince = this.at.isAfter(this.due) ? this.due : null;
		var corrected = data();
		corrected.putAll(Map.of("receivedAt", received, "procedureBefore", before.procedure()));
		write(EventType.CORRECTED, corrected);
		coming().stands(this.at, false, this.due);
		return true;
	}

	/** Its agency hands over to another, which begins where the one ends. */
	private boolean isTransferred() {
		if (!advance(EventType.TRANSFERRED_IN)) {
			return false;
		}
		this.at = this.recorded;
		var data = data();
		data.putAll(Map.of("pending", true, "receivedAt", Moments.write(coming().at)));
		write(EventType.TRANSFERRED_OUT, data);
		var before = this.slice;
		countBy(new Slice(before.agency().equals("H13.101") ? "H13.102" : "H13.101", before.procedure(), before.field(),
				before.channel()));
		write(EventType.TRANSFERRED_IN, data);
		return true;
	}

	private void countBy(Slice slice) {
		this.slice = slice;
		this.told = new Told(slice, this.told.dossier());
		coming().isCountedBy(slice, this.at);
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
		coming().stands(from, true, this.due);
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
		coming().stands(this.at, false, this.due);
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
		var timeliness = this.at.isAfter(this.due) ? "LATE"
				: OfficialTime.dateOf(this.at).isBefore(OfficialTime.dateOf(this.due)) ? "EARLY" : "ON_TIME";
		var data = data();
		data.put("timeliness", timeliness);
		write(EventType.RESULT_READY, data);
		coming().timeliness = timeliness;
		end(EventType.RESULT_READY);
		write(EventType.RETURNED, Map.of());
	}

	private void cancel(EventType type) {
		coming().endedLate = !this.waiting && this.at.isAfter(this.due);
		var data = data();
		data.putAll(Map.of("late", coming().endedLate, "receivedAt", Moments.write(coming().at)));
		write(type, data);
		end(type);
	}

	private void end(EventType type) {
		coming().ends(type, this.at);
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
		if (!this.comings.isEmpty() && !this.waiting && this.overdueSince == null && this.due.isBefore(now)) {
			this.overdueSince = this.due;
			this.written.add(this.told.event(EventType.OVERDUE, this.due, now, Map.of()));
		}
	}

	private void write(EventType type, Map<String, Object> data) {
		this.written.add(this.told.event(type, this.at, this.recorded, data));
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
