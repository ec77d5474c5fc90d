package vn.motcua.staffing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Someone is away, and another has his work meanwhile.
 *
 * @param mark with which the substitute signs
 * @param decisionNumber of the decision that names him
 * @param endedAt when it was ended early or called off; it ends by itself otherwise
 */
public record Absence(UUID id, String person, Edge from, Edge until, Kind kind, String substitute, Mark mark,
		String decisionNumber, Fields fields, @Nullable Instant endedAt) {

	/** Why someone is away. */
	public enum Kind {

		/** Nghỉ phép. */
		LEAVE,
		/** Ốm đau. */
		ILLNESS,
		/** Đi học. */
		STUDY,
		/** Đi công tác. */
		TRAVEL

	}

	/** Whether he is away at that moment. */
	boolean isInForce(Instant at) {
		return !at.isBefore(this.from.first()) && at.isBefore(this.until.past())
				&& (this.endedAt == null || at.isBefore(this.endedAt));
	}

	/** How long, in a sentence. */
	String untilWhen() {
		return this.until.text();
	}

}
