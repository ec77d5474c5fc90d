package vn.motcua.desk.board;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.motcua.access.Users;
import vn.motcua.desk.Offers;
import vn.motcua.desk.Words;
import vn.motcua.dossier.OrphanedTask;
import vn.motcua.dossier.TaskKind;
import vn.motcua.staffing.Substitutions;

/** Says in the reader's language why nobody present can do a step. */
@Component
class Stranded {

	private final Words words;

	private final Users users;

	private final Substitutions substitutions;

	private final Offers offers;

	private final Clock clock;

	Stranded(Words words, Users users, Substitutions substitutions, Offers offers, Clock clock) {
		this.words = words;
		this.users = users;
		this.substitutions = substitutions;
		this.offers = offers;
		this.clock = clock;
	}

	/**
	 * The step, and why.
	 *
	 * @param away whether naming a substitute would help
	 */
	record Line(OrphanedTask task, String why, boolean away) {
	}

	Line of(OrphanedTask task) {
		var english = "en".equals(this.words.locale().getLanguage());
		return new Line(task, english ? task.why() : why(task), isAway(task.assignee()) && isHis(task));
	}

	/** Whether his substitute could do it for him. */
	private boolean isHis(OrphanedTask task) {
		return this.users.find(String.valueOf(task.assignee()))
			.filter((holder) -> holder.has(task.kind().role()) && this.offers.covers(holder, task.agency()))
			.isPresent();
	}

	private boolean isAway(@Nullable String holder) {
		return holder != null && this.users.find(holder).isPresent()
				&& !this.substitutions.isPresent(holder, this.clock.instant());
	}

	private String why(OrphanedTask task) {
		var holder = task.assignee();
		var unit = this.words.agency(task.agency());
		if (holder == null) {
			return this.words.text((task.kind() == TaskKind.APPROVAL) ? "board.why.no-approver" : "board.why.nobody",
					unit, this.words.of(task.kind().role()));
		}
		var name = this.words.person(holder);
		var user = this.users.find(holder);
		if (user.isEmpty()) {
			return this.words.text("board.why.left", name);
		}
		if (!user.get().has(task.kind().role())) {
			return this.words.text("board.why.role", name, this.words.of(task.kind().role()));
		}
		if (!this.offers.covers(user.get(), task.agency())) {
			return this.words.text("board.why.moved", name, unit);
		}
		return this.words.text(isAway(holder) ? "board.why.away" : "board.why.own", name);
	}

}
