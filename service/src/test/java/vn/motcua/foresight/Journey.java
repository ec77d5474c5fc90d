package vn.motcua.foresight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.WorkingCalendar;

/** A dossier of the generated year, on its way. */
final class Journey {

	static final String APPRAISAL = "appraisal";

	static final String CONSULTATION = "consultation";

	static final String APPROVAL = "approval";

	static final String SEALING = "sealing";

	private static final double SPREAD = 0.6;

	final String unit;

	final Matter matter;

	final List<StepTaken> steps = new ArrayList<>();

	/** Since when the clock runs, anew when the applicant was asked. */
	Instant clockSince;

	Instant dueAt;

	String step = APPRAISAL;

	@Nullable Hand hand;

	/** Who appraises it, and does so again when it comes back. */
	@Nullable Hand appraiser;

	Instant openedAt;

	boolean asked;

	boolean consulted;

	@Nullable Instant readyAt;

	Journey(String unit, Matter matter, Instant receivedAt, WorkingCalendar calendar) {
		this.unit = unit;
		this.matter = matter;
		this.openedAt = receivedAt;
		this.clockSince = receivedAt;
		this.dueAt = calendar.dueAt(receivedAt, matter.limit());
	}

	void startClock(Instant at, WorkingCalendar calendar) {
		this.clockSince = at;
		this.dueAt = calendar.dueAt(at, this.matter.limit());
	}

	/** What the present step takes someone of ordinary speed. */
	double minutes(Random dice) {
		double usual = switch (this.step) {
			case APPRAISAL -> this.steps.isEmpty() ? this.matter.minutes() : this.matter.minutes() / 3;
			case CONSULTATION -> 150;
			case APPROVAL -> 6 + this.matter.minutes() / 12;
			default -> 9;
		};
		return usual * Math.exp(SPREAD * dice.nextGaussian() - SPREAD * SPREAD / 2);
	}

	void open(String step, Hand hand, Instant at) {
		this.step = step;
		this.hand = hand;
		this.openedAt = at;
		if (step.equals(APPRAISAL)) {
			this.appraiser = hand;
		}
		hand.waiting.add(this);
	}

	/** Another takes over what the first had not begun. */
	void passTo(Hand other) {
		this.hand = other;
		if (this.step.equals(APPRAISAL)) {
			this.appraiser = other;
		}
		other.waiting.add(this);
	}

	void decide(Instant at, boolean askingApplicant, WorkingCalendar calendar) {
		var by = Objects.requireNonNull(this.hand);
		this.steps.add(new StepTaken(place(), by.name, this.openedAt, at,
				Math.toIntExact(calendar.minutesBetween(this.openedAt, at)), askingApplicant));
		this.hand = null;
	}

	Place place() {
		return new Place(Objects.requireNonNull(this.hand).unit, this.matter.code(), this.step);
	}

	boolean isLate() {
		return Objects.requireNonNull(this.readyAt).isAfter(this.dueAt);
	}

	/** The whole way that it took. */
	Course course() {
		return Course.of(this.unit, this.matter.code(), this.steps,
				new Course.Ending(Objects.requireNonNull(this.readyAt), this.dueAt, isLate()));
	}

}
