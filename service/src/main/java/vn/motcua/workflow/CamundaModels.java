package vn.motcua.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Models as the engine keeps them. */
final class CamundaModels implements ProcessModels {

	private static final String USER_TASK = "userTask";

	private final RepositoryService repository;

	private final CommandExecutor commands;

	private final JdbcClient jdbc;

	private final NewestModels newest;

	CamundaModels(ProcessEngine engine, JdbcClient jdbc, NewestModels newest) {
		this.repository = engine.getRepositoryService();
		this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
		this.jdbc = jdbc;
		this.newest = newest;
	}

	@Override
	public DeployedModel deploy(String name, byte[] xml) {
		DeploymentLock.take(this.jdbc);
		var deployment = this.repository.createDeployment()
			.name(name)
			.enableDuplicateFiltering(true)
			.addInputStream(name + ".bpmn", new ByteArrayInputStream(xml));
		try {
			deployment.deploy();
		}
		catch (ProcessEngineException ex) {
			throw new IllegalArgumentException("The engine cannot read the model: " + ex.getMessage(), ex);
		}
		forgetAfterwards();
		var model = newest(name)
			.orElseThrow(() -> new IllegalArgumentException("The file " + name + " holds a process of another name"));
		return new DeployedModel(model.getKey(), model.getVersion(), String.valueOf(model.getName()),
				running().getOrDefault(model.getId(), 0L));
	}

	@Override
	public List<DeployedModel> all() {
		var running = running();
		return models().list()
			.stream()
			.map((model) -> new DeployedModel(model.getKey(), model.getVersion(), String.valueOf(model.getName()),
					running.getOrDefault(model.getId(), 0L)))
			.sorted(Comparator.comparing(DeployedModel::key)
				.thenComparing(DeployedModel::version, Comparator.reverseOrder()))
			.toList();
	}

	@Override
	public List<DeclaredStep> steps(String key) {
		var definition = this.newest.get().get(key);
		return (definition == null) ? List.of()
				: this.commands.execute((context) -> stepsOf(Models.deployed(definition, context)).toList());
	}

	@Override
	public List<DeclaredStep> steps() {
		return this.newest.get().keySet().stream().sorted().flatMap((key) -> steps(key).stream()).toList();
	}

	/** Those of the applicant wait too, and are nobody's work. */
	private static Stream<DeclaredStep> stepsOf(ScopeImpl scope) {
		return scope.getActivities()
			.stream()
			.flatMap((activity) -> Stream.concat(USER_TASK.equals(activity.getProperty("type"))
					? WaitingStep.declared(activity).stream() : Stream.empty(), stepsOf(activity)));
	}

	@Override
	public Optional<String> nameOf(String key) {
		return newest(key).map(ProcessDefinition::getName);
	}

	@Override
	public Optional<byte[]> xml(String key) {
		return newest(key).map(ProcessDefinition::getId).map(this::read);
	}

	@Override
	public Optional<byte[]> xml(String key, int version) {
		return Optional.ofNullable(models().processDefinitionKey(key).processDefinitionVersion(version).singleResult())
			.map(ProcessDefinition::getId)
			.map(this::read);
	}

	@Override
	public Optional<byte[]> xmlFollowedBy(String instance, String key) {
		// Primary key of act_ru_execution: a path as a whole has its instance's number.
		return this.jdbc.sql("select proc_def_id_ from act_ru_execution where id_ = ?")
			.param(instance)
			.query(String.class)
			.optional()
			.map(this::read)
			.or(() -> xml(key));
	}

	private byte[] read(String definition) {
		try (var in = this.repository.getProcessModel(definition)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Not before: until the commit others find the version of before, and would keep it.
	 */
	private void forgetAfterwards() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				CamundaModels.this.newest.forget();
			}
		});
	}

	private Optional<ProcessDefinition> newest(String key) {
		return Optional.ofNullable(models().processDefinitionKey(key).latestVersion().singleResult());
	}

	private ProcessDefinitionQuery models() {
		return this.repository.createProcessDefinitionQuery();
	}

	/**
	 * A path as a whole is the row without a parent. All open paths are read, by no
	 * index: an administrator asks seldom, and can wait.
	 */
	private Map<String, Long> running() {
		return this.jdbc.sql("""
				select proc_def_id_, count(*) as running
				from act_ru_execution
				where parent_id_ is null
				group by proc_def_id_
				""")
			.query((row, number) -> Map.entry(row.getString("proc_def_id_"), row.getLong("running")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
