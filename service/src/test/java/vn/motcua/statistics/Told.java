package vn.motcua.statistics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.web.Moments;

/** Tells the life of one dossier as entries of the journal; moments in official time. */
record Told(Slice slice, UUID dossier) {

	static final Slice MARRIAGE = new Slice("H13.101", "1.000894", "Hộ tịch", "COUNTER");

	static Told anyDossier() {
		return of(MARRIAGE);
	}

	static Told of(Slice slice) {
		return new Told(slice, UUID.randomUUID());
	}

	static Told through(String channel) {
		return of(new Slice("H13.101", "1.000894", "Hộ tịch", channel));
	}

	/** The same dossier, as another agency has it. */
	Told at(String agency) {
		return new Told(new Slice(agency, this.slice.procedure(), this.slice.field(), this.slice.channel()),
				this.dossier);
	}

	/** The same dossier, under another procedure. */
	Told under(String procedure) {
		return new Told(new Slice(this.slice.agency(), procedure, this.slice.field(), this.slice.channel()),
				this.dossier);
	}

	/** It is counted as pending by another agency from then on. */
	List<JournalEntry> handedOver(String at, String receivedAt, String successor) {
		var data = Map.<String, Object>of("pending", true, "receivedAt", moment(receivedAt));
		return List.of(event(EventType.TRANSFERRED_OUT, at, data),
				at(successor).event(EventType.TRANSFERRED_IN, at, data));
	}

	JournalEntry received(String at) {
		return event(EventType.RECEIVED, at, Map.of());
	}

	JournalEntry overdue(String at) {
		return event(EventType.OVERDUE, at, Map.of());
	}

	JournalEntry ready(String at, String timeliness) {
		return event(EventType.RESULT_READY, at, Map.of("timeliness", timeliness));
	}

	/** Noticed to be overdue before it was recorded as ready. */
	JournalEntry ready(String at, String timeliness, String overdueSince) {
		return event(EventType.RESULT_READY, at,
				Map.of("timeliness", timeliness, "overdueSince", moment(overdueSince)));
	}

	JournalEntry withdrawn(String at, String receivedAt) {
		return cancelled(EventType.WITHDRAWN, at, receivedAt, null, false);
	}

	JournalEntry stoppedLate(String at, String receivedAt, String overdueSince) {
		return cancelled(EventType.STOPPED, at, receivedAt, overdueSince, true);
	}

	JournalEntry cancelled(EventType type, String at, String receivedAt, @Nullable String overdueSince, boolean late) {
		Map<String, Object> data = new HashMap<>(
				Map.of("received", true, "late", late, "receivedAt", moment(receivedAt)));
		if (overdueSince != null) {
			data.put("overdueSince", moment(overdueSince));
		}
		return event(type, at, data);
	}

	JournalEntry asked(String at) {
		return event(EventType.SUPPLEMENT_REQUESTED, at, Map.of("received", true));
	}

	JournalEntry supplemented(String at) {
		return event(EventType.SUPPLEMENT_RECEIVED, at, Map.of("received", true));
	}

	JournalEntry event(EventType type, String at, Map<String, Object> data) {
		return event(type, instant(at), instant(at), data);
	}

	/** The appointment is another now; the one before had passed. */
	JournalEntry rescheduled(String at, String dueAt, @Nullable String overdueSince) {
		Map<String, Object> data = new HashMap<>();
		if (overdueSince != null) {
			data.put("overdueSince", moment(overdueSince));
		}
		return event(EventType.RESCHEDULED, instant(at), instant(at), instant(dueAt), data);
	}

	JournalEntry event(EventType type, Instant at, Instant recordedAt, Map<String, Object> data) {
		return event(type, at, recordedAt, null, data);
	}

	private JournalEntry event(EventType type, Instant at, Instant recordedAt, @Nullable Instant dueAt,
			Map<String, Object> data) {
		return new JournalEntry(UUID.randomUUID(), type, this.dossier, "H13.101-260302-0001", at, recordedAt, "clerk",
				null, this.slice.agency(), this.slice.procedure(), this.slice.field(), this.slice.channel(),
				"PROCESSING", dueAt, null, null, null, null, data);
	}

	static Instant instant(String local) {
		return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
	}

	static String moment(String local) {
		return Moments.write(instant(local));
	}

}
