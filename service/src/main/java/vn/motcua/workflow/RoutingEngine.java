package vn.motcua.workflow;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An engine that reads of its SQL what it uses. */
final class RoutingEngine extends SpringProcessEngineConfiguration {

	private final Statements statements;

	RoutingEngine(Statements statements) {
		this.statements = statements;
		setDatabaseType(Statements.DATABASE);
	}

	@Override
	protected void autoDeployResources(ProcessEngine engine) {
		new TransactionTemplate(this.transactionManager).executeWithoutResult((status) -> {
			DeploymentLock.take(JdbcClient.create(this.dataSource));
			super.autoDeployResources(engine);
		});
	}

	@Override
	protected void initSqlSessionFactory() {
		this.statements.setEnvironment(new Environment("default", this.transactionFactory, this.dataSource));
		this.statements.setDefaultExecutorType(ExecutorType.BATCH);
		this.sqlSessionFactory = new DefaultSqlSessionFactory(this.statements);
	}

}
