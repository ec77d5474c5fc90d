package vn.motcua.desk.administration;

import java.util.Comparator;
import java.util.List;

import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;

/**
 * An agency where it stands in the tree, as a list draws it.
 *
 * @param depth below the topmost that is shown
 */
record Branch(Agency agency, int depth) {

	/** Each agency directly above those below it. */
	static List<Branch> of(List<Agency> agencies, AgencyTree tree) {
		int top = agencies.stream().mapToInt((agency) -> tree.lineOf(agency.id()).size()).min().orElse(0);
		return agencies.stream()
			.sorted(Comparator.comparing((agency) -> String.join(" ", tree.lineOf(agency.id()).reversed())))
			.map((agency) -> new Branch(agency, tree.lineOf(agency.id()).size() - top))
			.toList();
	}

}
