package vn.motcua.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.testing.ServiceTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Each test deploys under a key of its own, for all tests share one engine. */
@ServiceTest
class ProcessVersionsTest {

	private final Workflow workflow;

	private final ProcessModels models;

	private final ProcessEngine engine;

	private final TransactionTemplate transaction;

	ProcessVersionsTest(Workflow workflow, ProcessModels models, ProcessEngine engine,
			PlatformTransactionManager transactions) {
		this.workflow = workflow;
		this.models = models;
		this.engine = engine;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void a_new_version_serves_new_paths_while_a_running_one_finishes_on_its_own() {
		assertThat(deploy("tried_versions", model("tried_versions")).version()).isEqualTo(1);
		var running = start("tried_versions");

		var second = deploy("tried_versions", model("tried_versions").replace("apologising", "excusing"));

		assertThat(second.version()).isEqualTo(2);
		assertThat(start("tried_versions").open()).extracting(OpenStep::step).containsExactly("excusing");
		assertThat(running.open()).extracting(OpenStep::step).containsExactly("apologising");
		assertThat(versions("tried_versions")).extracting(DeployedModel::version, DeployedModel::running)
			.containsExactly(tuple(2, 1L), tuple(1, 1L));
		assertThat(decide(running, "APOLOGISE")).isEmpty();
		assertThat(versions("tried_versions")).extracting(DeployedModel::running).containsExactly(1L, 0L);
	}

	@Test
	void the_same_file_again_is_no_new_version() {
		deploy("tried_again", model("tried_again"));

		assertThat(deploy("tried_again", model("tried_again")).version()).isEqualTo(1);
	}

	@Test
	void a_deployment_that_is_undone_serves_nobody() {
		deploy("tried_undone", model("tried_undone"));
		this.transaction.executeWithoutResult((status) -> {
			this.models.deploy("tried_undone", bytes(model("tried_undone").replace("apologising", "excusing")));
			status.setRollbackOnly();
		});

		assertThat(start("tried_undone").open()).extracting(OpenStep::step).containsExactly("apologising");
	}

	@Test
	void what_the_engine_cannot_read_is_refused() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> deploy("tried_broken", "<definitions/>"));
	}

	@Test
	void the_newest_version_can_be_read() {
		deploy("tried_reading", model("tried_reading"));

		assertThat(this.models.xml("tried_reading")).contains(bytes(model("tried_reading")));
		assertThat(this.models.xml("tried_nothing")).isEmpty();
	}

	@Test
	void a_start_of_the_program_deployed_each_model_of_the_house_once() {
		for (var key : List.of("dossier", "same_day", "inter_agency", "apology")) {
			assertThat(versions(key)).extracting(DeployedModel::version).containsExactly(1);
		}
	}

	@Test
	void another_start_deploys_nothing_new() {
		var before = deployments();
		var configuration = (RoutingEngine) this.engine.getProcessEngineConfiguration();

		configuration.autoDeployResources(this.engine);

		assertThat(deployments()).isEqualTo(before);
	}

	private long deployments() {
		return this.engine.getRepositoryService().createDeploymentQuery().deploymentName("motcua").count();
	}

	private List<DeployedModel> versions(String key) {
		return this.models.all().stream().filter((model) -> model.key().equals(key)).toList();
	}

	private DeployedModel deploy(String key, String xml) {
		return this.transaction.execute((status) -> this.models.deploy(key, bytes(xml)));
	}

	private Started start(String key) {
		return this.transaction.execute((status) -> this.workflow.start(key, "OVERDUE"));
	}

	private List<OpenStep> decide(Started path, String outcome) {
		return this.transaction
			.execute((status) -> this.workflow.decide(path.instance(), path.open().getFirst().ref(), outcome));
	}

	private static String model(String key) {
		try {
			return new ClassPathResource("processes/apology.bpmn").getContentAsString(StandardCharsets.UTF_8)
				.replace("\"apology\"", "\"" + key + "\"");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
