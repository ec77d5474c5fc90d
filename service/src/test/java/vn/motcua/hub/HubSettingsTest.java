package vn.motcua.hub;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HubSettingsTest {

	@ParameterizedTest
	@CsvSource({ "motcua.dossier.events, true", "motcuaXdossier.events, false", "h13.dossier.events, true",
			"h13.dossier.events.old, false", "h13.tasks, false" })
	void take_a_topic_by_its_name_or_by_a_pattern(String topic, boolean listenedTo) {
		var settings = new HubSettings(List.of("motcua.dossier.events", "h\\d+\\.dossier\\.events"), "hub", 1);
		assertThat(settings.topicPattern().matcher(topic).matches()).isEqualTo(listenedTo);
	}

	@Test
	void let_nobody_listen_to_nothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HubSettings(List.of(), "hub", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new HubSettings(List.of("events"), "hub", 0));
	}

	@Test
	void say_clearly_that_a_hub_needs_brokers() {
		var settings = new HubSettings(List.of("events"), "hub", 1);
		assertThatIllegalStateException()
			.isThrownBy(
					() -> new Consumers(new DefaultKafkaConsumerFactory<>(Map.of()), settings, new MockEnvironment()))
			.withMessageContaining("set SPRING_KAFKA_BOOTSTRAP_SERVERS");
	}

}
