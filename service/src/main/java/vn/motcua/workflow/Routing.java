package vn.motcua.workflow;

import java.util.List;

/** Which way a dossier takes: the table of routes ({@code routing.dmn}) answers. */
public interface Routing {

	/**
	 * The route; the same question always has the same answer while the program runs.
	 * @throws IllegalStateException when the table has no row for it
	 */
	Route route(RoutingQuestion question);

	/** All rows of the table, in the order in which they are tried. */
	List<RoutingRule> rules();

}
