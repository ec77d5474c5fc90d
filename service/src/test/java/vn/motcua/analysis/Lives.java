package vn.motcua.analysis;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;

/** Dossiers that live at random, all at the same time. */
final class Lives {

	private static final List<String> AGENCIES = List.of("H13.101", "H13.102", "H13.103");

	private static final List<String> PROCEDURES = List.of("1.004873", "2.000488", "1.001193");

	private static final List<String> CHANNELS = List.of("COUNTER", "ONLINE", "POSTAL");

	private final Random random;

	private LocalDateTime at = LocalDateTime.MIN;

	Lives(long seed) {
		this.random = new Random(seed);
	}

	/** So many lives, told alternately; each in its order. */
	List<JournalEntry> told(int count) {
		List<List<JournalEntry>> lives = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			lives.add(new ArrayList<>(List.of(live())));
		}
		List<JournalEntry> told = new ArrayList<>();
		while (!lives.isEmpty()) {
			var life = any(lives);
			told.add(life.removeFirst());
			lives.removeIf(List::isEmpty);
		}
		return Collections.unmodifiableList(told);
	}

	private JournalEntry[] live() {
		var story = new Story(any(AGENCIES), any(PROCEDURES), any(CHANNELS));
		this.at = LocalDateTime.parse("2026-01-05T07:30").plusMinutes(this.random.nextInt(60 * 24 * 60));
		story.by("clerk" + this.random.nextInt(2)).received(now());
		do {
			work(story.by("officer" + this.random.nextInt(3)));
		}
		while (chance(25));
		if (chance(80)) {
			ends(story);
		}
		return story.told();
	}

	private void work(Story story) {
		if (chance(20)) {
			step(story, "APPRAISAL", "REQUEST_SUPPLEMENT");
			story.event(EventType.SUPPLEMENT_REQUESTED, now(),
					Map.of("round", this.random.nextInt(3), "noticeLate", chance(30)));
			recordedLate(story, EventType.SUPPLEMENT_RECEIVED);
		}
		if (chance(20)) {
			step(story, "CONSULTATION", "ANSWER");
		}
		var appraised = step(story, "APPRAISAL", "PROPOSE_APPROVAL");
		if (chance(10)) {
			story.step(EventType.DECISION_UNDONE, appraised, "APPRAISAL", "PROPOSE_APPROVAL", passes(), Map.of());
		}
		if (chance(20)) {
			step(story.by("approver"), "APPROVAL", "SEND_BACK");
		}
		step(story.by("approver"), "APPROVAL", "APPROVE");
		step(story.by("seal"), "SEALING", "SEAL");
	}

	private UUID step(Story story, String kind, String outcome) {
		// What waits to be returned is pending no longer.
		if (!kind.equals("RESULT_RETURN") && chance(10)) {
			return handedOver(story, kind, outcome);
		}
		Map<String, Object> more = new HashMap<>(Map.of("late", chance(20), "atOneStop", chance(70)));
		if (chance(30)) {
			more.put("taskAgency", any(AGENCIES));
		}
		return story.decided(kind, outcome, passes(), this.random.nextInt(900),
				chance(60) ? this.random.nextInt(600) : null, more);
	}

	/** To one agency after the other before it is decided. */
	private UUID handedOver(Story story, String kind, String outcome) {
		var task = story.step(EventType.TASK_OPENED, UUID.randomUUID(), kind, null, passes(), Map.of());
		do {
			story.transferred(any(AGENCIES), task, kind, passes());
		}
		while (chance(50));
		return story.step(EventType.TASK_DECIDED, task, kind, outcome, passes(), Map.of());
	}

	private void recordedLate(Story story, EventType type) {
		var done = passes();
		story.recorded(type, done, passes(), Map.of("recordedAfterMinutes", this.random.nextInt(700)));
	}

	private void ends(Story story) {
		if (chance(20)) {
			story.event(EventType.STOPPED, passes(), Map.of("late", chance(40)));
		}
		else {
			story.ready(now(), any(List.of("EARLY", "ON_TIME", "LATE", "LATE")), this.random.nextInt(4000),
					this.random.nextInt(10));
			if (chance(80)) {
				step(story, "RESULT_RETURN", "RETURN");
				story.event(EventType.RETURNED, now(), Map.of("returnBy", "COUNTER"));
			}
		}
		if (chance(15)) {
			story.event(EventType.REOPENED, passes(), Map.of());
			work(story);
			ends(story);
		}
	}

	private String passes() {
		this.at = this.at.plusMinutes(1 + this.random.nextInt(2000));
		return now();
	}

	private String now() {
		return this.at.toString();
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
