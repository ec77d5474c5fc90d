package vn.motcua.testing;

import javax.sql.DataSource;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests add to the program. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

	@Bean
	@Primary
	PassingClock passingClock() {
		return new PassingClock();
	}

	@Bean
	static Statements statements() {
		return new Statements();
	}

	/** The engine, Hibernate and plain SQL all pass here. */
	@Bean
	static BeanPostProcessor watchedDataSource(Statements statements) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource real) ? statements.watch(real) : bean;
			}
		};
	}

	/** The sample users' passwords cost as little as others do in tests. */
	@Bean
	InitializingBean cheapPasswords(JdbcClient jdbc, PlatformTransactionManager transactions, PasswordEncoder encoder) {
		var hash = encoder.encode("motcua");
		return () -> new TransactionTemplate(transactions)
			.executeWithoutResult((status) -> jdbc.sql("update app_user set password_hash = ?").param(hash).update());
	}

	@Bean
	Http http(Environment environment) {
		return new Http(environment);
	}

	@Bean
	OneStopShop oneStopShop(Http http) {
		return new OneStopShop(http);
	}

	@Bean
	Footprints footprints(JdbcClient jdbc) {
		return new Footprints(jdbc);
	}

}
