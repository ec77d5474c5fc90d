package vn.motcua.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.AdoptingAgencies;
import vn.motcua.agency.AgencyFixture;
import vn.motcua.agency.AgencyTree;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.events.EventFormat;
import vn.motcua.journal.JournalFixture;

/**
 * A hub put together by hand, on a real PostgreSQL and a real broker that all tests
 * share; each finds the tables empty and has a topic of its own.
 */
final class HubFixture implements AutoCloseable {

	private static final DataSource DATABASE = database();

	private static final String BROKER = broker();

	private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE);

	private final TransactionTemplate transaction = new TransactionTemplate(this.transactions);

	private final Clock clock = Clock.tickMillis(OfficialTime.ZONE);

	private final String group = "hub-" + UUID.randomUUID();

	private final List<Listening> instances = new ArrayList<>();

	final JdbcClient jdbc = JdbcClient.create(DATABASE);

	final MeterRegistry metrics = new SimpleMeterRegistry();

	final Topic topic = new Topic(BROKER);

	final AdoptingAgencies adopting = AgencyFixture.adopting(this.jdbc, this.transactions);

	HubFixture() {
		change("alter table journal disable trigger journal_append_only");
		change("truncate journal, hub_offset, hub_dossier, hub_source, hub_set_aside restart identity");
		change("alter table journal enable trigger journal_append_only");
		change("update agency set parent = null where id = 'H13'");
		change("delete from agency where id not like 'H13%'");
	}

	/** An instance of the hub that is listening; stopped at the end of the test. */
	Listening instance() {
		return instance(new EventFormat(), 1);
	}

	Listening instance(EventFormat format, int concurrency) {
		var settings = new HubSettings(List.of(this.topic.name), this.group, concurrency);
		var consumers = new Consumers(new DefaultKafkaConsumerFactory<>(Map.of("bootstrap.servers", BROKER)), settings,
				new MockEnvironment().withProperty("spring.kafka.bootstrap-servers", BROKER));
		var takingIn = takingIn(format);
		var instance = new Listening(settings, consumers, format, takingIn,
				new Reconsidering(setAside(format), takingIn), this.clock, this.metrics);
		instance.start();
		this.instances.add(instance);
		return instance;
	}

	TakingIn takingIn(EventFormat format) {
		return new TakingIn(new Sources(this.adopting, this.jdbc, this.clock, this.transactions),
				new KnownDossiers(this.jdbc), JournalFixture.journal(new JdbcTemplate(DATABASE)), setAside(format),
				new Offsets(this.jdbc, this.clock), new HubMetrics(this.metrics), this.transactions);
	}

	private SetAside setAside(EventFormat format) {
		return new SetAside(new JdbcTemplate(DATABASE), this.jdbc, format, this.clock);
	}

	/** The ids of all events that were taken in, in the order of the hub's journal. */
	List<UUID> taken() {
		return this.jdbc.sql("select id from journal order by seq")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
	}

	/** For each dossier the ids of its events, in the order of the hub's journal. */
	Map<UUID, List<UUID>> lives() {
		return this.jdbc.sql("select dossier, id from journal order by seq")
			.query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** The agencies as they are in the database now. */
	AgencyTree agencies() {
		return AgencyFixture.agencies(this.jdbc).tree();
	}

	long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

	double counted(String result) {
		return this.metrics.counter("motcua.hub.events", "result", result).count();
	}

	void change(String statement) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(statement).update());
	}

	static String brokers() {
		return BROKER;
	}

	@Override
	public void close() {
		this.instances.forEach(Listening::stop);
		this.topic.close();
	}

	private static String broker() {
		var broker = new EmbeddedKafkaKraftBroker(1, 1);
		broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
		broker.afterPropertiesSet();
		Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
		return broker.getBrokersAsString();
	}

	private static DataSource database() {
		try {
			var postgres = EmbeddedPostgres.builder()
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.start();
			var pool = new HikariDataSource();
			pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
			pool.setAutoCommit(false);
			Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
			return pool;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
