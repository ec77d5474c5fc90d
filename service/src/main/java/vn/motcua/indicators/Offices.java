package vn.motcua.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;
import vn.motcua.agency.TreeAsOf;

/**
 * Which agency counts for which: everyone for the one that is asked for, and those below
 * it, if they are compared, for the one of them that stands above.
 *
 * @param asked for; the first of those that are judged
 */
record Offices(Agency asked, List<Agency> below, List<Office> all) {

	/** An agency, and the one it counts for. */
	record Office(String agency, String part) {
	}

	static Offices of(AgencyTree tree, Agency asked, IndicatorQuery query) {
		var below = query.compared() ? tree.below(asked.id())
			.stream()
			.filter((agency) -> query.tree() == TreeAsOf.THEN || tree.successorOf(agency.id()).isEmpty())
			.sorted(Comparator.comparing(Agency::id))
			.toList() : List.<Agency>of();
		List<Office> all = new ArrayList<>();
		tree.within(asked.id(), query.tree()).forEach((agency) -> all.add(new Office(agency, asked.id())));
		below.forEach((part) -> tree.within(part.id(), query.tree())
			.forEach((agency) -> all.add(new Office(agency, part.id()))));
		return new Offices(asked, below, List.copyOf(all));
	}

	String[] agencies() {
		return this.all.stream().map(Office::agency).toArray(String[]::new);
	}

	String[] parts() {
		return this.all.stream().map(Office::part).toArray(String[]::new);
	}

}
