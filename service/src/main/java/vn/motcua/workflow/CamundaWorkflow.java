package vn.motcua.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The door, with Camunda 7 behind it. */
final class CamundaWorkflow implements Workflow {

	static final String OUTCOME = "outcome";

	private static final String INTERRUPTION = "interruption";

	private final CommandExecutor commands;

	/**
	 * Asking the engine for the newest version by its key would cost every receipt a
	 * query.
	 */
	private final Supplier<Map<String, String>> newest;

	CamundaWorkflow(ProcessEngine engine, Supplier<Map<String, String>> newest) {
		this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
		this.newest = newest;
	}

	@Override
	public Started start(String process, String outcome) {
		return begin(process, (model) -> {
			var path = model.createProcessInstance();
			path.start(variables(outcome));
			return path;
		});
	}

	@Override
	public Started beginAt(String process, String step) {
		return begin(process, (model) -> {
			var first = Placing.step(model, step);
			var path = model.createProcessInstance(null, null, first);
			path.startWithoutExecuting(Map.of());
			Placing.enter(path, first);
			return path;
		});
	}

	private Started begin(String process, Function<ProcessDefinitionEntity, ExecutionEntity> beginning) {
		var definition = Optional.ofNullable(this.newest.get().get(process))
			.orElseThrow(() -> new IllegalStateException("No process '" + process + "' is deployed"));
		var instance = new AtomicReference<>("");
		var open = move((context) -> instance.set(beginning.apply(Models.deployed(definition, context)).getId()));
		return new Started(instance.get(), open);
	}

	@Override
	public List<OpenStep> decide(String instance, String ref, String outcome) {
		var strange = new AtomicReference<@Nullable String>();
		var open = move((context) -> {
			var step = LoadedPath.of(instance, context).step(ref);
			if (WaitingStep.endsWith(step.getActivity(), outcome)) {
				step.setVariables(variables(outcome));
				step.signal(null, null);
			}
			else {
				strange.set(step.getActivityId());
			}
		});
		// Said outside the engine's command, which would undo the caller's transaction.
		if (strange.get() instanceof String step) {
			throw new NotOnThisPath("The step " + step + " does not end with " + outcome);
		}
		return open;
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
		move((context) -> LoadedPath.of(instance, context)
			.whole()
			.ifPresent((path) -> path.deleteCascade("abandoned", true, true)));
	}

	@Override
	public List<OpenStep> goBack(String instance, String step) {
		return move((context) -> {
			var path = LoadedPath.of(instance, context)
				.whole()
				.orElseThrow(() -> new IllegalArgumentException("The path " + instance + " has ended"));
			var again = Placing.step(path.getProcessDefinition(), step);
			Placing.leaveEverything(path);
			Placing.enter(path, again);
		});
	}

	@Override
	public Set<String> waiting(String instance) {
		return this.commands.execute((context) -> LoadedPath.of(instance, context).waiting());
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

}
