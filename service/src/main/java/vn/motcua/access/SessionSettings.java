package vn.motcua.access;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long someone stays signed in at the pages.
 *
 * @param idle after so long without anything done
 * @param longest after so long, whatever was done
 * @param warning so long before either he is told
 */
@ConfigurationProperties("motcua.sessions")
record SessionSettings(Duration idle, Duration longest, Duration warning) {

	/** When a session ends in which nothing is done from now on. */
	Instant endOf(PageSession session) {
		var idle = session.usedAt().plus(this.idle);
		var longest = session.signedInAt().plus(this.longest);
		return idle.isBefore(longest) ? idle : longest;
	}

	/** Whether anything that is done would put the end off. */
	boolean canGoOn(PageSession session) {
		return endOf(session).isBefore(session.signedInAt().plus(this.longest));
	}

	/** Use is written down no more often than matters. */
	Duration grain() {
		var fraction = this.idle.dividedBy(30);
		return (fraction.compareTo(Duration.ofMinutes(1)) < 0) ? fraction : Duration.ofMinutes(1);
	}

}
