package vn.motcua.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.journal.Damage;
import vn.motcua.platform.SteadyWork;
import vn.motcua.testing.Broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The way of the journal into Kafka, on whichever PostgreSQL and Kafka. */
abstract class AnyPublishingTest {

	private final Broker broker;

	private final PublishingFixture office;

	private final List<Leading> replicas = new ArrayList<>();

	AnyPublishingTest(DataSource database, Broker broker) {
		this.broker = broker;
		this.office = new PublishingFixture(database, broker.bootstrapServers());
	}

	private Leading replica() {
		return enlist(this.office.publisher());
	}

	private Leading enlist(Leading replica) {
		this.replicas.add(replica);
		return replica;
	}

	@AfterEach
	void stopAll() {
		this.replicas.forEach(Leading::close);
	}

	@Nested
	class What_a_consumer_reads {

		@Test
		void is_the_journal_in_number_in_ids_and_in_order_for_each_dossier() {
			office.writeLives(40, 30);
			PublishingFixture.finish(replica());
			var consumed = office.consumedIds();
			assertThat(consumed).hasSize(1200).containsExactlyInAnyOrderElementsOf(office.journalIds());
			assertThat(perDossier(consumed)).isEqualTo(perDossier(office.journalIds()));
			assertThat(office.progress.now()).isEqualTo(new Publication(true, office.topic, 1200, 0, 0, 0));
		}

		@Test
		void lacks_nothing_that_was_committed_late() throws Exception {
			var replica = replica();
			var appended = new CountDownLatch(1);
			var mayCommit = new CountDownLatch(1);
			var late = new Thread(() -> office.inTransaction(() -> {
				office.append(PublishingFixture.event(UUID.randomUUID()));
				appended.countDown();
				awaitQuietly(mayCommit);
			}));
			late.start();
			appended.await();
			office.write(PublishingFixture.event(UUID.randomUUID()));
			PublishingFixture.finish(replica);
			assertThat(office.progress.upToEvent()).isZero();
			mayCommit.countDown();
			late.join();
			PublishingFixture.finish(replica);
			assertThat(office.consumedIds()).hasSize(2).containsExactlyInAnyOrderElementsOf(office.journalIds());
		}

		@Test
		void comes_again_with_the_same_ids_when_the_publisher_dies_before_it_marks() {
			office.writeLives(5, 4);
			var dying = enlist(office.publisher((courier) -> new DyingCourier(courier, office::killSessions)));
			assertThatThrownBy(dying::leavesMore).isInstanceOf(RuntimeException.class);
			assertThat(office.progress.upToEvent()).isZero();
			PublishingFixture.finish(replica());
			var consumed = office.consumedIds();
			assertThat(consumed).hasSizeGreaterThan(20);
			assertThat(perDossier(firsts(consumed))).isEqualTo(perDossier(office.journalIds()));
		}

	}

	@Nested
	class While_Kafka_is_away {

		@Test
		void events_wait_and_then_come_in_order() {
			var replica = replica();
			office.writeLives(10, 2);
			PublishingFixture.finish(replica);
			broker.goAway();
			try {
				office.writeLives(10, 5);
				assertThat(replica.leavesMore()).isFalse();
				assertThat(office.progress.behindEvents()).isEqualTo(50);
				assertThat(office.progress.upToEvent()).isEqualTo(20);
			}
			finally {
				broker.comeBack();
			}
			await().atMost(60, TimeUnit.SECONDS).until(() -> {
				replica.leavesMore();
				return office.progress.behindEvents() == 0;
			});
			assertThat(perDossier(firsts(office.consumedIds()))).isEqualTo(perDossier(office.journalIds()));
		}

	}

	@Nested
	class Of_two_replicas {

		@Test
		void one_publishes_and_the_other_takes_over_when_it_gives_up() {
			office.writeLives(3, 2);
			var first = replica();
			var second = replica();
			PublishingFixture.finish(first);
			office.writeLives(3, 2);
			PublishingFixture.finish(second);
			assertThat(office.progress.behindEvents()).isEqualTo(6);
			first.close();
			PublishingFixture.finish(second);
			assertThat(office.consumedIds()).hasSize(12).containsExactlyInAnyOrderElementsOf(office.journalIds());
		}

		@Test
		void the_other_takes_over_within_seconds_when_the_first_dies() {
			office.writeLives(3, 2);
			PublishingFixture.finish(replica());
			var second = new SteadyWork("second", replica());
			second.start();
			try {
				office.killSessions();
				office.writeLives(3, 2);
				await().atMost(5, TimeUnit.SECONDS).until(() -> office.progress.behindEvents() == 0);
			}
			finally {
				second.stop();
			}
			assertThat(office.consumedIds()).hasSize(12).containsExactlyInAnyOrderElementsOf(office.journalIds());
		}

		@Test
		void the_one_that_lost_the_lead_marks_nothing() {
			office.writeLives(1, 1);
			var second = replica();
			var first = enlist(office.publisher((courier) -> new DyingCourier(courier, () -> {
				office.killSessions();
				PublishingFixture.finish(second);
				office.writeLives(1, 1);
				PublishingFixture.finish(second);
			})));
			assertThatThrownBy(first::leavesMore).isInstanceOf(RuntimeException.class);
			assertThat(office.progress.upToEvent()).isEqualTo(2);
		}

	}

	@Nested
	class An_event_that_cannot_be_sent {

		private final UUID poisoned = UUID.randomUUID();

		private final UUID healthy = UUID.randomUUID();

		@Test
		void is_set_aside_with_those_behind_it_and_stops_nobody_else() {
			office.write(PublishingFixture.event(this.poisoned), PublishingFixture.unwritable(this.poisoned),
					PublishingFixture.event(this.poisoned), PublishingFixture.event(this.healthy));
			var replica = replica();
			PublishingFixture.finish(replica);
			office.write(PublishingFixture.event(this.healthy), PublishingFixture.event(this.poisoned));
			PublishingFixture.finish(replica);
			assertThat(office.consumedIds(this.healthy)).isEqualTo(office.journalIds(this.healthy));
			assertThat(office.consumedIds(this.poisoned)).isEqualTo(office.journalIds(this.poisoned).subList(0, 1));
			assertThat(office.held.list(0, 10)).extracting(HeldEvent::seq).containsExactly(2L, 3L, 6L);
			assertThat(office.held.list(0, 10).getFirst().reason()).contains("NOWHERE");
			assertThat(office.held.list(2, 10)).extracting(HeldEvent::reason).containsOnlyNulls();
			assertThat(office.progress.now()).isEqualTo(new Publication(true, office.topic, 6, 0, 0, 3));
		}

		@Test
		void need_not_even_be_readable() {
			var damage = new Damage(office.jdbc, office.transaction);
			office.write(PublishingFixture.event(this.poisoned), PublishingFixture.event(this.poisoned),
					PublishingFixture.event(this.healthy), PublishingFixture.event(this.poisoned));
			damage.to(2);
			var replica = replica();
			PublishingFixture.finish(replica);
			assertThat(office.consumedIds(this.healthy)).isEqualTo(office.journalIds(this.healthy));
			assertThat(office.consumedIds(this.poisoned)).isEqualTo(office.journalIds(this.poisoned).subList(0, 1));
			assertThat(office.held.list(0, 10)).extracting(HeldEvent::seq).containsExactly(2L, 4L);
			office.pardon();
			PublishingFixture.finish(replica);
			assertThat(office.held.list(0, 10)).extracting(HeldEvent::seq).containsExactly(2L, 4L);
			damage.mend(2);
			office.pardon();
			PublishingFixture.finish(replica);
			assertThat(office.held.count()).isZero();
			assertThat(office.consumedIds(this.poisoned)).isEqualTo(office.journalIds(this.poisoned));
		}

		@Test
		void is_known_by_what_the_broker_says_of_it() {
			office.write(PublishingFixture.tooLarge(this.poisoned), PublishingFixture.event(this.healthy),
					PublishingFixture.event(this.poisoned));
			PublishingFixture.finish(replica());
			assertThat(office.consumedIds()).isEqualTo(office.journalIds(this.healthy));
			assertThat(office.held.list(0, 10)).extracting(HeldEvent::seq).containsExactly(1L, 3L);
			assertThat(office.held.list(0, 1).getFirst().reason()).contains("RecordTooLargeException");
		}

		@Test
		void is_tried_again_on_command_and_held_again() {
			office.write(PublishingFixture.unwritable(this.poisoned), PublishingFixture.event(this.poisoned));
			var replica = replica();
			PublishingFixture.finish(replica);
			assertThat(office.pardon()).isEqualTo(2);
			assertThat(office.held.list(0, 1).getFirst().reason()).isNull();
			PublishingFixture.finish(replica);
			assertThat(office.held.list(0, 1).getFirst().reason()).contains("NOWHERE");
			assertThat(office.held.count()).isEqualTo(2);
		}

		@Test
		void goes_before_those_behind_it_once_it_can() {
			office.write(PublishingFixture.event(this.poisoned), PublishingFixture.event(this.poisoned));
			var refusing = enlist(office.publisher(RefusingCourier::new));
			PublishingFixture.finish(refusing);
			assertThat(office.held.count()).isEqualTo(2);
			refusing.close();
			var replica = replica();
			office.write(PublishingFixture.event(this.poisoned));
			PublishingFixture.finish(replica);
			assertThat(office.held.count()).isEqualTo(3);
			office.pardon();
			PublishingFixture.finish(replica);
			assertThat(office.held.count()).isZero();
			assertThat(office.consumedIds()).isEqualTo(office.journalIds());
		}

	}

	@Nested
	class A_replay {

		@Test
		void sends_a_stretch_once_more_with_the_same_ids() {
			office.writeLives(4, 5);
			PublishingFixture.finish(replica());
			office.replay(11, 15L, null);
			PublishingFixture.finish(enlist(office.replayer()));
			var consumed = office.consumedIds();
			assertThat(consumed).hasSize(25);
			assertThat(consumed).containsAll(office.journalIds().subList(10, 15));
			assertThat(new HashSet<>(consumed)).hasSize(20);
		}

		@Test
		void goes_to_another_topic_in_order() {
			office.writeLives(4, 5);
			PublishingFixture.finish(replica());
			var replay = office.replay(1, null, office.topic + "-again");
			PublishingFixture.finish(enlist(office.replayer()));
			var consumed = PublishingFixture.ids(office.consume(office.topic + "-again"));
			assertThat(perDossier(consumed)).isEqualTo(perDossier(office.journalIds()));
			assertThat(office.replays.list(Long.MAX_VALUE, 10)).containsExactly(new Replay(replay.number(), 1, 20,
					office.topic + "-again", "admin", PublishingFixture.NOW, 20, 20, 0, PublishingFixture.NOW));
		}

		@Test
		void goes_on_where_it_was_when_it_was_cut_off() {
			office.writeLives(4, 5);
			PublishingFixture.finish(replica());
			var replay = office.replay(1, null, office.topic + "-again");
			office.inTransaction(() -> office.replays.move(replay, 12, 12, 0));
			PublishingFixture.finish(enlist(office.replayer()));
			assertThat(PublishingFixture.ids(office.consume(office.topic + "-again")))
				.containsExactlyInAnyOrderElementsOf(office.journalIds().subList(12, 20));
		}

		@Test
		void leaves_out_what_is_held() {
			var poisoned = UUID.randomUUID();
			office.write(PublishingFixture.event(poisoned), PublishingFixture.unwritable(poisoned),
					PublishingFixture.event(poisoned));
			PublishingFixture.finish(replica());
			office.replay(1, null, null);
			PublishingFixture.finish(enlist(office.replayer()));
			assertThat(office.consumedIds()).hasSize(2).containsOnly(office.journalIds().getFirst());
			assertThat(office.replays.list(Long.MAX_VALUE, 1).getFirst().leftOut()).isEqualTo(2);
		}

	}

	/** Without repetitions. */
	private static List<UUID> firsts(List<UUID> ids) {
		return List.copyOf(new LinkedHashSet<>(ids));
	}

	/** The ids of each dossier in the order in which they are given. */
	private Set<List<UUID>> perDossier(List<UUID> ids) {
		var dossiers = new HashMap<UUID, UUID>();
		this.office.jdbc.sql("select id, dossier from journal").query((row) -> {
			dossiers.put(row.getObject("id", UUID.class), row.getObject("dossier", UUID.class));
		});
		var lives = new HashMap<UUID, List<UUID>>();
		ids.forEach((id) -> lives.computeIfAbsent(dossiers.get(id), (key) -> new ArrayList<>()).add(id));
		return Set.copyOf(lives.values());
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Delivers, and then something happens before anybody hears of it. */
	private record DyingCourier(Courier courier, Runnable then) implements Courier {

		@Override
		public Map<ProducerRecord<String, byte[]>, String> carry(List<ProducerRecord<String, byte[]>> records) {
			var refused = this.courier.carry(records);
			this.then.run();
			return refused;
		}

		@Override
		public void close() {
			this.courier.close();
		}

	}

	/** Takes nothing. */
	private record RefusingCourier(Courier courier) implements Courier {

		@Override
		public Map<ProducerRecord<String, byte[]>, String> carry(List<ProducerRecord<String, byte[]>> records) {
			return records.stream().collect(Collectors.toMap((each) -> each, (each) -> "Refused"));
		}

		@Override
		public void close() {
			this.courier.close();
		}

	}

}
