package vn.motcua.foresight;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a step usually takes. Of what was seen {@code n} times, with frequencies
 * {@code f}, and would otherwise be expected with probabilities {@code e}, is expected
 * {@code p = (n f + k e) / (n + k)} with {@code k} = {@value #WEIGHT}; where {@code e}
 * is, for a step of a procedure in a unit, the mean of what is expected of that step in
 * the unit and of that step in the procedure, for each of these what is expected of the
 * step anywhere, and for that one complete ignorance with the weight of a single
 * observation. So a new procedure takes what others take in the same unit until enough is
 * known of it.
 */
final class Durations {

	/** As so many observations weighs what is known of others. */
	static final int WEIGHT = 20;

	private final Map<Object, double[]> often = new HashMap<>();

	private final Map<Place, Minutes> expected = new ConcurrentHashMap<>();

	/** The step of a procedure, wherever it is done. */
	private record Part(String procedure, String step) {
	}

	void add(Place place, double minutes) {
		for (Object seen : new Object[] { place, place.desk(), new Part(place.procedure(), place.step()),
				place.step() }) {
			this.often.computeIfAbsent(seen, (key) -> new double[Scale.CELLS])[Scale.cellOf(minutes)]++;
		}
	}

	Minutes of(Place place) {
		return this.expected.computeIfAbsent(place, this::expect);
	}

	private Minutes expect(Place place) {
		var anywhere = seen(place.step(), Minutes.UNKNOWN, 1);
		var inUnit = seen(place.desk(), anywhere, WEIGHT);
		var inProcedure = seen(new Part(place.procedure(), place.step()), anywhere, WEIGHT);
		return seen(place, inUnit.with(0.5).or(inProcedure.with(0.5)), WEIGHT);
	}

	private Minutes seen(Object key, Minutes expected, double weight) {
		var seen = this.often.get(key);
		return (seen != null) ? Minutes.seen(seen, expected, weight) : expected;
	}

}
