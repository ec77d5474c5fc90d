package vn.motcua.statistics;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * A dossier behind a figure.
 *
 * @param agency that received it
 * @param on the day it is counted on: when it came or went, or at whose end it was there
 * @param by of a correction: how many more there are for it
 */
public record Opened(String code, String procedure, String agency, String channel, LocalDate on,
		@JsonInclude(Include.NON_NULL) @Nullable Integer by) {
}
