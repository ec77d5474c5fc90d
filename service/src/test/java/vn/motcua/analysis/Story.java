package vn.motcua.analysis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;

/** Tells the life of one dossier as entries of the journal; moments in official time. */
final class Story {

	final UUID dossier = UUID.randomUUID();

	private String agency;

	private String procedure;

	private final String channel;

	private final List<JournalEntry> entries = new ArrayList<>();

	private Instant due = at("2026-03-06T17:00");

	private String actor = "officer";

	Story() {
		this("H13.101", "1.004873", "COUNTER");
	}

	Story(String agency, String procedure, String channel) {
		this.agency = agency;
		this.procedure = procedure;
		this.channel = channel;
	}

	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
	}

	/** From now on this person acts. */
	Story by(String actor) {
		this.actor = actor;
		return this;
	}

	Story received(String at) {
		return event(EventType.RECEIVED, at, Map.of());
	}

	/** A step of the receiving agency was decided. */
	UUID decided(String kind, String outcome, String at, int worked, @Nullable Integer share) {
		return decided(kind, outcome, at, worked, share, Map.of());
	}

	UUID decided(String kind, String outcome, String at, int worked, @Nullable Integer share,
			Map<String, Object> more) {
		Map<String, Object> data = new HashMap<>(Map.of("step", kind.toLowerCase(Locale.ROOT), "openedAt",
				at(at).minusSeconds(worked * 60L).toString(), "workedMinutes", worked));
		if (share != null) {
			data.put("shareMinutes", share);
		}
		data.putAll(more);
		var task = UUID.randomUUID();
		return step(EventType.TASK_DECIDED, task, kind, outcome, at, data);
	}

	UUID step(EventType type, UUID task, String kind, @Nullable String outcome, String at, Map<String, Object> data) {
		this.entries.add(entry(type, at(at), at(at), task, kind, outcome, data));
		return task;
	}

	Story ready(String at, String timeliness, int worked, int days) {
		return event(EventType.RESULT_READY, at,
				Map.of("timeliness", timeliness, "decision", "GRANTED", "workedMinutes", worked, "workingDays", days));
	}

	/** Written down under the wrong procedure. */
	Story corrected(String procedure, String at) {
		var before = this.procedure;
		event(EventType.RECEIPT_REVERSED, at, Map.of());
		this.procedure = procedure;
		return event(EventType.CORRECTED, at, Map.of("procedureBefore", before));
	}

	/** Its agency hands over to another, with the step that is open. */
	Story transferred(String successor, UUID task, String kind, String at) {
		event(EventType.TRANSFERRED_OUT, at, Map.of("pending", true));
		this.agency = successor;
		event(EventType.TRANSFERRED_IN, at, Map.of("pending", true));
		step(EventType.TASK_TRANSFERRED, task, kind, null, at, Map.of());
		return this;
	}

	Story event(EventType type, String at, Map<String, Object> data) {
		this.entries.add(entry(type, at(at), at(at), null, null, null, data));
		return this;
	}

	/** Done at the one time, written down at the other. */
	Story recorded(EventType type, String at, String recordedAt, Map<String, Object> data) {
		this.entries.add(entry(type, at(at), at(recordedAt), null, null, null, data));
		return this;
	}

	private JournalEntry entry(EventType type, Instant at, Instant recordedAt, @Nullable UUID task,
			@Nullable String kind, @Nullable String outcome, Map<String, Object> data) {
		return new JournalEntry(UUID.randomUUID(), type, this.dossier, this.agency + "-" + this.dossier, at, recordedAt,
				this.actor, null, this.agency, this.procedure, "Hộ tịch", this.channel, "PROCESSING", this.due, task,
				kind, outcome, null, data);
	}

	/** What has been told since this was last asked. */
	JournalEntry[] told() {
		var told = this.entries.toArray(JournalEntry[]::new);
		this.entries.clear();
		return told;
	}

}
