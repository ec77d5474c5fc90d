package vn.motcua.workflow;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Lets the engine's SQL be read while the program is still looking for its beans. */
public final class StatementsFirst implements ApplicationListener<ApplicationPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		var statements = new Statements();
		event.getApplicationContext().getBeanFactory().registerSingleton("engineStatements", statements);
		Thread.ofPlatform().daemon().name("engine-statements").start(statements::readAhead);
	}

}
