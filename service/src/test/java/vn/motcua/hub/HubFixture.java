package vn.motcua.hub;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.agency.AdoptingAgencies;
import vn.motcua.agency.AgencyFixture;
import vn.motcua.agency.AgencyTree;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.events.EventFormat;
import vn.motcua.journal.JournalFixture;

/**
 * A hub put together by hand, on a real PostgreSQL and a real broker; each test finds the
 * tables empty and has a topic of its own.
 */
final class HubFixture implements AutoCloseable {

	private final DataSource database;

	private final String brokers;

	private final DataSourceTransactionManager transactions;

	private final Clock clock = Clock.tickMillis(OfficialTime.ZONE);

	private final String group = "hub-" + UUID.randomUUID();

	private final List<Listening> instances = new ArrayList<>();

	final JdbcClient jdbc;

	final MeterRegistry metrics = new SimpleMeterRegistry();

	final Topic topic;

	final AdoptingAgencies adopting;

	HubFixture(DataSource database, String brokers) {
		this.database = database;
		this.brokers = brokers;
		this.transactions = new DataSourceTransactionManager(database);
		this.jdbc = JdbcClient.create(database);
		this.adopting = AgencyFixture.adopting(this.jdbc, this.transactions);
		this.topic = new Topic(brokers);
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
		var consumers = new Consumers(new DefaultKafkaConsumerFactory<>(Map.of("bootstrap.servers", this.brokers)),
				settings, new MockEnvironment().withProperty("spring.kafka.bootstrap-servers", this.brokers));
		var takingIn = takingIn(format);
		var instance = new Listening(settings, consumers, format, takingIn,
				new Reconsidering(setAside(format), takingIn), this.clock, this.metrics);
		instance.start();
		this.instances.add(instance);
		return instance;
	}

	TakingIn takingIn(EventFormat format) {
		return new TakingIn(new Sources(this.adopting, this.jdbc, this.clock, this.transactions),
				new KnownDossiers(this.jdbc), JournalFixture.journal(new JdbcTemplate(this.database)), setAside(format),
				new Offsets(this.jdbc, this.clock), new HubMetrics(this.metrics), this.transactions);
	}

	private SetAside setAside(EventFormat format) {
		return new SetAside(new JdbcTemplate(this.database), this.jdbc, format, this.clock);
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
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> this.jdbc.sql(statement).update());
	}

	/** However slow the machine is. */
	static ConditionFactory eventually() {
		return Awaitility.await().atMost(Duration.ofSeconds(30));
	}

	@Override
	public void close() {
		this.instances.forEach(Listening::stop);
		this.topic.close();
	}

}
