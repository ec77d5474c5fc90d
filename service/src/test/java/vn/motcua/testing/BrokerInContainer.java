package vn.motcua.testing;

import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** A Kafka in a container; while it is away, its processes stand still. */
public final class BrokerInContainer implements Broker {

	private static final int KAFKA_PORT = 9092;

	private final KafkaContainer container;

	private BrokerInContainer(KafkaContainer container) {
		this.container = container;
	}

	public static BrokerInContainer start() {
		var container = new KafkaContainer(Containers.kafka());
		// Its port, because not every image writes the log that the library looks for.
		container.waitingFor(Wait.forListeningPorts(KAFKA_PORT));
		container.start();
		return new BrokerInContainer(container);
	}

	@Override
	public String bootstrapServers() {
		return this.container.getBootstrapServers();
	}

	@Override
	public void goAway() {
		this.container.getDockerClient().pauseContainerCmd(this.container.getContainerId()).exec();
	}

	@Override
	public void comeBack() {
		this.container.getDockerClient().unpauseContainerCmd(this.container.getContainerId()).exec();
	}

	@Override
	public void close() {
		this.container.stop();
	}

}
