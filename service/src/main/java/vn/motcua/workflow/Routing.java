package vn.motcua.workflow;

/** Which way a dossier takes: the table of routes ({@code routing.dmn}) answers. */
public interface Routing {

	/**
	 * The route; the same question always has the same answer while the program runs.
	 * @throws IllegalStateException when the table has no row for it
	 */
	Route route(RoutingQuestion question);

}
