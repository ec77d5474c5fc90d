package vn.motcua.desk.administration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.motcua.calendar.TimeLimit;
import vn.motcua.desk.Words;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.processes.ModelFile;
import vn.motcua.processes.ModelStep;
import vn.motcua.workflow.ProcessModels;
import vn.motcua.workflow.Routing;
import vn.motcua.workflow.RoutingRule;

/** Which ways dossiers of a procedure take, by the table of routes and the models. */
@Component
class Ways {

	private static final List<String> ASKED = List.of("procedure", "limitUnit", "agency", "agencyKind", "channel");

	private final Routing routing;

	private final ProcessModels models;

	private final Words words;

	Ways(Routing routing, ProcessModels models, Words words) {
		this.routing = routing;
		this.models = models;
		this.words = words;
	}

	/** Each way that can be taken, by the rule that leads there first. */
	List<Way> of(ProcedureVersion version) {
		Map<String, BigDecimal> shares = version.steps()
			.stream()
			.collect(Collectors.toMap(ProcedureVersion.Part::step, ProcedureVersion.Part::share));
		return this.routing.rules()
			.stream()
			.filter((rule) -> concerns(rule, "procedure", version.code())
					&& concerns(rule, "limitUnit", version.limit().unit().name()))
			.map((rule) -> way(rule, shares, version.limit()))
			.toList();
	}

	/** The steps of all ways, each once, by their ids. */
	Map<String, ModelStep> stepsOf(List<Way> ways) {
		Map<String, ModelStep> steps = new LinkedHashMap<>();
		ways.forEach((way) -> way.steps().forEach((stretch) -> steps.putIfAbsent(stretch.step().id(), stretch.step())));
		return steps;
	}

	private Way way(RoutingRule rule, Map<String, BigDecimal> shares, TimeLimit limit) {
		var steps = this.models.xml(rule.process())
			.map(ModelFile::stepsOf)
			.orElse(List.of())
			.stream()
			.map((step) -> new Way.Stretch(step, shares.get(step.id())))
			.toList();
		return Way.of(rule, conditions(rule), nameOf(rule.process()), steps, limit);
	}

	/** In the order in which the table asks. */
	private List<String> conditions(RoutingRule rule) {
		return ASKED.stream()
			.filter(rule.conditions()::containsKey)
			.map((asked) -> this.words.text("administration.asked." + asked,
					rule.conditions()
						.getOrDefault(asked, List.of())
						.stream()
						.map((value) -> inWords(asked, value))
						.collect(Collectors.joining(", "))))
			.toList();
	}

	private String inWords(String asked, String value) {
		return switch (asked) {
			case "limitUnit" -> this.words.of("administration.unit", value);
			case "agency" -> this.words.agency(value);
			case "agencyKind" -> this.words.of("administration.agency.kind", value);
			case "channel" -> this.words.of("Channel", value);
			default -> value;
		};
	}

	private String nameOf(String process) {
		return this.models.nameOf(process).orElse(process);
	}

	private static boolean concerns(RoutingRule rule, String asked, String value) {
		var words = rule.conditions().get(asked);
		return words == null || words.contains(value);
	}

}
