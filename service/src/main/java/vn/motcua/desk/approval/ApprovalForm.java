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
 * @param after where the page began on which he chose
 */
record ApprovalForm(@Nullable List<String> chosen, @Nullable Outcome outcome, @Nullable String note,
		@Nullable Boolean trial, @Nullable String q, @Nullable String after) {

	ApprovalForm {
		chosen = Typed.all(chosen);
	}

	/** What became of one. */
	record Answered(String code, boolean ok, @Nullable Problem problem) {
	}

	boolean isTrial() {
		return Boolean.TRUE.equals(this.trial);
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
