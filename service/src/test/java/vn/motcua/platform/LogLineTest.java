package vn.motcua.platform;

import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogLineTest {

	private static final String FORGED = "x\r\n2026-11-27T00:00:00.000Z ERROR [-] [main] FORGED\u001b[31m\u2028\u202e";

	@Test
	void is_one_whatever_was_sent() {
		assertThat(written(FORGED, null))
			.endsWith(": x\\u000d\\u000a2026-11-27T00:00:00.000Z ERROR [-] [main] FORGED\\u001b[31m\\u2028\\u202e\n")
			.hasLineCount(1);
	}

	@Test
	void is_followed_by_the_lines_of_a_trace_alone() {
		var lines = written("It failed", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)))
			.lines()
			.toList();
		assertThat(lines).hasSizeGreaterThan(3);
		assertThat(lines.subList(1, lines.size()))
			.allMatch((line) -> line.startsWith("\t") || line.matches("(Wrapped by|Caused by): .*"));
	}

	@Test
	void names_the_call_that_caused_it() {
		var event = event("Done", null);
		event.setMDCPropertyMap(Map.of("requestId", "0123456789"));
		assertThat(new LogLine().format(event)).contains(" WARN  [0123456789] [");
	}

	private static String written(String message, @Nullable Throwable failure) {
		var event = event(message, failure);
		event.setMDCPropertyMap(Map.of());
		return new LogLine().format(event);
	}

	private static LoggingEvent event(String message, @Nullable Throwable failure) {
		var context = new LoggerContext();
		return new LoggingEvent("", context.getLogger("test"), Level.WARN, message, failure, null);
	}

}
