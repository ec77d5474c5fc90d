package vn.motcua.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import org.springframework.util.FileSystemUtils;

/** A Kafka (KRaft, one node) within the process of the tests. */
public final class BrokerInProcess implements Broker {

	private final Path home;

	private final KafkaConfig settings;

	private KafkaRaftServer server;

	private final String bootstrapServers;

	private BrokerInProcess(Path home, int port, int controllerPort) {
		this.home = home;
		this.bootstrapServers = "localhost:" + port;
		this.settings = KafkaConfig.fromProps(properties(home, port, controllerPort));
		this.server = new KafkaRaftServer(this.settings, Time.SYSTEM);
	}

	public static BrokerInProcess start() {
		try {
			var home = Files.createTempDirectory("kafka");
			format(home);
			var broker = new BrokerInProcess(home, freePort(), freePort());
			broker.server.startup();
			return broker;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties properties(Path home, int port, int controllerPort) {
		var properties = new Properties();
		properties.putAll(Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
				Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
				Map.entry("controller.listener.names", "CONTROLLER"),
				Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort),
				Map.entry("log.dirs", home.toString()), Map.entry("offsets.topic.replication.factor", "1"),
				Map.entry("offsets.topic.num.partitions", "1"),
				Map.entry("transaction.state.log.replication.factor", "1"),
				Map.entry("transaction.state.log.min.isr", "1"), Map.entry("group.initial.rebalance.delay.ms", "0"),
				Map.entry("auto.create.topics.enable", "false"), Map.entry("num.partitions", "3")));
		return properties;
	}

	/** Makes a folder one that a broker can start on. */
	public static void format(Path home) {
		try {
			new Formatter().setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
				.setClusterId(Uuid.randomUuid().toString())
				.setNodeId(1)
				.addDirectory(home.toString())
				.setMetadataLogDirectory(home.toString())
				.setControllerListenerName("CONTROLLER")
				.setReleaseVersion(MetadataVersion.latestProduction())
				.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public String bootstrapServers() {
		return this.bootstrapServers;
	}

	@Override
	public void goAway() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

	@Override
	public void comeBack() {
		this.server = new KafkaRaftServer(this.settings, Time.SYSTEM);
		this.server.startup();
	}

	@Override
	public void close() {
		goAway();
		try {
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
