package vn.motcua.statistics;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Which period is to be closed; both days belong to it. */
public record PeriodRequest(@NotNull(message = "Say on which day the period begins.") LocalDate from,
		@NotNull(message = "Say on which day the period ends.") LocalDate to,
		@NotBlank(message = "Name the agency whose figures are closed.") String agency) {
}
