package vn.motcua.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;

/**
 * A version of a procedure, as it is answered.
 *
 * @param level who resolves it, a commune or the province
 */
public record ProcedureVersion(String code, LocalDate validFrom, String name, String field, String level,
		TimeLimit limit, long feeVnd, boolean online, boolean postal, @Nullable String coordinating,
		SupplementRule supplement, List<String> components, List<Part> steps) {

	/** A step's part of the limit. */
	public record Part(String step, BigDecimal share) {
	}

	static ProcedureVersion of(Procedure version, String level) {
		var parts = version.shares()
			.entrySet()
			.stream()
			.map((step) -> new Part(step.getKey(), step.getValue().value()))
			.sorted((one, other) -> one.step().compareTo(other.step()))
			.toList();
		return new ProcedureVersion(version.code(), version.validFrom(), version.name(), version.field(), level,
				version.limit(), version.feeVnd(), version.online(), version.postal(), version.coordinating(),
				version.supplement(), version.components(), parts);
	}

}
