package vn.motcua.platform;

import java.nio.file.Path;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Without {@code SPRING_DATASOURCE_URL} a PostgreSQL of our own is started, with its data
 * in {@code MOTCUA_HOME}; sample users exist only there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class EmbeddedDatabaseConfiguration {

	@Bean(destroyMethod = "close")
	EmbeddedDatabase embeddedDatabase(ObjectProvider<StartingDatabase> starting, @Value("${motcua.home}") Path home) {
		return starting.getIfAvailable(() -> StartingDatabase.in(home)).started();
	}

	@Bean
	JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "postgres";
			}

			@Override
			public String getPassword() {
				return database.password();
			}

			@Override
			public String getJdbcUrl() {
				return database.url();
			}

		};
	}

	@Bean
	FlywayConfigurationCustomizer sampleUsers() {
		return (flyway) -> flyway.locations("classpath:db/migration", "classpath:db/sample");
	}

}
