package vn.motcua.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.Resource;

/**
 * The table of routes. Reading it takes up to a second, so it is read beside everything
 * else once the program is ready, or when the first dossier asks for its way. There are
 * few different questions: each is evaluated once.
 */
final class RoutingTable implements Routing, ApplicationListener<ApplicationReadyEvent> {

	private static final String DECISION = "routing";

	private final Resource file;

	private final Map<RoutingQuestion, Route> answers = new ConcurrentHashMap<>();

	private @Nullable Table table;

	RoutingTable(Resource file) {
		this.file = file;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		// An answer, so that also what evaluates is loaded.
		Thread.ofPlatform().daemon().name("routing-table").start(() -> route(new RoutingQuestion("", "", "", "", "")));
	}

	@Override
	public Route route(RoutingQuestion question) {
		return this.answers.computeIfAbsent(question, (asked) -> table().answer(asked));
	}

	@Override
	public List<RoutingRule> rules() {
		return table().rules();
	}

	private synchronized Table table() {
		var known = this.table;
		if (known == null) {
			known = Table.read(this.file);
			this.table = known;
		}
		return known;
	}

	private record Table(DmnEngine engine, DmnDecision decision, List<RoutingRule> rules) {

		static Table read(Resource file) {
			// Cells hold plain words: for these the simpler language suffices, which
			// begins without the libraries of the other.
			var engine = new DefaultDmnEngineConfiguration().enableFeelLegacyBehavior(true).buildEngine();
			try (var in = file.getInputStream()) {
				var model = Dmn.readModelFromStream(in);
				return new Table(engine, engine.parseDecision(DECISION, model), RoutingRules.of(model));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		Route answer(RoutingQuestion asked) {
			var row = this.engine
				.evaluateDecisionTable(this.decision,
						Map.<String, Object>of("procedure", asked.procedure(), "limitUnit", asked.limitUnit(), "agency",
								asked.agency(), "agencyKind", asked.agencyKind(), "channel", asked.channel()))
				.getFirstResult();
			if (row == null) {
				throw new IllegalStateException("The table of routes has no row for " + asked);
			}
			var resolving = text(row, "resolving");
			var kinds = text(row, "atOneStop");
			return new Route(text(row, "process"), resolving.isEmpty() ? null : resolving,
					kinds.isEmpty() ? Set.of() : Set.of(kinds.split("\\s*,\\s*")));
		}

		private static String text(DmnDecisionRuleResult row, String output) {
			return Optional.<Object>ofNullable(row.getEntry(output)).map(Object::toString).orElse("").strip();
		}

	}

}
