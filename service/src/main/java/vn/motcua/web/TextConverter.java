package vn.motcua.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/**
 * Writes what comes in by forms, queries and addresses as {@link Texts#normal} says; JSON
 * has a reader of its own.
 */
final class TextConverter implements ConditionalGenericConverter {

	@Override
	public Set<ConvertiblePair> getConvertibleTypes() {
		return Set.of(new ConvertiblePair(String.class, String.class));
	}

	@Override
	public boolean matches(TypeDescriptor source, TypeDescriptor target) {
		return !target.hasAnnotation(Verbatim.class);
	}

	@Override
	public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
		return (source instanceof String text) ? Texts.normal(text) : source;
	}

}
