package vn.motcua.processes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine as the service runs it: user tasks are bare wait states, no history, no
 * jobs. Beside that it notes which paths were taken and where dossiers ended.
 */
final class Engine implements AutoCloseable {

	private final String model;

	private final ProcessEngine engine;

	private final Set<String> takenPaths = new HashSet<>();

	private final Map<String, List<String>> ends = new HashMap<>();

	Engine(String model) {
		this.model = model;
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setJdbcDriver("org.postgresql.Driver");
		configuration.setJdbcUrl(Database.emptyFor(model));
		configuration.setJdbcUsername("postgres");
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
		configuration.setEnforceHistoryTimeToLive(false);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration
			.setCustomPostBPMNParseListeners(new ArrayList<BpmnParseListener>(List.of(new WaitingAndNoting())));
		engine = configuration.buildProcessEngine();
		engine.getRepositoryService().createDeployment().addClasspathResource("processes/" + model + ".bpmn").deploy();
	}

	/** Hands a dossier in: online it is submitted, elsewhere it is accepted at once. */
	Dossier start(String outcome) {
		return Dossier.started(engine, model, ends, outcome);
	}

	Set<String> takenPaths() {
		return takenPaths;
	}

	@Override
	public void close() {
		engine.close();
	}

	private final class WaitingAndNoting extends AbstractBpmnParseListener {

		@Override
		public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
			activity.setActivityBehavior(new ReceiveTaskActivityBehavior());
		}

		@Override
		public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl path) {
			path.addExecutionListener(execution -> takenPaths.add(path.getId()));
		}

		@Override
		public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl end) {
			end.addListener(ExecutionListener.EVENTNAME_START,
					(ExecutionListener) execution -> ends
						.computeIfAbsent(execution.getProcessInstanceId(), any -> new ArrayList<>())
						.add(end.getId()));
		}

	}

}
