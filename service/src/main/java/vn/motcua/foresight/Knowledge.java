package vn.motcua.foresight;

import java.util.List;
import java.util.Map;

/**
 * What was learnt from the past.
 *
 * @param durations of steps under usual load, in usual hands
 * @param usual how much lies in whose hands when something comes
 * @param anew how often a dossier is late in the end whose clock begins anew, by
 * procedure
 */
record Knowledge(Durations durations, Paths paths, Pace pace, Map<Hands, Double> usual, Anew anew,
		Calibration calibration) {

	/** Nothing: every order of magnitude is as probable as another. */
	static final Knowledge NOTHING = learnt(List.of());

	static Knowledge learnt(List<Course> courses) {
		var steps = courses.stream().flatMap((course) -> course.steps().stream()).toList();
		var crowds = Crowds.of(steps);
		var pace = Pace.learnt(steps, crowds);
		var durations = new Durations();
		for (StepTaken step : steps) {
			double load = crowds.at(step.openedAt()).comingTo(step.hands());
			durations.add(step.place(), step.worked() / pace.factor(load, step.officer()));
		}
		var paths = new Paths();
		courses.stream().filter((course) -> course.ending() != null).forEach(paths::add);
		return new Knowledge(durations, paths, pace, crowds.usual(), Anew.learnt(courses), Calibration.NONE);
	}

	Knowledge with(Calibration calibration) {
		return new Knowledge(this.durations, this.paths, this.pace, this.usual, this.anew, calibration);
	}

	/** The load, when so much waits now in those hands. */
	Load load(Map<Hands, Integer> waiting) {
		return new Load((hands) -> waiting.getOrDefault(hands, 0), this.usual);
	}

}
