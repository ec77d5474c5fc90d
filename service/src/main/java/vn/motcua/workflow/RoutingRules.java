package vn.motcua.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The table of routes as people read it, row by row. */
final class RoutingRules {

	private RoutingRules() {
	}

	static List<RoutingRule> of(DmnModelInstance model) {
		return model.getModelElementsByType(DecisionTable.class)
			.stream()
			.flatMap((table) -> table.getRules().stream().map((rule) -> rule(table, rule)))
			.toList();
	}

	private static RoutingRule rule(DecisionTable table, Rule rule) {
		Map<String, List<String>> conditions = new LinkedHashMap<>();
		var inputs = table.getInputs().iterator();
		rule.getInputEntries().forEach((entry) -> {
			var name = inputs.next().getInputExpression().getText().getTextContent();
			var words = words(entry.getText().getTextContent());
			if (!words.isEmpty()) {
				conditions.put(name, words);
			}
		});
		var outputs = texts(rule.getOutputEntries().stream().map((entry) -> entry.getText().getTextContent()).toList());
		var description = rule.getDescription();
		return new RoutingRule(rule.getId(), (description != null) ? description.getTextContent() : "", conditions,
				outputs.getFirst(), outputs.get(1), words(outputs.get(2)));
	}

	private static List<String> texts(Collection<String> cells) {
		return cells.stream().map((cell) -> cell.replace("\"", "").strip()).toList();
	}

	private static List<String> words(String cell) {
		return Stream.of(cell.split(","))
			.map((word) -> word.replace("\"", "").strip())
			.filter((word) -> !word.isEmpty() && !word.equals("-"))
			.toList();
	}

}
