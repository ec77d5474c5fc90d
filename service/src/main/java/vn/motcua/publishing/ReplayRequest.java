package vn.motcua.publishing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/**
 * The wish to have a stretch of the journal sent once more.
 *
 * @param from the first event
 * @param until the last event; the last that was published, unless told
 * @param topic where to; the usual one, unless told
 */
record ReplayRequest(@Nullable Long from, @Nullable Long until, @Nullable String topic) {

	/** What Kafka takes for a name. */
	private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

	/**
	 * The stretch in full.
	 * @param published the last event that was published: what comes after, comes anyway
	 */
	Stretch within(long published, String usualTopic) {
		if (this.from == null || this.from < 1) {
			throw Refusal.field("bad-from", "from", "Say from which event of the journal on, 1 or higher.");
		}
		if (this.from > published) {
			throw Refusal.field("not-published-yet", "from",
					"Only what was published can be sent once more, and that ends with event " + published + ".");
		}
		var last = (this.until != null) ? Math.min(this.until, published) : published;
		if (last < this.from) {
			throw Refusal.field("bad-until", "until", "The last event must not come before the first.");
		}
		if (this.topic != null && !isTopic(this.topic)) {
			throw Refusal.field("bad-topic", "topic",
					"The name of a topic has 1 to 249 letters, digits, dots, underscores or hyphens.");
		}
		return new Stretch(this.from, last, (this.topic != null) ? this.topic : usualTopic);
	}

	static boolean isTopic(String name) {
		return TOPIC.matcher(name).matches();
	}

	/** From the first to the last event, both included. */
	record Stretch(long from, long until, String topic) {
	}

}
