package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every process of tests a database of its own, and clears it away afterwards; also
 * what was left by processes that could not.
 */
final class OwnHome implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final Path HOMES = Path.of("target", "test-home").toAbsolutePath();

	private static final String OPTIONS = "spring.datasource.hikari.data-source-properties.options";

	@Override
	public void initialize(GenericApplicationContext context) {
		var home = HOMES.resolve(ProcessHandle.current().pid() + "-" + System.identityHashCode(context));
		clearAwayDead();
		TestPropertyValues.of("motcua.home=" + home, OPTIONS + "=" + options(context)).applyTo(context);
		var clearing = new RootBeanDefinition(Clearing.class, () -> new Clearing(home));
		context.registerBeanDefinition("clearing", clearing);
		// Destroyed after what depends on it: the database is closed by then.
		context.addBeanFactoryPostProcessor(
				(beans) -> beans.getBeanDefinition("embeddedDatabase").setDependsOn("clearing"));
	}

	/**
	 * Those of the program; but no test of these cuts the power, so none waits for a
	 * disk.
	 */
	private static String options(GenericApplicationContext context) {
		return context.getEnvironment().getRequiredProperty(OPTIONS) + " -c synchronous_commit=off";
	}

	private static void clearAwayDead() {
		var homes = HOMES.toFile().listFiles((file) -> file.getName().matches("\\d+-\\d+"));
		if (homes == null) {
			return;
		}
		for (var home : homes) {
			long pid = Long.parseLong(home.getName().split("-")[0]);
			if (ProcessHandle.of(pid).isEmpty()) {
				// A server that outlived its tests ends by itself without its files.
				FileSystemUtils.deleteRecursively(home);
			}
		}
	}

	private record Clearing(Path home) implements DisposableBean {

		@Override
		public void destroy() {
			try {
				if (Files.exists(this.home)) {
					FileSystemUtils.deleteRecursively(this.home);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
