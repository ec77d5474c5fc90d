package vn.motcua.testing;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

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
