package vn.motcua.workflow;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/**
 * The version of each model by which new paths begin, by the model's key: remembered
 * until some replica deploys another.
 */
final class NewestModels implements Supplier<Map<String, String>> {

	private final Remembered<Map<String, String>> ids;

	NewestModels(ProcessEngine engine, ChangeFeed changes) {
		this.ids = changes.remember(() -> load(engine), "act_re_procdef");
	}

	@Override
	public Map<String, String> get() {
		return this.ids.get();
	}

	/** For whoever deployed here: word by way of the database comes a moment later. */
	void forget() {
		this.ids.forget();
	}

	private static Map<String, String> load(ProcessEngine engine) {
		return engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableMap(ProcessDefinition::getKey, ProcessDefinition::getId));
	}

}
