package vn.motcua.outside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import vn.motcua.testing.BrokerInProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A Kafka with the settings of {@code deploy/kafka}, and the program's settings of
 * {@code compose.yaml} to reach it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedKafkaTest {

	private static final String PASSWORD = "of this test";

	@TempDir
	private static Path folder;

	private int port;

	private Path certificate;

	private KafkaRaftServer broker;

	@BeforeAll
	void start() throws Exception {
		this.port = Installation.freePort();
		this.certificate = Certificate.make(folder, "localhost").pem();
		var data = Files.createDirectory(folder.resolve("data"));
		BrokerInProcess.format(data);
		int local = Installation.freePort();
		this.broker = new KafkaRaftServer(KafkaConfig.fromProps(settings(data, local)), Time.SYSTEM);
		this.broker.startup();
		try (var admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + local))) {
			admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion("motcua",
					new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
				.all()
				.get();
			admin
				.createAcls(List
					.of(new AclBinding(new ResourcePattern(ResourceType.TOPIC, "motcua.", PatternType.PREFIXED),
							new AccessControlEntry("User:motcua", "*", AclOperation.CREATE, AclPermissionType.ALLOW))))
				.all()
				.get();
		}
	}

	@AfterAll
	void stop() {
		this.broker.shutdown();
		this.broker.awaitShutdown();
	}

	/** As shipped, but for what is elsewhere on this machine. */
	private Properties settings(Path data, int local) throws Exception {
		var settings = new Properties();
		try (var in = Files.newBufferedReader(Path.of("../deploy/kafka/server.properties"))) {
			settings.load(in);
		}
		int controller = Installation.freePort();
		settings.putAll(Map.of("listeners",
				"INSIDE://localhost:%d,LOCAL://localhost:%d,CONTROLLER://localhost:%d".formatted(this.port, local,
						controller),
				"advertised.listeners", "INSIDE://localhost:%d,LOCAL://localhost:%d".formatted(this.port, local),
				"controller.quorum.voters", "1@localhost:" + controller, "log.dirs", data.toString(),
				"listener.name.inside.ssl.keystore.location", this.certificate.toString()));
		return settings;
	}

	/** What the program makes of the environment that compose.yaml gives a replica. */
	private Map<String, Object> client(String password) {
		Map<String, Object> given = new HashMap<>(new Compose().environment("motcua-1"));
		given.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + this.port);
		given.put("SPRING_KAFKA_SSL_TRUST_STORE_LOCATION", this.certificate.toUri().toString());
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, given));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("configtree", Map.of("kafka.password", password)));
		var client = Binder.get(environment).bind("spring.kafka", KafkaProperties.class).get().buildAdminProperties();
		client.put("default.api.timeout.ms", 5000);
		client.put("request.timeout.ms", 4000);
		return client;
	}

	@Test
	void lets_a_replica_in_over_tls_and_by_its_password() throws Exception {
		assertThat(client(PASSWORD)).containsEntry("security.protocol", "SASL_SSL");
		try (var admin = Admin.create(client(PASSWORD))) {
			admin.createTopics(List.of(new NewTopic("motcua.dossier.events", 1, (short) 1))).all().get();
		}
	}

	@Test
	void lets_it_do_what_is_said_and_nothing_else() {
		try (var admin = Admin.create(client(PASSWORD))) {
			assertThatThrownBy(
					() -> admin.createTopics(List.of(new NewTopic("somebody.elses", 1, (short) 1))).all().get())
				.hasCauseInstanceOf(TopicAuthorizationException.class);
		}
	}

	@Test
	void turns_a_wrong_password_away() {
		try (var admin = Admin.create(client("wrong"))) {
			assertThatThrownBy(() -> admin.describeCluster().nodes().get())
				.hasCauseInstanceOf(SaslAuthenticationException.class);
		}
	}

	@Test
	void does_not_speak_without_tls() {
		var plain = Map.<String, Object>of("bootstrap.servers", "localhost:" + this.port, "default.api.timeout.ms",
				2000, "request.timeout.ms", 1500);
		try (var admin = Admin.create(plain)) {
			assertThatThrownBy(() -> admin.describeCluster().nodes().get()).hasCauseInstanceOf(TimeoutException.class);
		}
	}

}
