package vn.motcua.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.events.EventFormat;
import vn.motcua.journal.EventType;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEntry;
import vn.motcua.journal.JournalFixture;
import vn.motcua.journal.JournalReader;
import vn.motcua.testing.Migrations;

/**
 * The room put together by hand on a real PostgreSQL and a real Kafka; each test finds
 * the journal empty and has a topic of its own.
 */
final class PublishingFixture {

	static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");

	final String topic = "events-" + UUID.randomUUID();

	final JdbcClient jdbc;

	final HeldEvents held;

	final Replays replays;

	final PublicationProgress progress;

	private final DataSource database;

	final TransactionTemplate transaction;

	private final Journal journal;

	private final Map<String, Object> kafka;

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	PublishingFixture(DataSource database, String bootstrapServers) {
		this.database = database;
		this.jdbc = JdbcClient.create(database);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		this.journal = JournalFixture.journal(new JdbcTemplate(database));
		this.held = new HeldEvents(this.jdbc);
		this.replays = new Replays(this.jdbc);
		this.progress = new PublicationProgress(reader(), this.jdbc, this.topic, true, this.clock);
		this.kafka = Map.of("bootstrap.servers", bootstrapServers);
		empty();
	}

	static HikariDataSource pool(String url, String user, String password) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setUsername(user);
		pool.setPassword(password);
		pool.setAutoCommit(false);
		pool.setMaximumPoolSize(8);
		Migrations.migrate(pool);
		return pool;
	}

	private void empty() {
		inTransaction(() -> {
			this.jdbc.sql("alter table journal disable trigger journal_append_only").update();
			this.jdbc.sql("truncate journal, publication_held, publication_replay restart identity").update();
			this.jdbc.sql("alter table journal enable trigger journal_append_only").update();
			this.jdbc.sql("update journal_cursor set seq = 0").update();
		});
	}

	void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	/** As the command does; says how many are held. */
	@Nullable Long pardon() {
		return this.transaction.execute((status) -> this.held.pardon());
	}

	/** As the command does. */
	Replay replay(long from, @Nullable Long until, @Nullable String to) {
		var stretch = new ReplayRequest(from, until, to).within(this.progress.upToEvent(), this.topic);
		return this.transaction.execute((status) -> this.replays.add(stretch, "admin", NOW));
	}

	JournalReader reader() {
		return JournalFixture.reader(this.jdbc);
	}

	/** A replica's publisher, sending as the test says. */
	Leading publisher(UnaryOperator<Courier> by) {
		var courier = by.apply(courier());
		return new Leading(lead("publishing"),
				new Publishing(reader(), new Dispatch(new EventFormat(), courier), this.topic, this.clock), courier,
				new Outage("publishing", System::nanoTime));
	}

	Leading publisher() {
		return publisher(UnaryOperator.identity());
	}

	Leading replayer() {
		var courier = courier();
		return new Leading(lead("replaying"),
				new Replaying(reader(), new Dispatch(new EventFormat(), courier), this.replays, this.clock), courier,
				new Outage("replaying", System::nanoTime));
	}

	Lead lead(String work) {
		return new Lead(this.database, work);
	}

	KafkaCourier courier() {
		return new KafkaCourier(this.kafka, new Topics(this.kafka, 3));
	}

	/** Works until there is nothing left to do. */
	static void finish(Leading leading) {
		while (leading.leavesMore()) {
			Thread.onSpinWait();
		}
	}

	/** Written down in one transaction. */
	void write(JournalEntry... entries) {
		inTransaction(() -> this.journal.append(List.of(entries)));
	}

	/** Within the transaction that is running. */
	void append(JournalEntry entry) {
		this.journal.append(List.of(entry));
	}

	/** The number of events each for that many dossiers, one by one in turn. */
	void writeLives(int dossiers, int each) {
		var ids = Stream.generate(UUID::randomUUID).limit(dossiers).toList();
		for (int round = 0; round < each; round++) {
			write(ids.stream().map(PublishingFixture::event).toArray(JournalEntry[]::new));
		}
	}

	static JournalEntry event(UUID dossier) {
		return event(dossier, "PROCESSING", Map.of());
	}

	/** Cannot be written: there is no such state. */
	static JournalEntry unwritable(UUID dossier) {
		return event(dossier, "NOWHERE", Map.of());
	}

	/** Can be written, but no broker takes it. */
	static JournalEntry tooLarge(UUID dossier) {
		return event(dossier, "PROCESSING", Map.of("assignee", "x".repeat(2_000_000)));
	}

	private static JournalEntry event(UUID dossier, String state, Map<String, Object> data) {
		return new JournalEntry(UUID.randomUUID(), EventType.TASK_OPENED, dossier, "H13.101-" + dossier, NOW, NOW,
				"system", null, "H13.101", "1.004873", "Hộ tịch", "COUNTER", state, null, null, null, null, null, data);
	}

	List<UUID> journalIds() {
		return this.jdbc.sql("select id from journal order by seq").query(PublishingFixture::id).list();
	}

	/** The ids the journal has of that dossier. */
	List<UUID> journalIds(UUID dossier) {
		return this.jdbc.sql("select id from journal where dossier = ? order by seq")
			.param(dossier)
			.query(PublishingFixture::id)
			.list();
	}

	private static UUID id(ResultSet row, int number) throws SQLException {
		return row.getObject("id", UUID.class);
	}

	/** All a plain consumer finds, until nothing more comes. */
	List<ConsumerRecord<String, byte[]>> consume(String from) {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.kafka.get("bootstrap.servers"));
		try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
			var partitions = consumer.partitionsFor(from)
				.stream()
				.map((each) -> new TopicPartition(each.topic(), each.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			var ends = consumer.endOffsets(partitions);
			var found = new ArrayList<ConsumerRecord<String, byte[]>>();
			while (partitions.stream().anyMatch((each) -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
				consumer.poll(Duration.ofMillis(200)).forEach(found::add);
			}
			return found;
		}
	}

	List<UUID> consumedIds() {
		return ids(consume(this.topic));
	}

	static List<UUID> ids(List<ConsumerRecord<String, byte[]>> records) {
		return records.stream()
			.map((each) -> UUID.fromString(new String(each.headers().lastHeader("ce_id").value())))
			.toList();
	}

	/** The ids a consumer finds of that dossier. */
	List<UUID> consumedIds(UUID dossier) {
		return ids(consume(this.topic).stream().filter((each) -> each.key().endsWith(dossier.toString())).toList());
	}

	/** As a crash of the process would: the database sees the session end. */
	void killSessions() {
		this.jdbc.sql("""
				select pg_terminate_backend(pid)
				from pg_locks
				where locktype = 'advisory'
				""").query().listOfRows();
	}

}
