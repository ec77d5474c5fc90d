package vn.motcua.web;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.refusal.Refusal;

/** How instants and texts travel in JSON. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	JsonMapperBuilderCustomizer conventions() {
		// A number is no name, a text no number, and half a copy none: nothing is
		// guessed.
		return (builder) -> builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			// Of two fields of one name others may read the other.
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.addModule(new SimpleModule("motcua").addSerializer(Instant.class, new InstantWriter())
				.addDeserializer(Instant.class, new InstantReader())
				.addDeserializer(LocalDate.class, new DateReader())
				.addDeserializer(String.class, new TextReader()));
	}

	private static final class InstantWriter extends StdSerializer<Instant> {

		InstantWriter() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
			json.writeString(Moments.write(value));
		}

	}

	private static final class InstantReader extends StdDeserializer<Instant> {

		InstantReader() {
			super(Instant.class);
		}

		@Override
		public Instant deserialize(JsonParser json, DeserializationContext context) {
			var text = json.getValueAsString("");
			try {
				return Moments.read(text);
			}
			catch (Refusal refusal) {
				throw context.weirdStringException(text, Instant.class, refusal.sentence());
			}
		}

	}

	private static final class DateReader extends StdDeserializer<LocalDate> {

		DateReader() {
			super(LocalDate.class);
		}

		@Override
		public LocalDate deserialize(JsonParser json, DeserializationContext context) {
			var text = json.getValueAsString("");
			try {
				return Moments.readDate(text);
			}
			catch (Refusal refusal) {
				throw context.weirdStringException(text, LocalDate.class, refusal.sentence());
			}
		}

	}

	/**
	 * Takes only what is text, and writes it as all texts are written (see
	 * {@link Texts}); nothing but a text is a text.
	 */
	private static final class TextReader extends StdDeserializer<String> {

		private final boolean verbatim;

		TextReader() {
			this(false);
		}

		private TextReader(boolean verbatim) {
			super(String.class);
			this.verbatim = verbatim;
		}

		@Override
		public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
			return (property != null && property.getAnnotation(Verbatim.class) != null) ? new TextReader(true) : this;
		}

		@Override
		public String deserialize(JsonParser json, DeserializationContext context) {
			if (json.currentToken() != JsonToken.VALUE_STRING) {
				return (String) context.handleUnexpectedToken(context.constructType(String.class), json);
			}
			var text = json.getString();
			if (!Texts.isText(text)) {
				throw context.weirdStringException("", String.class, "It contains characters that are no text.");
			}
			return this.verbatim ? text : Texts.normal(text);
		}

	}

}
