package vn.motcua.foresight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.foresight.Paths.Next;
import vn.motcua.foresight.Why.Expected;

/**
 * What is to be expected of open dossiers while the load is as it is. A dossier is late
 * if what is left of its step, under the condition that it has taken so long already, and
 * all that usually follows take more office time together than is left until the
 * appointment; or if the applicant is asked and it is late after that. For one thread.
 */
final class Forecast {

	/** No way is followed further; after so many steps it counts as at its end. */
	private static final int FURTHEST = 7;

	private final Knowledge known;

	private final Load load;

	private final Map<Ahead, Minutes> ahead = new HashMap<>();

	Forecast(Knowledge known, Load load) {
		this.known = known;
		this.load = load;
	}

	/** The probability that a dossier standing there is late. */
	double late(Situation situation) {
		return (situation.left() <= 0) ? 1 : this.known.calibration().of(expected(situation));
	}

	/** What the model itself says, before it is calibrated. */
	double expected(Situation situation) {
		var place = situation.place();
		var rest = ahead(situation.agency(), place.procedure(), place.step(), FURTHEST);
		double anew = (1 - rest.whole()) * this.known.anew().late(place.procedure());
		return Math.clamp(now(situation).exceedsWith(rest, situation.left()) + anew, 0.0, 1.0);
	}

	/** What is left of the present step. */
	Minutes now(Situation situation) {
		double factor = this.known.pace().factor(this.load.waitingIn(situation.hands()), situation.officer());
		return this.known.durations().of(situation.place()).times(factor).leftAfter(situation.elapsed());
	}

	/** What the probability rests on. */
	Why why(Situation situation) {
		var hands = situation.hands();
		List<Expected> steps = new ArrayList<>();
		var place = situation.place();
		steps.add(new Expected(place.step(), place.unit(), Math.round(now(situation).median())));
		var way = likeliest(situation.agency(), place);
		while (way.isPresent() && steps.size() < FURTHEST) {
			place = way.get();
			steps.add(new Expected(place.step(), place.unit(), Math.round(usual(place).median())));
			way = likeliest(situation.agency(), place);
		}
		return new Why(Math.round(situation.elapsed()), twoDecimals(this.load.waitingIn(hands)),
				twoDecimals(this.known.pace().factor(1, situation.officer())), steps);
	}

	private Optional<Place> likeliest(String agency, Place place) {
		return this.known.paths()
			.after(agency, place.procedure(), place.step())
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.filter(Paths.Step.class::isInstance)
			.map((next) -> ((Paths.Step) next).at(agency, place.procedure()));
	}

	private static double twoDecimals(double number) {
		return Math.round(number * 100) / 100.0;
	}

	private record Ahead(String agency, String procedure, String step, int furthest) {
	}

	/** All that follows a step. */
	private Minutes ahead(String agency, String procedure, String step, int furthest) {
		var key = new Ahead(agency, procedure, step, furthest);
		var known = this.ahead.get(key);
		if (known == null) {
			// Not computed within the map: what follows asks for what follows that.
			known = follow(key);
			this.ahead.put(key, known);
		}
		return known;
	}

	private Minutes follow(Ahead here) {
		if (here.furthest() == 0) {
			return Minutes.NONE;
		}
		var all = Minutes.NEVER;
		for (Map.Entry<Next, Double> way : this.known.paths()
			.after(here.agency(), here.procedure(), here.step())
			.entrySet()) {
			all = all.or(along(way.getKey(), here).with(way.getValue()));
		}
		return all;
	}

	private Minutes along(Next next, Ahead here) {
		return switch (next) {
			case Paths.End end -> Minutes.NONE;
			case Paths.Anew anew -> Minutes.NEVER;
			case Paths.Step step -> usual(step.at(here.agency(), here.procedure()))
				.then(ahead(here.agency(), here.procedure(), step.step(), here.furthest() - 1));
		};
	}

	/** What a step takes that is still to come. */
	private Minutes usual(Place place) {
		double factor = this.known.pace().factor(this.load.comingTo(place.desk()), null);
		return this.known.durations().of(place).times(factor);
	}

}
