package vn.motcua.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.NationalState;

/**
 * The data of an event: what all events tell, and beside it what is particular to each.
 * What is not known is left out. Fields it does not know stay with the particulars.
 */
record EventBody(Map<String, Object> fields) {

	/** The portal's number follows from the state and is not taken from the wire. */
	private static final String NATIONAL_STATE = "nationalState";

	/**
	 * Told of what was not lived here; who imported it is no business of those who read
	 * on.
	 */
	private static final String IMPORTED = "imported";

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	/** Of its own, because the wire does not change with the manners of our HTTP. */
	private static final JsonMapper JSON = JsonMapper.builder().build();

	static byte[] write(JournalEvent event) {
		var entry = event.entry();
		var body = new EventBody(new LinkedHashMap<>());
		entry.data().forEach((name, value) -> body.put(name, JournalEntry.OWN_WORDS.contains(name) ? null : value));
		body.put("seq", event.seq());
		body.put("dossier", entry.dossier().toString());
		body.put("code", entry.code());
		body.put("procedure", entry.procedure());
		body.put("field", entry.field());
		body.put("agency", entry.agency());
		body.put("channel", entry.channel());
		body.put("state", entry.state());
		body.put(NATIONAL_STATE, NationalState.valueOf(entry.state()).number());
		body.put("dueAt", moment(entry.dueAt()));
		body.put("recordedAt", moment(entry.recordedAt()));
		body.put("actor", entry.actor());
		body.put("onBehalfOf", entry.onBehalfOf());
		body.put(IMPORTED, (entry.importedBy() != null) ? true : null);
		body.put("task", (entry.task() != null) ? entry.task().toString() : null);
		body.put("taskKind", entry.taskKind());
		body.put("outcome", entry.outcome());
		return JSON.writeValueAsBytes(body.fields);
	}

	static EventBody read(byte[] json) {
		return new EventBody(new LinkedHashMap<>(JSON.readValue(json, FIELDS)));
	}

	/** The event this tells of; taken out of the body field by field. */
	JournalEvent event(UUID id, EventType type, Instant occurredAt) {
		var task = taken("task");
		var dueAt = taken("dueAt");
		var seq = Long.parseLong(required("seq"));
		var onBehalfOf = taken("onBehalfOf");
		var imported = Boolean.parseBoolean(taken(IMPORTED));
		var taskKind = taken("taskKind");
		var outcome = taken("outcome");
		taken(NATIONAL_STATE);
		return new JournalEvent(seq, new JournalEntry(id, type, UUID.fromString(required("dossier")), required("code"),
				occurredAt, instant(required("recordedAt")), required("actor"), onBehalfOf,
				imported ? JournalEntry.IMPORT : null, required("agency"), required("procedure"), required("field"),
				required("channel"), required("state"), (dueAt != null) ? instant(dueAt) : null,
				(task != null) ? UUID.fromString(task) : null, taskKind, outcome, null, this.fields));
	}

	private void put(String name, @Nullable Object value) {
		if (value != null) {
			this.fields.put(name, value);
		}
	}

	private @Nullable String taken(String name) {
		var value = this.fields.remove(name);
		return (value != null) ? value.toString() : null;
	}

	private String required(String name) {
		var value = taken(name);
		if (value == null) {
			throw new IllegalArgumentException("The event lacks '" + name + "'");
		}
		return value;
	}

	private static @Nullable String moment(@Nullable Instant at) {
		return (at != null) ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OfficialTime.at(at)) : null;
	}

	private static Instant instant(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
