package vn.motcua.indicators;

import java.util.List;
import java.util.Map;

/** All that was counted for one agency. */
record Tallies(Map<Cases, Tally> counted, Links links) {

	Tally of(Cases cases) {
		return this.counted.getOrDefault(cases, Tally.NOTHING);
	}

	/** Those that were given the point, of all. */
	Ratio ratio(Cases cases, String name) {
		return ratio(cases, name, Part.NUMERATOR);
	}

	private Ratio ratio(Cases cases, String name, Part part) {
		var share = of(cases).of(part);
		return new Ratio(cases.id(), name, share.part(), share.whole(), share.percent(), this.links.of(cases, part));
	}

	/** All points of all cases, with how many were given two, one and none. */
	Indicator.Counted spread(Cases cases, String two, String one, String none) {
		var points = of(cases).points();
		return new Indicator.Counted(points.part(), points.whole(), points.average(),
				this.links.of(cases, Part.NUMERATOR),
				List.of(ratio(cases, two, Part.TWO), ratio(cases, one, Part.ONE), ratio(cases, none, Part.ZERO)));
	}

}
