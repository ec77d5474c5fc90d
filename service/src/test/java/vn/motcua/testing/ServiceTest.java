package vn.motcua.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test of the whole program, by HTTP against a real PostgreSQL. All such tests share
 * one context, so none may change it; sweeps happen only when a test calls for one.
 * Sixteen years back is not long ago here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "motcua.test.hashing-cost=4", "motcua.sweep.every=1d", "motcua.trusted-proxies=127.0.0.7/32",
				"motcua.practice.recorded-within=4000" })
@ContextConfiguration(initializers = OwnHome.class)
@Import(TestBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ServiceTest {

}
