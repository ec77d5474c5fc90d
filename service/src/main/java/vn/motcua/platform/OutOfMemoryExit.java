package vn.motcua.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends the program when its memory is used up, because nothing it does from then on can
 * be trusted. The Java runtime does the same under {@code -XX:+ExitOnOutOfMemoryError},
 * but a jar cannot ask for that. An error that a library catches it also logs, so both
 * ways are watched: what ends a thread, and what is logged. The embedded database is
 * stopped by its {@link OrphanGuard}.
 */
public final class OutOfMemoryExit implements ApplicationListener<ApplicationPreparedEvent> {

	/** That of the Java runtime for the same. */
	private static final int CODE = 3;

	private static final int DEEPEST = 20;

	/** Made while there is memory for it. */
	private static final byte[] WORDS = "Out of memory: the program ends. Give it more (-Xmx), or look for what takes it.\n"
		.getBytes(StandardCharsets.UTF_8);

	private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.err);

	private static final org.slf4j.Logger log = LoggerFactory.getLogger(OutOfMemoryExit.class);

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
			endIfBehind(failure);
			log.error("The thread \"{}\" ended", thread.getName(), failure);
		});
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
			logging.addTurboFilter(new Logged());
		}
	}

	private static void endIfBehind(@Nullable Throwable failure) {
		int depth = 0;
		for (var cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
			if (cause instanceof OutOfMemoryError) {
				end();
			}
		}
	}

	private static void end() {
		try {
			OUT.write(WORDS);
		}
		catch (IOException ex) {
			// Nobody reads what we say.
		}
		finally {
			// Without hooks: they would need memory.
			Runtime.getRuntime().halt(CODE);
		}
	}

	private static final class Logged extends TurboFilter {

		@Override
		public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
				Object @Nullable [] values, @Nullable Throwable failure) {
			endIfBehind(failure);
			if (values != null && values.length > 0 && values[values.length - 1] instanceof Throwable last) {
				endIfBehind(last);
			}
			return FilterReply.NEUTRAL;
		}

	}

}
