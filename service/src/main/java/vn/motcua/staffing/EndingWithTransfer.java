package vn.motcua.staffing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.AbsencesLeftBehind;

/** Whoever goes to another agency stands in for nobody there, and nobody for him. */
@Component
class EndingWithTransfer implements AbsencesLeftBehind {

	private final StoredAbsences absences;

	private final Clock clock;

	EndingWithTransfer(StoredAbsences absences, Clock clock) {
		this.absences = absences;
		this.clock = clock;
	}

	@Override
	@Transactional
	public List<EndedAbsence> end(String username, Collection<String> together, String by) {
		return this.absences.leaveBehind(username, together, by, this.clock.instant())
			.stream()
			.map((absence) -> new EndedAbsence(absence.id(), absence.person(), absence.substitute(),
					absence.from().text(), absence.until().text(), absence.decisionNumber()))
			.toList();
	}

}
