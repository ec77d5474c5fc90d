package vn.motcua.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;

/** Where the cases behind a figure are listed. */
record Links(String set, Period period, String agency, TreeAsOf tree) {

	String to(Cases cases, Part part) {
		return "/api/indicators/%s/dossiers?from=%s&to=%s&agency=%s&indicator=%s&part=%s%s".formatted(this.set,
				this.period.from(), this.period.to(), this.agency, cases.id(), part,
				(this.tree == TreeAsOf.NOW) ? "&tree=NOW" : "");
	}

	Map<String, String> of(Cases cases, Part numerator) {
		Map<String, String> links = new LinkedHashMap<>();
		links.put("numerator", to(cases, numerator));
		links.put("denominator", to(cases, Part.DENOMINATOR));
		return links;
	}

}
