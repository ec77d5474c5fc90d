package vn.motcua.foresight;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What usually follows a step: learnt from the ways that dossiers took, sends-back,
 * consultations and requests to the applicant among them, so that no model of a path is
 * known here. Frequencies are drawn towards those of the procedure anywhere, and these
 * towards those of the step in any procedure, as durations are (see {@link Durations}).
 */
final class Paths {

	private final Map<Object, Map<Next, Double>> often = new HashMap<>();

	/** What may follow. */
	sealed interface Next {

	}

	/**
	 * Another step.
	 *
	 * @param elsewhere the unit that does it, unless it is the receiving one
	 */
	record Step(String step, @Nullable String elsewhere) implements Next {

		/** Where it is done, for a dossier that this agency received. */
		Place at(String agency, String procedure) {
			return new Place((this.elsewhere != null) ? this.elsewhere : agency, procedure, this.step);
		}

	}

	/** The end: the result is ready, or the dossier is withdrawn or stopped. */
	record End() implements Next {
	}

	/** The applicant is asked; when he answers, the clock begins anew. */
	record Anew() implements Next {
	}

	private record Here(String agency, String procedure, String step) {
	}

	private record Part(String procedure, String step) {
	}

	/** Follows the way of one dossier that has ended. */
	void add(Course course) {
		var steps = course.steps();
		for (int at = 0; at < steps.size(); at++) {
			var step = steps.get(at);
			Next next = new End();
			if (step.askedApplicant()) {
				next = new Anew();
			}
			else if (at + 1 < steps.size()) {
				var following = steps.get(at + 1);
				next = new Step(following.place().step(), course.elsewhere(following));
			}
			add(course, step.place().step(), next);
		}
	}

	private void add(Course course, String step, Next next) {
		for (Object seen : new Object[] { new Here(course.agency(), course.procedure(), step),
				new Part(course.procedure(), step), step }) {
			this.often.computeIfAbsent(seen, (key) -> new HashMap<>()).merge(next, 1.0, Double::sum);
		}
	}

	/** What follows with which probability. */
	Map<Next, Double> after(String agency, String procedure, String step) {
		var anywhere = shares(step, Map.of(new End(), 1.0), 1);
		var inProcedure = shares(new Part(procedure, step), anywhere, Durations.WEIGHT);
		return shares(new Here(agency, procedure, step), inProcedure, Durations.WEIGHT);
	}

	private Map<Next, Double> shares(Object key, Map<Next, Double> expected, double weight) {
		var seen = this.often.get(key);
		if (seen == null) {
			return expected;
		}
		double whole = seen.values().stream().mapToDouble(Double::doubleValue).sum() + weight;
		Map<Next, Double> shares = new HashMap<>();
		seen.forEach((next, often) -> shares.merge(next, often / whole, Double::sum));
		expected.forEach((next, share) -> shares.merge(next, share * weight / whole, Double::sum));
		return shares;
	}

}
