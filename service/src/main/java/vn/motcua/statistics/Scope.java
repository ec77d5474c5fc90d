package vn.motcua.statistics;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.motcua.agency.AgencyTree;

/**
 * Whose dossiers are asked for.
 *
 * @param agencies that received them
 * @param everyone whether these are all agencies, so that they need not be told apart
 */
record Scope(Set<String> agencies, boolean everyone) {

	static Scope of(AgencyTree tree, String agency) {
		var within = tree.within(agency);
		return new Scope(within, within.size() == tree.all().size());
	}

	static Scope of(AgencyTree tree, ReportQuery query) {
		var agencies = tree.within(query.agency(), query.tree());
		return new Scope(agencies, agencies.size() == tree.all().size());
	}

	/** The others of them. */
	Scope without(Collection<String> some) {
		if (some.isEmpty()) {
			return this;
		}
		var others = new TreeSet<>(this.agencies);
		others.removeAll(some);
		return new Scope(others, false);
	}

	/** Those of them that are the row of that agency, by the tree as it is now. */
	Scope row(AgencyTree tree, String agency) {
		return new Scope(this.agencies.stream()
			.filter((each) -> tree.inCharge(each).equals(agency))
			.collect(Collectors.toCollection(TreeSet::new)), false);
	}

	/** The coarsest figures that still tell the keys of the rows apart. */
	Total rows(GroupBy groupBy) {
		return switch (groupBy) {
			case FIELD, PROCEDURE -> Total.over(this.everyone, false);
			case AGENCY -> Total.over(false, true);
			case CHANNEL -> sum();
		};
	}

	/** The coarsest figures of all. */
	Total sum() {
		return Total.over(this.everyone, true);
	}

	String[] array() {
		return this.agencies.toArray(String[]::new);
	}

}
