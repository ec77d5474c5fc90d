package vn.motcua.foresight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a dossier is late in the end whose clock began anew when the applicant had
 * answered, by procedure; drawn towards what is true of all, as durations are (see
 * {@link Durations}).
 */
record Anew(double anywhere, Map<String, Double> byProcedure) {

	static Anew learnt(List<Course> courses) {
		Map<String, double[]> counts = new HashMap<>();
		double late = 0;
		double all = 0;
		for (Course course : courses) {
			if (course.ending() != null && course.askedApplicant()) {
				double one = course.ending().late() ? 1 : 0;
				late += one;
				all++;
				var count = counts.computeIfAbsent(course.procedure(), (key) -> new double[2]);
				count[0] += one;
				count[1]++;
			}
		}
		double anywhere = late / (all + 1);
		Map<String, Double> byProcedure = new HashMap<>();
		counts.forEach((procedure, count) -> byProcedure.put(procedure,
				(count[0] + Durations.WEIGHT * anywhere) / (count[1] + Durations.WEIGHT)));
		return new Anew(anywhere, Map.copyOf(byProcedure));
	}

	double late(String procedure) {
		return this.byProcedure.getOrDefault(procedure, this.anywhere);
	}

}
