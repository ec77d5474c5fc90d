package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;

/**
 * Dates that people set beside the appointment itself: until when others are to answer,
 * and the new date of an apology. Each lies in office hours of the agency that it binds,
 * by whatever calendar that agency has.
 */
@Component
class SetDates {

	private final Calendars calendars;

	SetDates(Calendars calendars) {
		this.calendars = calendars;
	}

	List<WantedOpinion> wanted(List<Consultation> asked) {
		return asked.stream()
			.map((opinion) -> new WantedOpinion(opinion, this.calendars.of(opinion.agency())))
			.toList();
	}

	/**
	 * The clock went on: those who were asked have what was left to them in their own
	 * hours.
	 */
	void resumed(Dossier dossier) {
		dossier.getSteps()
			.open(TaskKind.CONSULTATION)
			.forEach((task) -> task.answerWithin(this.calendars.of(task.getAgency())));
	}

	/**
	 * The calendar was changed: dates that are still to come are moved with it.
	 * @return those that are others now
	 */
	List<Moves.DateMove> follow(Dossier dossier, Act act, Terms terms) {
		List<Moves.DateMove> moves = new ArrayList<>();
		if (dossier.getState().isPending()) {
			Predicate<Instant> toCome = (date) -> date.isAfter(act.at());
			newAppointment(dossier, act, terms, toCome, moves);
			dossier.getSteps().open(TaskKind.CONSULTATION).forEach((task) -> opinion(task, act, toCome, moves));
		}
		CorrectingResults.follow(dossier, act, terms).ifPresent(moves::add);
		return moves;
	}

	private static void newAppointment(Dossier dossier, Act act, Terms terms, Predicate<Instant> toCome,
			List<Moves.DateMove> moves) {
		var from = dossier.getMilestones().newAppointmentAt();
		var to = dossier.getLedger().newAppointment(terms.calendar()).orElse(null);
		if (from == null || to == null || from.equals(to) || !toCome.test(from)) {
			return;
		}
		dossier.passed(dossier.getMilestones().reappointed(to));
		dossier.changed();
		dossier.tell(new DeadlineHappening.NewAppointmentMoved(from, to), act);
		moves.add(new Moves.DateMove(dossier.getCode(), MovedDate.What.NEW_APPOINTMENT,
				dossier.getApplication().agency(), from, to));
	}

	private void opinion(Task task, Act act, Predicate<Instant> toCome, List<Moves.DateMove> moves) {
		var dossier = task.getDossier();
		var from = task.getDueAt();
		if (from == null || !toCome.test(from)) {
			return;
		}
		var to = task.answerWithin(this.calendars.of(task.getAgency()));
		if (!from.equals(to)) {
			dossier.changed();
			dossier.tell(new TaskHappening.Moved(task, from), act);
			moves.add(new Moves.DateMove(dossier.getCode(), MovedDate.What.CONSULTATION, task.getAgency(), from, to));
		}
	}

}
