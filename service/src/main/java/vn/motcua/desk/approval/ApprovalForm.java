package vn.motcua.desk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.Typed;
import vn.motcua.dossier.DecidingMany;
import vn.motcua.dossier.ItemAnswer;
import vn.motcua.dossier.Outcome;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Problem;

/**
 * What an approver chose and how he decides it.
 *
 * @param chosen of each its task, its dossier's code and for whom it would be decided,
 * parted by bars
 * @param trial whether it is only tried
 * @param step what he asks for where he does not only try
 * @param after where the page began on which he chose
 */
record ApprovalForm(@Nullable List<String> chosen, @Nullable Outcome outcome, @Nullable String note,
		@Nullable Boolean trial, @Nullable Step step, @Nullable String q, @Nullable String after) {

	ApprovalForm {
		chosen = Typed.all(chosen);
		step = Boolean.TRUE.equals(trial) ? Step.TRY : (step != null) ? step : Step.ASK;
	}

	/** What is done with what he chose. */
	enum Step {

		/** It is only tried. */
		TRY,
		/** He is told what he is about to decide, and asked. */
		ASK,
		/** He goes back to the list, where all is as he left it. */
		BACK,
		/** It is decided. */
		DECIDE

	}

	/** What became of one. */
	record Answered(String code, boolean ok, @Nullable Problem problem) {
	}

	boolean isTrial() {
		return this.step == Step.TRY;
	}

	/** Whether a row is to be chosen again when the list is shown anew. */
	public boolean keeps(String choice) {
		return this.step != Step.DECIDE && has(choice);
	}

	/** The codes of what was chosen, as they stood in the list. */
	public List<String> codes() {
		return (this.chosen != null) ? this.chosen.stream().map((choice) -> parts(choice)[1]).toList() : List.of();
	}

	/**
	 * Refuses what no list of decisions can be made of, before anything is tried or
	 * asked: so that all that was chosen stays where it is.
	 */
	void requireWhole() {
		items();
		if (this.step != Step.BACK && this.outcome != null && this.outcome.needsNote() && Typed.in(this.note) == null) {
			throw Refusal.field("note-required", "note",
					"Say why: whoever is refused, sent back or asked for more must be told the reason.");
		}
	}

	/** Whether that one was chosen, in the spelling of {@link #chosen}. */
	public boolean has(String choice) {
		return this.chosen != null && this.chosen.contains(choice);
	}

	List<DecidingMany.Item> items() {
		if (this.chosen == null || this.chosen.isEmpty()) {
			throw Refusal.field("bad-list", "chosen", "Send a list of 1 to 500 items.");
		}
		if (this.outcome == null) {
			throw Refusal.field("wrong-outcome", "outcome", "Say how the task ends.");
		}
		List<DecidingMany.Item> items = new ArrayList<>();
		for (String each : this.chosen) {
			var parts = parts(each);
			items.add(new DecidingMany.Item(task(parts[0]), this.outcome, Typed.in(this.note),
					parts[2].isEmpty() ? null : parts[2]));
		}
		return items;
	}

	/** The answers with the codes people know their dossiers by. */
	List<Answered> answered(List<ItemAnswer> answers) {
		List<Answered> answered = new ArrayList<>();
		for (int at = 0; at < answers.size() && this.chosen != null; at++) {
			answered.add(new Answered(parts(this.chosen.get(at))[1], answers.get(at).ok(), answers.get(at).problem()));
		}
		return answered;
	}

	/** How many of them were decided. */
	public long done(List<Answered> answers) {
		return answers.stream().filter(Answered::ok).count();
	}

	private static String[] parts(String choice) {
		var parts = choice.split("\\|", -1);
		if (parts.length != 3) {
			throw Refusal.malformed("bad-item", "Each item names its task.");
		}
		return parts;
	}

	private static UUID task(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.malformed("bad-item", "Each item names its task.");
		}
	}

}
