package vn.motcua.testing;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** Whether there is an engine for containers, and which images tests use. */
public final class Containers {

	private Containers() {
	}

	public static DockerImageName postgres() {
		return DockerImageName.parse(System.getProperty("motcua.test.postgres-image", "postgres:18"))
			.asCompatibleSubstituteFor("postgres");
	}

	public static DockerImageName kafka() {
		return DockerImageName.parse(System.getProperty("motcua.test.kafka-image", "apache/kafka:4.2.0"))
			.asCompatibleSubstituteFor("apache/kafka");
	}

	/**
	 * Says plainly what is not run where there is no engine, or one of the images cannot
	 * be had.
	 */
	public static boolean canRun(String tests) {
		if (!docker("info")) {
			System.out.println("No container engine: " + tests + " not run");
			return false;
		}
		for (var image : List.of(postgres(), kafka())) {
			var name = image.asCanonicalNameString();
			if (!docker("image", "inspect", name) && !docker("pull", name)) {
				System.out.println("No container image " + name + ": " + tests + " not run");
				return false;
			}
		}
		boolean reached = DockerClientFactory.instance().isDockerAvailable();
		if (!reached) {
			System.out.println("The container engine cannot be reached: " + tests + " not run");
		}
		return reached;
	}

	/**
	 * By the command line: the library would try for minutes to get an image that it
	 * cannot get.
	 */
	private static boolean docker(String... command) {
		try {
			return new ProcessBuilder(Stream.concat(Stream.of("docker"), Stream.of(command)).toList())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
