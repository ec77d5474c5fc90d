package vn.motcua.dossier;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.calendar.DeadlineLedger;

/** Values kept as JSON in one column, because they are only ever read whole. */
final class JsonColumns {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Component>> COMPONENTS = new TypeReference<>() {
	};

	private JsonColumns() {
	}

	@Converter
	@Immutable
	static class OfComponents implements AttributeConverter<List<Component>, String> {

		@Override
		public String convertToDatabaseColumn(List<Component> components) {
			return JSON.writeValueAsString(components);
		}

		@Override
		public List<Component> convertToEntityAttribute(String column) {
			return JSON.readValue(column, COMPONENTS);
		}

	}

	@Converter
	@Immutable
	static class OfApplicant implements AttributeConverter<@Nullable Applicant, @Nullable String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable Applicant person) {
			return (person != null) ? JSON.writeValueAsString(person) : null;
		}

		@Override
		public @Nullable Applicant convertToEntityAttribute(@Nullable String column) {
			return (column != null) ? JSON.readValue(column, Applicant.class) : null;
		}

	}

	@Converter
	@Immutable
	static class OfLedger implements AttributeConverter<DeadlineLedger, String> {

		@Override
		public String convertToDatabaseColumn(DeadlineLedger ledger) {
			return JSON.writeValueAsString(ledger);
		}

		@Override
		public DeadlineLedger convertToEntityAttribute(String column) {
			return JSON.readValue(column, DeadlineLedger.class);
		}

	}

}
