package vn.motcua.hub;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.journal.JournalEntry;

/**
 * Whether an event can be one. A hub hears from installations it does not administer: one
 * absurd event among millions must not stop those who count them.
 */
final class Plausible {

	private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\d_-]+(\\.[\\p{L}\\d_-]+)*");

	/** Indexes hold no longer texts. */
	private static final int LONGEST = 300;

	private Plausible() {
	}

	/** Why it cannot be one, if it cannot. */
	static Optional<String> objection(JournalEntry entry) {
		if (!IDENTIFIER.matcher(entry.agency()).matches()) {
			return Optional.of("There can be no agency '" + entry.agency() + "'");
		}
		if (Stream.of(entry.agency(), entry.code(), entry.procedure(), entry.field(), entry.channel(), entry.actor())
			.anyMatch((text) -> text.length() > LONGEST)) {
			return Optional.of("A text is longer than " + LONGEST + " characters");
		}
		return Stream.of(entry.occurredAt(), entry.recordedAt(), entry.dueAt())
			.filter(Objects::nonNull)
			.filter((at) -> at.isBefore(EARLIEST) || at.isAfter(LATEST))
			.findAny()
			.map((at) -> "No dossier can be of the time " + at);
	}

}
