package vn.motcua.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The door, with Camunda 7 behind it. */
final class CamundaWorkflow implements Workflow {

	static final String OUTCOME = "outcome";

	private static final String INTERRUPTION = "interruption";

	private final ProcessEngine engine;

	private final CommandExecutor commands;

	/**
	 * Asking the engine for the newest version by its key would cost every receipt a
	 * query.
	 */
	private final Map<String, String> newestDefinition = new ConcurrentHashMap<>();

	CamundaWorkflow(ProcessEngine engine) {
		this.engine = engine;
		this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
	}

	@Override
	public Started start(String process, String outcome) {
		var definition = this.newestDefinition.computeIfAbsent(process, this::newestDefinition);
		var instance = new AtomicReference<>("");
		var open = move((context) -> {
			var path = Models.deployed(definition, context).createProcessInstance();
			path.start(variables(outcome));
			instance.set(path.getId());
		});
		return new Started(instance.get(), open);
	}

	@Override
	public List<OpenStep> decide(String instance, String ref, String outcome) {
		return move((context) -> {
			var step = LoadedPath.of(instance, context).step(ref);
			step.setVariables(variables(outcome));
			step.signal(null, null);
		});
	}

	@Override
	public void interrupt(String instance, String outcome) {
		move((context) -> LoadedPath.of(instance, context)
			.subscription(INTERRUPTION)
			.orElseThrow(() -> new IllegalArgumentException("The path " + instance + " cannot be interrupted any more"))
			.eventReceived(variables(outcome), false));
	}

	@Override
	public void abandon(String instance) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<OpenStep> goBack(String instance, String step) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Started beginAt(String process, String step) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <T> T together(Supplier<T> moves) {
		return this.commands.execute((context) -> moves.get());
	}

	private List<OpenStep> move(Consumer<CommandContext> move) {
		try {
			return OpenedSteps.during(() -> this.commands.execute((context) -> {
				move.accept(context);
				return true;
			}));
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
