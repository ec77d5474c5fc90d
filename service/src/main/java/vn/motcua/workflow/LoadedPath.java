package vn.motcua.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * A path with all that waits in it, loaded by one query: while it moves, the engine then
 * asks for nothing more. A path that began in the same conversation is at hand already.
 */
record LoadedPath(List<ExecutionEntity> executions) {

	static LoadedPath of(String instance, CommandContext context) {
		var known = context.getDbEntityManager()
			.getCachedEntitiesByType(ExecutionEntity.class)
			.stream()
			.filter((execution) -> instance.equals(execution.getProcessInstanceId()))
			.toList();
		return new LoadedPath(known.isEmpty() ? load(instance, context) : known);
	}

	private static List<ExecutionEntity> load(String instance, CommandContext context) {
		var executions = context.getExecutionManager().findExecutionsByProcessInstanceId(instance);
		for (ExecutionEntity execution : executions) {
			execution.setProcessDefinition(Models.deployed(execution.getProcessDefinitionId(), context));
			if (execution.isProcessInstanceExecution()) {
				// Outcomes are transient, and models have nothing else: only
				// subscriptions may have to be asked for.
				execution.restoreProcessInstance(executions, null, List.of(), List.of(), List.of(), List.of(),
						List.of());
			}
		}
		return executions;
	}

	/** The path as a whole; none when it has ended. */
	Optional<ExecutionEntity> whole() {
		return this.executions.stream()
			.filter((execution) -> execution.isProcessInstanceExecution() && !execution.isEnded())
			.findFirst();
	}

	/** The references under which steps wait. */
	Set<String> waiting() {
		return this.executions.stream()
			.filter(LoadedPath::waits)
			.map(ExecutionEntity::getId)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static boolean waits(ExecutionEntity execution) {
		return execution.isActive() && !execution.isEnded() && WaitingStep.isOne(execution.getActivity());
	}

	/** The step that waits under that reference. */
	ExecutionEntity step(String ref) {
		return this.executions.stream()
			.filter((execution) -> ref.equals(execution.getId()) && waits(execution))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No step " + ref + " waits"));
	}

	/**
	 * What waits for the message of that name, if the path can still be reached by it.
	 */
	Optional<EventSubscriptionEntity> subscription(String message) {
		return this.executions.stream()
			.flatMap((execution) -> execution.getEventSubscriptions().stream())
			.filter((subscription) -> message.equals(subscription.getEventName()))
			.findFirst();
	}

}
