package vn.motcua.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which way a dossier takes: the table of routes ({@code routing.dmn}) answers. */
public interface Routing {

	/**
	 * The route; the same question always has the same answer while the program runs.
	 * @throws IllegalStateException when the table has no row for it
	 */
	Route route(RoutingQuestion question);

	/** All rows of the table, in the order in which they are tried. */
	List<RoutingRule> rules();

	/** The row that answers the question; none when no row does. */
	default Optional<RoutingRule> rule(RoutingQuestion question) {
		Map<String, String> asked = Map.of("procedure", question.procedure(), "limitUnit", question.limitUnit(),
				"agency", question.agency(), "agencyKind", question.agencyKind(), "channel", question.channel());
		return rules().stream()
			.filter((rule) -> rule.conditions()
				.entrySet()
				.stream()
				.allMatch((condition) -> condition.getValue().contains(asked.get(condition.getKey()))))
			.findFirst();
	}

}
