package vn.motcua.workflow;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Models as they are deployed. One that is never changes: so its row is not read again
 * each time it is used.
 */
final class Models {

	private Models() {
	}

	static ProcessDefinitionEntity deployed(String definition, CommandContext context) {
		var deployments = context.getProcessEngineConfiguration().getDeploymentCache();
		var known = deployments.getProcessDefinitionCache().get(definition);
		return (known != null) ? known : deployments.findDeployedProcessDefinitionById(definition);
	}

}
