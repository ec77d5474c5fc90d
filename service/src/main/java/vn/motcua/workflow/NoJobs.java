package vn.motcua.workflow;

import java.util.List;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * The house rules allow no timers and nothing asynchronous in a model: so nobody need
 * look whether there are jobs, which the engine otherwise does whenever a step is left.
 */
final class NoJobs extends JobManager {

	@Override
	public List<JobEntity> findJobsByExecutionId(String executionId) {
		return List.of();
	}

	@Override
	public List<JobEntity> findJobsByConfiguration(String handlerType, String handlerConfiguration, String tenantId) {
		return List.of();
	}

	/** Puts it in the place of the engine's own. */
	static final class Factory implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return JobManager.class;
		}

		@Override
		public Session openSession() {
			return new NoJobs();
		}

	}

}
