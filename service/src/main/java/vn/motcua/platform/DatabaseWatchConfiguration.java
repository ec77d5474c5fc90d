package vn.motcua.platform;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets everyone know at once what the watch knows. */
@Configuration(proxyBeanMethods = false)
class DatabaseWatchConfiguration {

	@Bean
	static BeanPostProcessor watchedConnections(ObjectProvider<DatabaseWatch> watch) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource pool && !(bean instanceof WatchedDataSource))
						? new WatchedDataSource(pool, watch.getObject()) : bean;
			}
		};
	}

	/** In the place of Spring Boot's, which waits for a connection of the pool. */
	@Bean
	HealthIndicator dbHealthIndicator(DatabaseWatch watch) {
		return () -> (watch.isAway() ? Health.down() : Health.up()).withDetail("database", "PostgreSQL").build();
	}

}
