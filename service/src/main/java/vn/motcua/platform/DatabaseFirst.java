package vn.motcua.platform;

import java.nio.file.Path;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Lets the embedded database start while the program is still looking for its beans. This
 * is the first moment at which all properties are known, and the last one before the
 * beans.
 */
public final class DatabaseFirst implements ApplicationListener<ApplicationPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		if (event.getApplicationContext() instanceof GenericApplicationContext context
				&& wanted(context.getEnvironment())) {
			var home = context.getEnvironment().getRequiredProperty("motcua.home");
			var starting = StartingDatabase.in(Path.of(home));
			var beans = context.getDefaultListableBeanFactory();
			beans.registerSingleton("startingDatabase", starting);
			// Whatever fails before the database is a bean must not leave it running.
			beans.registerDisposableBean("startingDatabase", starting);
		}
	}

	/** The condition of {@link EmbeddedDatabaseConfiguration}. */
	private static boolean wanted(Environment environment) {
		return "none".equalsIgnoreCase(environment.getProperty("spring.datasource.url", "none"));
	}

}
