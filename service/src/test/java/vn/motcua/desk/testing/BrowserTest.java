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
 * A test in a real browser against the whole program, which it shares with the others of
 * its kind; one of them at a time runs beside the tests without a browser, which have a
 * program of their own. Where no Chromium is installed it says plainly that it was not
 * run. A parameter of type {@link Browser} is the browser of one test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = "motcua.test.in=browser")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
@EnabledIf("vn.motcua.desk.testing.Chromium#isInstalled")
@ExtendWith(Browsing.class)
public @interface BrowserTest {

}
