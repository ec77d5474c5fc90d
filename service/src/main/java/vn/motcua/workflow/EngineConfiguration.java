package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import vn.motcua.platform.ChangeFeed;

/**
 * The engine, used for routing alone: no history, no jobs, no metrics, no telemetry, no
 * authorisations, no beans in expressions. It shares data source and transactions with
 * the dossiers.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	@Bean
	@DependsOn("flywayInitializer")
	ProcessEngineFactoryBean processEngine(ObjectProvider<Statements> statements, DataSource dataSource,
			PlatformTransactionManager transactions) throws Exception {
		var configuration = new RoutingEngine(statements.getIfAvailable(Statements::new));
		configuration.setDataSource(dataSource);
		configuration.setTransactionManager(transactions);
		configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
		configuration.setEnforceHistoryTimeToLive(false);
		configuration.setJobExecutorActivate(false);
		configuration.setMetricsEnabled(false);
		configuration.setTaskMetricsEnabled(false);
		configuration.setDbMetricsReporterActivate(false);
		configuration.setAuthorizationEnabled(false);
		// A refusal inside a conversation is an answer, not a fault of the engine.
		configuration.setEnableCmdExceptionLogging(false);
		configuration.setTenantCheckEnabled(false);
		configuration.setDbHistoryUsed(false);
		configuration.setDbIdentityUsed(false);
		configuration.setCmmnEnabled(false);
		configuration.setDmnEnabled(false);
		configuration.setJdbcBatchProcessing(true);
		// Of a thousand versions of models, as many as are parsed by default, most are of
		// the past.
		configuration.setCacheCapacity(100);
		configuration.setIdGenerator(new StrongUuidGenerator());
		configuration.setBeans(Map.of());
		configuration.setCustomSessionFactories(new ArrayList<>(List.of(new NoJobs.Factory())));
		// Mutable, because the engine adds its own.
		configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new WaitingStepsListener())));
		configuration.setDeploymentResources(models());
		configuration.setDeploymentName("motcua");
		configuration.setDeployChangedOnly(true);
		var factory = new ProcessEngineFactoryBean();
		factory.setProcessEngineConfiguration(configuration);
		return factory;
	}

	@Bean
	NewestModels newestModels(ProcessEngine engine, ChangeFeed changes) {
		return new NewestModels(engine, changes);
	}

	@Bean
	Workflow workflow(ProcessEngine engine, NewestModels newest) {
		return new CamundaWorkflow(engine, newest);
	}

	@Bean
	ProcessModels processModels(ProcessEngine engine, JdbcClient jdbc, NewestModels newest) {
		return new CamundaModels(engine, jdbc, newest);
	}

	@Bean
	RoutingTable routing() {
		return new RoutingTable(new ClassPathResource("processes/routing.dmn"));
	}

	private static Resource[] models() throws Exception {
		return new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn");
	}

}
