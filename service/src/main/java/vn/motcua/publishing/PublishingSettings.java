package vn.motcua.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where events go.
 *
 * @param topic that gets every event
 * @param partitions of a topic that we have to create; a hub can be read on as many
 * instances
 */
@ConfigurationProperties("motcua.publishing")
record PublishingSettings(@DefaultValue("motcua.dossier.events") String topic, @DefaultValue("6") int partitions) {

	PublishingSettings {
		if (!ReplayRequest.isTopic(topic) || partitions < 1) {
			throw new IllegalArgumentException("motcua.publishing: the topic has 1 to 249 letters, digits, dots,"
					+ " underscores or hyphens, and at least one partition");
		}
	}

}
