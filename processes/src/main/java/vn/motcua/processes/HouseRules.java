package vn.motcua.processes;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The rules of the house for process models (quy trình điện tử): an analyst may change a
 * model without a programmer as long as it only routes, and says so in words.
 */
public final class HouseRules {

	private static final List<HouseRule> RULES = List.of(new KnownElements(), new PlainWords(), new OneDoorEach(),
			new SoundPaths(), new NoLooseEnds(), new KnownKinds(), new KnownUnits(), new RightLanes(),
			new DeclaredOutcomes(), new OutcomeConditions(), new RoutedOutcomes(), new WordsForIds(), new NamesForAll(),
			new DrawnCompletely());

	private HouseRules() {
	}

	/** Everything that stands against the model, at once; nothing, if it may run. */
	public static List<Objection> objectionsTo(BpmnModelInstance model) {
		var plan = new Plan(model);
		return RULES.stream().flatMap(rule -> rule.objectionsTo(plan)).distinct().toList();
	}

}
