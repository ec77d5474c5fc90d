package vn.motcua.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the table of routes; the first that fits decides.
 *
 * @param id a word
 * @param description what it is for, as the table says
 * @param conditions what must hold, by the name of what is asked; nothing: always
 * @param process the key of the model it leads to
 * @param resolving the agency that resolves; empty: the one that receives
 * @param atOneStop kinds of steps done at the one-stop unit
 */
public record RoutingRule(String id, String description, Map<String, List<String>> conditions, String process,
		String resolving, List<String> atOneStop) {

	public RoutingRule {
		// In the order of the table's columns.
		conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
		atOneStop = List.copyOf(atOneStop);
	}

}
