package vn.motcua.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Reads what is marked as a date, or as a date and a time, as {@link Moments} does. Times
 * of the day have no bounds to be kept.
 */
final class DateFormats implements AnnotationFormatterFactory<DateTimeFormat> {

	@Override
	public Set<Class<?>> getFieldTypes() {
		return Set.of(LocalDate.class, LocalDateTime.class);
	}

	@Override
	public Printer<Object> getPrinter(DateTimeFormat annotation, Class<?> type) {
		return (date, locale) -> date.toString();
	}

	@Override
	public Parser<Object> getParser(DateTimeFormat annotation, Class<?> type) {
		return (type == LocalDate.class) ? (text, locale) -> Moments.readDate(text)
				: (text, locale) -> Moments.readLocal(text);
	}

}
