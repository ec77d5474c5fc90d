package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.motcua.agency.NewSuccession;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/**
 * What is sent to hand an agency over. Other than elsewhere, a name that means nothing is
 * refused: who mistypes that of a list would hand over everything, for good.
 *
 * @param others whatever else was sent
 */
record SuccessionRequest(@Nullable String successor, @Nullable LocalDate from, @Nullable List<@Nullable String> fields,
		@Nullable List<@Nullable String> procedures,
		@Schema(hidden = true) @JsonAnySetter @Nullable Map<String, @Nullable Object> others) {

	private static final int MOST_TOLD = 20;

	NewSuccession wanted() {
		if (this.others != null && !this.others.isEmpty()) {
			throw Refusal.fields(this.others.keySet()
				.stream()
				.limit(MOST_TOLD)
				.map((name) -> new FieldProblem(name,
						"A handover has no such field; it has successor, from, fields and procedures."))
				.toList());
		}
		return new NewSuccession(this.successor, this.from, this.fields, this.procedures);
	}

}
