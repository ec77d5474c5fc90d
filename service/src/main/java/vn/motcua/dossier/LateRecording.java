package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Role;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.refusal.Refusal;

/**
 * How far back a clerk writes down what happened at the counter: some working days, for a
 * power cut or a day on paper. What lies further back a manager writes down, and says
 * why; an administrator may everything, and the journal tells how late it was. The past
 * that is imported has rules of its own.
 *
 * @param within working days
 */
record LateRecording(int within) {

	/** Refuses what this person may not write down any more. */
	void require(Act act, String field, @Nullable String reason, WorkingCalendar calendar, Performer by) {
		objection(act, field, reason, calendar, by).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	/**
	 * Why this person may not write it down any more, if he may not.
	 * @param field that says when it happened
	 * @param reason why it is written down only now
	 */
	Optional<Refusal> objection(Act act, String field, @Nullable String reason, WorkingCalendar calendar,
			Performer by) {
		if (!(by instanceof Performer.Person person) || person.capacity().actor().roles().contains(Role.ADMIN)
				|| !isLongAgo(act.at(), act.recordedAt(), calendar)) {
			return Optional.empty();
		}
		if (!person.capacity().has(Role.MANAGER)) {
			return Optional.of(Refusal.field("recorded-too-late", field, "This happened more than " + this.within
					+ " working days ago; a manager writes it down, with the reason."));
		}
		if (reason == null || reason.isBlank()) {
			return Optional.of(Refusal.field("late-reason-required", "reason", "This happened more than " + this.within
					+ " working days ago; say why it is written down only now."));
		}
		return Optional.empty();
	}

	/**
	 * Whether it happened so long ago that no clerk writes it down as a matter of course,
	 * and a manager does it for the counter.
	 */
	boolean isLongAgo(Instant at, Instant recordedAt, WorkingCalendar calendar) {
		// Working days are days: what is near enough is not counted out.
		return Duration.between(at, recordedAt).toDays() >= this.within
				&& calendar.workingDaysBetween(at, recordedAt) > this.within;
	}

}
