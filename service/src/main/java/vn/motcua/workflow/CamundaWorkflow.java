package vn.motcua.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The door, with Camunda 7 behind it. */
final class CamundaWorkflow implements Workflow {

	private static final String OUTCOME = "outcome";

	private static final String INTERRUPTION = "interruption";

	private final ProcessEngine engine;

	private final RuntimeService runtime;

	private final CommandExecutor commands;

	/**
	 * Asking the engine for the newest version by its key would cost every receipt a
	 * query.
	 */
	private final Map<String, String> newestDefinition = new ConcurrentHashMap<>();

	CamundaWorkflow(ProcessEngine engine) {
		this.engine = engine;
		this.runtime = engine.getRuntimeService();
		this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
	}

	@Override
	public Started start(String process, String outcome) {
		var definition = this.newestDefinition.computeIfAbsent(process, this::newestDefinition);
		var instance = new AtomicReference<>("");
		var open = move(() -> instance
			.set(this.runtime.startProcessInstanceById(definition, variables(outcome)).getProcessInstanceId()));
		return new Started(instance.get(), open);
	}

	@Override
	public List<OpenStep> decide(String ref, String outcome) {
		return move(() -> this.runtime.signal(ref, null, null, variables(outcome)));
	}

	@Override
	public void interrupt(String instance, String outcome) {
		try {
			move(() -> this.runtime.createMessageCorrelation(INTERRUPTION)
				.processInstanceId(instance)
				.setVariables(variables(outcome))
				.correlate());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new IllegalArgumentException("The path " + instance + " cannot be interrupted any more", ex);
		}
	}

	@Override
	public <T> T together(Supplier<T> moves) {
		return this.commands.execute((context) -> moves.get());
	}

	private static List<OpenStep> move(Runnable move) {
		try {
			return OpenedSteps.during(move);
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw ex;
		}
		catch (ProcessEngineException ex) {
			throw new IllegalArgumentException("The engine does not move: " + ex.getMessage(), ex);
		}
	}

	/** Transient: the outcome is needed to choose the path, and is not stored. */
	private static VariableMap variables(String outcome) {
		return Variables.createVariables().putValueTyped(OUTCOME, Variables.stringValue(outcome, true));
	}

	private String newestDefinition(String process) {
		var definition = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
		if (definition == null) {
			throw new IllegalStateException("No process '" + process + "' is deployed");
		}
		return definition.getId();
	}

}
