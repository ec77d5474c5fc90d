package vn.motcua.hub;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a hub listens to.
 *
 * @param topics names, or patterns of names where one is not enough:
 * {@code motcua\..*\.events}
 * @param group of consumers, among whom the partitions are shared out
 * @param concurrency how many of them this instance is
 */
@ConfigurationProperties("motcua.hub")
record HubSettings(@DefaultValue("motcua.dossier.events") List<String> topics, @DefaultValue("motcua-hub") String group,
		@DefaultValue("1") int concurrency) {

	private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

	HubSettings {
		if (topics.isEmpty() || concurrency < 1) {
			throw new IllegalArgumentException("motcua.hub: there is at least one topic, and one who listens");
		}
	}

	/** All topics as one pattern; new ones that match are found while the hub runs. */
	Pattern topicPattern() {
		return Pattern.compile(this.topics.stream()
			.map((topic) -> NAME.matcher(topic).matches() ? Pattern.quote(topic) : topic)
			.collect(Collectors.joining("|")));
	}

}
