package vn.motcua.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeUsed;

/**
 * What is particular to a happening, as the journal keeps it; what is not known is left
 * out.
 */
final class Particulars {

	private final Map<String, Object> data = new LinkedHashMap<>();

	Particulars with(String key, @Nullable Object value) {
		switch (value) {
			case null -> {
				// Left out.
			}
			case Instant moment -> this.data.put(key, moment.toString());
			case Enum<?> word -> this.data.put(key, word.name());
			default -> this.data.put(key, value);
		}
		return this;
	}

	/** What the authority used of the time, where that is known. */
	Particulars with(@Nullable TimeUsed used) {
		return (used != null) ? with("workedMinutes", used.minutes()).with("workingDays", used.workingDays()) : this;
	}

	/** Only where it holds: a flag that is not there is not set. */
	Particulars flag(String key, boolean holds) {
		return holds ? with(key, true) : this;
	}

	Map<String, Object> map() {
		return this.data;
	}

}
