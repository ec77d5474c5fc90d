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

/** A test of the whole program as a hub, by HTTP and Kafka. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "motcua.test.hashing-cost=4", "motcua.role=hub", "motcua.sweep.every=1s" })
@ContextConfiguration(initializers = OwnHome.class)
@Import(TestBeans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface HubTest {

}
