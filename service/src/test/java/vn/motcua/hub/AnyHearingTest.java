package vn.motcua.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.events.EventFormat;
import vn.motcua.events.Reading;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.hub.HubFixture.eventually;

/** How a hub hears, on whichever PostgreSQL and Kafka. */
abstract class AnyHearingTest {

	private final HubFixture hub;

	private final Office here = new Office("H13.101");

	private final Office there = new Office("H21.65");

	AnyHearingTest(DataSource database, String brokers) {
		this.hub = new HubFixture(database, brokers);
	}

	@AfterEach
	void close() {
		this.hub.close();
	}

	@Nested
	class Every_event_is_taken_in_exactly_once {

		@Test
		void from_however_many_installations() {
			hub.instance();
			hub.topic.publish(here.resolves());
			hub.topic.publish(there.resolves());
			awaitAllOf(here, there);
			assertThat(hub.counted("taken")).isEqualTo(10);
		}

		@Test
		void when_it_is_delivered_again() {
			hub.instance();
			hub.topic.publish(here.resolves());
			hub.topic.publish(here.journal());
			hub.topic.publish(here.journal().subList(2, 4));
			eventually().until(() -> hub.counted("repeated") == 7);
			awaitAllOf(here);
		}

		@Test
		void when_it_was_sent_before_the_hub_was_there() {
			hub.topic.publish(here.resolves());
			hub.instance();
			awaitAllOf(here);
		}

		@Test
		void when_the_hub_ends_between_taking_in_and_telling_Kafka() {
			// As if an instance had done this and died: nothing was committed to Kafka.
			hub.topic.publish(here.resolves());
			var partition = partitionOf(here.journal().getFirst());
			var heard = heard(partition, 0, here.journal());
			var dying = hub.takingIn(new EventFormat());
			dying.take(heard.subList(0, 3), dying.places(List.of(partition)));

			hub.instance();
			awaitAllOf(here);
			assertThat(hub.counted("repeated")).isZero();
		}

		@Test
		void when_the_hub_ends_before_it_has_committed() {
			hub.topic.publish(here.resolves());
			var partition = partitionOf(here.journal().getFirst());
			var dying = hub.takingIn(new EventFormat());
			var places = dying.places(List.of(partition));
			hub.change("alter table hub_offset add constraint broken check (next_offset = 0)");
			try {
				assertThatExceptionOfType(RuntimeException.class)
					.isThrownBy(() -> dying.take(List.of(heard(partition, 0, here.journal()).getFirst()), places));
			}
			finally {
				hub.change("alter table hub_offset drop constraint broken");
			}
			assertThat(hub.taken()).isEmpty();
			assertThat(hub.count("hub_dossier")).isZero();

			hub.instance();
			awaitAllOf(here);
			assertThat(hub.counted("repeated")).isZero();
		}

		@Test
		void when_the_database_cannot_take_it_in_for_a_while() {
			hub.instance();
			hub.topic.publish(here.resolves());
			awaitAllOf(here);
			hub.change("alter table hub_dossier rename to away");
			hub.topic.publish(there.resolves());
			eventually().during(Duration.ofMillis(500)).until(() -> hub.taken().size() == 5);
			hub.change("alter table away rename to hub_dossier");
			awaitAllOf(here, there);
			assertThat(hub.counted("set-aside")).isZero();
		}

		@Test
		void when_reading_fails_for_a_while_and_not_by_an_exception() {
			hub.instance(new HalfUpgraded(), 1);
			hub.topic.publish(here.resolves());
			hub.topic.publish(there.resolves());
			awaitAllOf(here, there);
			assertThat(hub.counted("set-aside")).isZero();
		}

		/** Some of its classes are only found a little later. */
		private static final class HalfUpgraded extends EventFormat {

			private final AtomicInteger failures = new AtomicInteger(2);

			@Override
			public Reading read(ConsumerRecord<?, byte[]> sent) {
				if (this.failures.getAndDecrement() > 0) {
					throw new NoClassDefFoundError("vn/motcua/events/EventBody");
				}
				return super.read(sent);
			}

		}

		@Test
		void when_someone_does_not_know_yet_that_the_partition_is_another_s() {
			var partition = new TopicPartition(hub.topic.name, 0);
			var heard = heard(partition, 0, here.resolves());
			var zombie = hub.takingIn(new EventFormat());
			var places = zombie.places(List.of(partition));
			var owner = hub.takingIn(new EventFormat());
			owner.take(heard.subList(0, 2), owner.places(List.of(partition)));

			assertThatExceptionOfType(LostPartition.class).isThrownBy(() -> zombie.take(heard, places));
			assertThat(hub.taken()).hasSize(2);
			owner.take(heard.subList(2, 5), new HashMap<>(Map.of(partition, 2L)));
			awaitAllOf(here);
		}

		@Test
		void when_instances_come_and_go_while_events_flow() {
			var lives = IntStream.range(0, 400)
				.mapToObj((number) -> ((number % 2 == 0) ? here : there).resolves())
				.toList();
			var first = hub.instance(new EventFormat(), 2);
			var second = hub.instance();
			var publishing = CompletableFuture.runAsync(() -> {
				for (int from = 0; from < lives.size(); from += 20) {
					hub.topic.publish(lives.subList(from, from + 20).stream().flatMap(List::stream).toList());
					eventually().pollDelay(Duration.ofMillis(40)).until(() -> true);
				}
			});
			eventually().until(() -> hub.counted("taken") > 100);
			second.stop();
			eventually().until(() -> hub.counted("taken") > 600);
			hub.instance();
			eventually().until(() -> hub.counted("taken") > 1200);
			first.stop();
			publishing.join();

			awaitAllOf(here, there);
		}

	}

	@Nested
	class What_cannot_be_taken_in_stops_nobody {

		private static final class OlderFormat extends EventFormat {

			@Override
			public Reading read(ConsumerRecord<?, byte[]> sent) {
				return (super.read(sent) instanceof Reading.Understood(JournalEvent event)
						&& event.entry().type() == EventType.TASK_DECIDED)
								? new Reading.FromNewerVersion(event.entry().id().toString(), "vn.motcua.dossier.new")
								: super.read(sent);
			}

		}

		@Test
		void an_event_of_a_type_of_the_future_waits_for_the_version_that_knows_it() {
			var older = hub.instance(new OlderFormat(), 1);
			hub.topic.publish(here.resolves());
			eventually().until(() -> hub.taken().size() == 4);
			assertThat(hub.count("hub_set_aside where type = 'vn.motcua.dossier.new'")).isOne();
			// Delivered again it is set aside again, and still counts once.
			hub.topic.publish(here.journal());
			eventually().until(() -> hub.count("hub_set_aside") == 2);
			older.stop();

			hub.instance();
			assertThat(hub.count("hub_set_aside")).isZero();
			assertThat(hub.taken()).containsExactlyInAnyOrderElementsOf(ids(here));
			hub.topic.publish(here.journal());
			eventually().until(() -> hub.counted("repeated") == 9);
			assertThat(hub.taken()).hasSize(5);
		}

		@Test
		void an_unreadable_record_is_kept_as_it_came() {
			hub.instance();
			hub.topic.send(new ProducerRecord<>(hub.topic.name, "?", "{".getBytes()));
			hub.topic.publish(here.resolves());
			awaitAllOf(here);
			eventually().until(() -> hub.counted("set-aside") == 1);
			assertThat(hub.count("hub_set_aside where value = '{' and key = '?' and reason <> ''")).isOne();
			hub.instance();
			assertThat(hub.count("hub_set_aside")).isOne();
		}

		@Test
		void nor_does_one_without_key_value_or_sense() {
			hub.instance();
			hub.topic.send(new ProducerRecord<>(hub.topic.name, null, null));
			var nonsense = hub.topic.record(here.receives().getFirst());
			nonsense.headers().remove("ce_type").add("ce_type", "vn.motcua.dossier.\0".getBytes());
			hub.topic.send(nonsense);
			hub.topic.publish(there.resolves());
			eventually().until(() -> hub.counted("set-aside") == 2);
			awaitAllOf(there);
		}

		@Test
		void what_the_database_refuses_is_found_among_all_others() {
			hub.topic.publish(here.resolves());
			hub.topic.publish(List.of(there.event(EventType.RECEIVED, Instant.parse("2026-03-02T02:00:00Z"),
					Map.of("reason", "with a NUL: \0"))));
			hub.topic.publish(here.resolves());
			hub.instance();
			awaitAllOf(here);
			eventually().until(() -> hub.counted("set-aside") == 1);
			assertThat(hub.count("hub_set_aside where reason like '%DataIntegrityViolation%'")).isOne();
		}

		@Test
		void what_no_installation_can_mean_is_not_believed() {
			hub.instance();
			hub.topic.publish(List.of(here.event(EventType.RECEIVED, Instant.parse("+19999-01-01T00:00:00Z"), Map.of()),
					new Office("H13.".repeat(100) + "1").receives().getFirst()));
			hub.topic.publish(there.resolves());
			awaitAllOf(there);
			eventually().until(() -> hub.counted("set-aside") == 2);
		}

		@Test
		void what_is_new_about_a_known_type_is_kept() {
			hub.instance();
			hub.topic.publish(List
				.of(here.event(EventType.RECEIVED, Instant.parse("2026-03-02T02:00:00Z"), Map.of("mood", "sunny"))));
			eventually().until(() -> hub.count("journal where data ->> 'mood' = 'sunny'") == 1);
		}

	}

	private void awaitAllOf(Office... offices) {
		var all = Stream.of(offices).flatMap((office) -> ids(office).stream()).toList();
		eventually().until(() -> hub.taken().size() >= all.size());
		assertThat(hub.taken()).containsExactlyInAnyOrderElementsOf(all);
		assertThat(hub.lives()).isEqualTo(Stream.of(offices)
			.flatMap((office) -> office.journal().stream())
			.collect(Collectors.groupingBy((event) -> event.entry().dossier(),
					Collectors.mapping((event) -> event.entry().id(), Collectors.toList()))));
	}

	private static List<UUID> ids(Office office) {
		return office.journal().stream().map((event) -> event.entry().id()).toList();
	}

	/** As if these were all there is in the partition. */
	private List<Heard> heard(TopicPartition partition, long from, List<JournalEvent> events) {
		var heard = new ArrayList<Heard>();
		for (JournalEvent event : events) {
			var sent = hub.topic.record(event);
			heard.add(Heard.of(new ConsumerRecord<>(partition.topic(), partition.partition(), from + heard.size(), 0L,
					TimestampType.CREATE_TIME, -1, -1, sent.key().getBytes(), sent.value(), sent.headers(),
					Optional.empty()), new EventFormat()));
		}
		return heard;
	}

	private TopicPartition partitionOf(JournalEvent event) {
		return hub.topic.partitionOf(event);
	}

}
