package vn.motcua.publishing;

import java.time.Clock;
import java.util.Map;

import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

import vn.motcua.events.EventFormat;
import vn.motcua.journal.JournalReader;
import vn.motcua.platform.AtOneStop;

/** What publication is made of, and how it is watched, with and without a Kafka. */
@AtOneStop
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingSettings.class)
class PublishingConfiguration {

	@Bean
	PublicationProgress publicationProgress(JournalReader journal, JdbcClient jdbc, PublishingSettings settings,
			@Value("${spring.kafka.bootstrap-servers:}") String kafka, Clock clock) {
		return new PublicationProgress(journal, jdbc, settings.topic(), !kafka.isEmpty(), clock);
	}

	@Bean
	HeldEvents heldEvents(JdbcClient jdbc) {
		return new HeldEvents(jdbc);
	}

	@Bean
	Replays replays(JdbcClient jdbc) {
		return new Replays(jdbc);
	}

	@Bean
	MeterBinder publishingMetrics(PublicationProgress progress) {
		return (metrics) -> {
			Gauge.builder("motcua.publishing.behind.events", progress, PublicationProgress::behindEvents)
				.description("Events of the journal that are not published yet")
				.register(metrics);
			Gauge.builder("motcua.publishing.behind.seconds", progress, (each) -> each.behind().toMillis() / 1000.0)
				.description("How long ago the first of them was recorded")
				.register(metrics);
			Gauge.builder("motcua.publishing.held", progress, PublicationProgress::held)
				.description("Events that were set aside, because they or an earlier one cannot be sent")
				.register(metrics);
		};
	}

	/**
	 * Up while the database answers: whoever handles dossiers does not need Kafka.
	 */
	@Bean
	HealthIndicator publishingHealthIndicator(PublicationProgress progress) {
		return new AbstractHealthIndicator() {
			@Override
			protected void doHealthCheck(Health.Builder health) {
				var now = progress.now();
				health.up()
					.withDetail("configured", now.configured())
					.withDetail("topic", now.topic())
					.withDetail("upToEvent", now.upToEvent())
					.withDetail("behindEvents", now.behindEvents())
					.withDetail("behindSeconds", now.behindSeconds())
					.withDetail("held", now.held());
			}
		};
	}

	/**
	 * Each work has a producer of its own, so that a replay that is stuck holds up
	 * nothing new.
	 */
	@AtOneStop // Found by the scan on its own: the condition of the outer class is none
				// of its.
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("spring.kafka.bootstrap-servers")
	static class WithKafka {

		@Bean
		PublishingWork publishingWork(DataSource database, JournalReader journal, EventFormat format, Replays replays,
				PublishingSettings settings, ProducerFactory<?, ?> producers, KafkaAdmin admin, Clock clock) {
			var live = courier(settings, producers, admin);
			var again = courier(settings, producers, admin);
			var publishing = new Publishing(journal, new Dispatch(format, live), settings.topic(), clock);
			var replaying = new Replaying(journal, new Dispatch(format, again), replays, clock);
			return new PublishingWork(Map.of("publishing", leading(database, "publishing", publishing, live),
					"replaying", leading(database, "replaying", replaying, again)));
		}

		private static KafkaCourier courier(PublishingSettings settings, ProducerFactory<?, ?> producers,
				KafkaAdmin admin) {
			return new KafkaCourier(producers.getConfigurationProperties(),
					new Topics(admin.getConfigurationProperties(), settings.partitions()));
		}

		private static Leading leading(DataSource database, String name, LeadersWork work, Courier courier) {
			return new Leading(new Lead(database, name), work, courier, new Outage(name, System::nanoTime));
		}

	}

}
