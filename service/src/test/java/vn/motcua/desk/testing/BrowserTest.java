package vn.motcua.desk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.motcua.testing.ServiceTest;

/**
 * A test in a real browser against the whole program, which it shares with the other
 * tests. Where no Chromium is installed it says plainly that it was not run. A parameter
 * of type {@link Browser} is the browser of one test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@EnabledIf("vn.motcua.desk.testing.Chromium#isInstalled")
@ExtendWith(Browsing.class)
public @interface BrowserTest {

}
