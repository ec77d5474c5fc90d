package vn.motcua.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code deploy/compose.yaml}, read as it stands. */
final class Compose {

	private static final Path FILE = Path.of("../deploy/compose.yaml");

	private final Map<String, Map<String, Map<String, Object>>> parts;

	Compose() {
		try (var in = Files.newBufferedReader(FILE)) {
			this.parts = new Yaml(new LoaderOptions()).load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, Map<String, Object>> services() {
		return part("services");
	}

	Map<String, Map<String, Object>> part(String name) {
		return Objects.requireNonNull(this.parts.get(name), name);
	}

	/** What a service has in a list of plain words, such as its networks. */
	@SuppressWarnings("unchecked")
	List<String> list(String service, String key) {
		return (List<String>) of(service, key);
	}

	/** The names of the files of secrets that a service is given. */
	List<String> secrets(String service) {
		return ((List<?>) of(service, "secrets")).stream()
			.map((secret) -> (secret instanceof Map<?, ?> named) ? String.valueOf(named.get("source"))
					: (String) secret)
			.toList();
	}

	/** The environment of a service, as its process sees it. */
	Map<String, String> environment(String service) {
		var environment = new TreeMap<String, String>();
		if (container(service).get("environment") instanceof Map<?, ?> settings) {
			settings
				.forEach((name, value) -> environment.put((String) name, String.valueOf(value).replace("$${", "${")));
		}
		return environment;
	}

	private Object of(String service, String key) {
		return Objects.requireNonNull(container(service).get(key), () -> key + " of " + service);
	}

	private Map<String, Object> container(String service) {
		return Objects.requireNonNull(services().get(service), service);
	}

}
