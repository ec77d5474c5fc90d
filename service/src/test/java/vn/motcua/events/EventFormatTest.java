package vn.motcua.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** The form of events on the wire. */
class EventFormatTest {

	private static final Instant OCCURRED = Instant.parse("2026-11-23T01:12:00Z");

	private final EventFormat format = new EventFormat();

	@Nested
	class What_goes_out {

		@Test
		void is_a_binary_cloud_event_keyed_by_the_code() {
			var event = decided(Map.of());
			var sent = EventFormatTest.this.format.write("topic", event);
			assertThat(sent.topic()).isEqualTo("topic");
			assertThat(sent.key()).isEqualTo("H13.101-261123-0001");
			assertThat(headers(sent)).containsExactlyInAnyOrderEntriesOf(Map.of("ce_specversion", "1.0", "ce_id",
					event.entry().id().toString(), "ce_type", "vn.motcua.dossier.task-decided", "ce_source", "H13.101",
					"ce_subject", "H13.101-261123-0001", "ce_time", "2026-11-23T08:12:00+07:00", "content-type",
					"application/json"));
		}

		@Test
		void says_in_the_data_what_the_contract_promises() {
			var event = decided(Map.of("late", true));
			assertThat(data(EventFormatTest.this.format.write("topic", event)))
				.containsAllEntriesOf(Map.of("code", "H13.101-261123-0001", "procedure", "1.004873", "field", "hotich",
						"agency", "H13.101", "channel", "COUNTER", "state", "PROCESSING", "nationalState", 4, "dueAt",
						"2026-11-26T17:00:00+07:00", "recordedAt", "2026-11-23T08:12:03+07:00", "actor", "officer"))
				.containsEntry("late", true);
		}

		@Test
		void says_that_it_was_imported_and_not_by_whom() {
			var sent = EventFormatTest.this.format.write("topic", imported(decided(Map.of())));
			assertThat(data(sent)).containsEntry("imported", true).doesNotContainValue("the.importer");
			assertThat(data(EventFormatTest.this.format.write("topic", decided(Map.of()))))
				.doesNotContainKey("imported");
		}

		@Test
		void leaves_out_what_people_wrote_in_their_own_words() {
			var event = decided(Map.of("question", "Ông A?", "missing", List.of("Giấy của bà B"), "legalBasis",
					"Theo đơn của ông A", "round", 1));
			assertThat(data(EventFormatTest.this.format.write("topic", event)))
				.doesNotContainKeys("note", "question", "missing", "legalBasis")
				.containsEntry("round", 1);
		}

		@Test
		void leaves_out_what_is_not_known() {
			assertThat(data(EventFormatTest.this.format.write("topic", submitted(EventType.SUBMITTED))))
				.doesNotContainKeys("dueAt", "onBehalfOf", "task", "taskKind", "outcome")
				.doesNotContainValue(null);
		}

		@Test
		void is_nothing_when_the_state_is_none() {
			var odd = entry(EventType.SUBMITTED, "NOWHERE", null, null, null, null, null, Map.of());
			assertThatIllegalArgumentException()
				.isThrownBy(() -> EventFormatTest.this.format.write("topic", new JournalEvent(1, odd)));
		}

	}

	@Nested
	class What_comes_in {

		@ParameterizedTest
		@EnumSource(EventType.class)
		void is_the_event_that_was_sent(EventType type) {
			var event = submitted(type);
			assertThat(there(event)).isEqualTo(new Reading.Understood(event));
		}

		@Test
		void is_known_to_be_imported() {
			assertThat(there(imported(decided(Map.of())))).asInstanceOf(type(Reading.Understood.class))
				.extracting((each) -> each.event().entry().importedBy())
				.isEqualTo(JournalEntry.IMPORT);
		}

		@Test
		void is_the_event_with_all_it_told_but_the_note() {
			var event = decided(Map.of("late", true, "asked", List.of("H13.02"), "workedMinutes", 95));
			var entry = event.entry();
			assertThat(there(event)).asInstanceOf(type(Reading.Understood.class))
				.extracting(Reading.Understood::event)
				.isEqualTo(new JournalEvent(7,
						new JournalEntry(entry.id(), entry.type(), entry.dossier(), entry.code(), entry.occurredAt(),
								entry.recordedAt(), entry.actor(), entry.onBehalfOf(), entry.agency(),
								entry.procedure(), entry.field(), entry.channel(), entry.state(), entry.dueAt(),
								entry.task(), entry.taskKind(), entry.outcome(), null, entry.data())));
		}

		@Test
		void keeps_fields_of_a_newer_version_with_the_particulars() {
			var sent = EventFormatTest.this.format.write("topic", submitted(EventType.SUBMITTED));
			var data = new HashMap<>(data(sent));
			data.put("invented", "later");
			var reading = EventFormatTest.this.format.read(received(sent, JSON.writeValueAsBytes(data)));
			assertThat(reading).asInstanceOf(type(Reading.Understood.class))
				.extracting((each) -> each.event().entry().data())
				.isEqualTo(Map.of("invented", "later"));
		}

		@Test
		void is_of_a_newer_version_when_its_type_is_not_known() {
			var event = submitted(EventType.SUBMITTED);
			var sent = EventFormatTest.this.format.write("topic", event);
			sent.headers().remove("ce_type").add("ce_type", "vn.motcua.dossier.teleported".getBytes());
			assertThat(EventFormatTest.this.format.read(received(sent, sent.value())))
				.isEqualTo(new Reading.FromNewerVersion(event.entry().id().toString(), "vn.motcua.dossier.teleported"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "{", "[]", "null", "{}", "{\"seq\": \"x\"}" })
		void is_unreadable_with_any_other_body(String body) {
			var sent = EventFormatTest.this.format.write("topic", submitted(EventType.SUBMITTED));
			assertThat(EventFormatTest.this.format.read(received(sent, body.getBytes())))
				.isInstanceOf(Reading.Unreadable.class);
		}

		@ParameterizedTest
		@ValueSource(strings = { "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time" })
		void is_unreadable_without(String header) {
			var sent = EventFormatTest.this.format.write("topic", submitted(EventType.SUBMITTED));
			sent.headers().remove(header);
			assertThat(EventFormatTest.this.format.read(received(sent, sent.value())))
				.isInstanceOf(Reading.Unreadable.class);
		}

		@Test
		void is_unreadable_when_it_is_no_event_of_ours() {
			var sent = EventFormatTest.this.format.write("topic", submitted(EventType.SUBMITTED));
			sent.headers().remove("ce_type").add("ce_type", "com.example.sold".getBytes());
			assertThat(EventFormatTest.this.format.read(received(sent, sent.value())))
				.isInstanceOf(Reading.Unreadable.class);
			assertThat(EventFormatTest.this.format.read(new ConsumerRecord<>("topic", 0, 0, "key", null)))
				.isInstanceOf(Reading.Unreadable.class);
		}

		private Reading there(JournalEvent event) {
			var sent = EventFormatTest.this.format.write("topic", event);
			return EventFormatTest.this.format.read(received(sent, sent.value()));
		}

	}

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static JournalEvent submitted(EventType type) {
		return new JournalEvent(3, entry(type, "SUBMITTED", null, null, null, null, null, Map.of()));
	}

	private static JournalEvent imported(JournalEvent event) {
		var lived = event.entry();
		return new JournalEvent(event.seq(),
				new JournalEntry(lived.id(), lived.type(), lived.dossier(), lived.code(), lived.occurredAt(),
						lived.recordedAt(), lived.actor(), lived.onBehalfOf(), "the.importer", lived.agency(),
						lived.procedure(), lived.field(), lived.channel(), lived.state(), lived.dueAt(), lived.task(),
						lived.taskKind(), lived.outcome(), lived.note(), lived.data()));
	}

	private static JournalEvent decided(Map<String, Object> data) {
		return new JournalEvent(7, entry(EventType.TASK_DECIDED, "PROCESSING", "head",
				Instant.parse("2026-11-26T10:00:00Z"), UUID.randomUUID(), "APPRAISAL", "Ông A nói thế", data));
	}

	private static JournalEntry entry(EventType type, String state, @Nullable String onBehalfOf,
			@Nullable Instant dueAt, @Nullable UUID task, @Nullable String taskKind, @Nullable String note,
			Map<String, Object> data) {
		return new JournalEntry(UUID.randomUUID(), type, UUID.randomUUID(), "H13.101-261123-0001", OCCURRED,
				OCCURRED.plusSeconds(3), "officer", onBehalfOf, "H13.101", "1.004873", "hotich", "COUNTER", state,
				dueAt, task, taskKind, (task != null) ? "PROPOSE_APPROVAL" : null, note, data);
	}

	private static Map<String, String> headers(ProducerRecord<String, byte[]> sent) {
		var headers = new HashMap<String, String>();
		sent.headers().forEach((each) -> headers.put(each.key(), new String(each.value(), StandardCharsets.UTF_8)));
		return headers;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> data(ProducerRecord<String, byte[]> sent) {
		return JSON.readValue(sent.value(), Map.class);
	}

	private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent, byte[] value) {
		return new ConsumerRecord<>(sent.topic(), 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, sent.key(), value,
				new RecordHeaders(sent.headers()), Optional.empty());
	}

}
