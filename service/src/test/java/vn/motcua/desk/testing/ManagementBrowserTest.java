package vn.motcua.desk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

import vn.motcua.testing.ServiceTest;

/**
 * A test of the pages of managers and administrators in a real browser: as
 * {@link BrowserTest}, in a house of its own, where what they change moves nobody else's
 * appointments, and beside those.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = "motcua.test.in=management")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser of the management")
@EnabledIf("vn.motcua.desk.testing.Chromium#isInstalled")
@ExtendWith(Browsing.class)
public @interface ManagementBrowserTest {

}
