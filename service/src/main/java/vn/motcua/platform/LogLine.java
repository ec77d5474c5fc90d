package vn.motcua.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * A record of the log as people read it: always a line of its own, whatever callers sent.
 * What controls a terminal or ends a line is written out, in the message and in what an
 * exception says of itself, so that nobody can write a record that never was. Only the
 * lines of a stack trace follow it, each indented by a tabulator.
 */
public final class LogLine implements StructuredLogFormatter<ILoggingEvent> {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
		.withZone(ZoneId.systemDefault());

	/** Speaks before anything was called, in several lines that are meant to be seen. */
	private static final String START = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

	private static final StackTracePrinter TRACES = StandardStackTracePrinter.rootLast()
		.withFormatter((failure) -> written(failure.toString()));

	@Override
	public String format(ILoggingEvent event) {
		var line = new StringBuilder().append(AT.format(Instant.ofEpochMilli(event.getTimeStamp())))
			.append(' ')
			.append("%-5s".formatted(event.getLevel()))
			.append(" [")
			.append(event.getMDCPropertyMap().getOrDefault("requestId", "-"))
			.append("] [")
			.append(written(event.getThreadName()))
			.append("] ")
			.append(event.getLoggerName())
			.append(": ")
			.append(START.equals(event.getLoggerName()) ? event.getFormattedMessage()
					: written(event.getFormattedMessage()))
			.append('\n');
		return line.append(trace(event.getThrowableProxy())).toString();
	}

	private static String trace(@Nullable IThrowableProxy failure) {
		return (failure instanceof ThrowableProxy known) ? '\t' + TRACES.printStackTraceToString(known.getThrowable())
				: "";
	}

	/** With what ends a line or controls a terminal written out. */
	static String written(@Nullable String text) {
		var line = new StringBuilder();
		String.valueOf(text).codePoints().forEach((character) -> {
			switch (Character.getType(character)) {
				case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
						Character.SURROGATE ->
					line.append("\\u%04x".formatted(character));
				default -> line.appendCodePoint(character);
			}
		});
		return line.toString();
	}

}
