package vn.motcua.desk.administration;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.Typed;
import vn.motcua.privacy.BlockRequest;
import vn.motcua.privacy.ErasureRequest;
import vn.motcua.privacy.ExportRequest;

/**
 * What is asked to be done with someone's data; each form fills what it needs.
 *
 * @param until the last day of a blocking
 */
record PrivacyForm(@Nullable String idNumber, @Nullable String code, @Nullable String reason,
		@Nullable String reference, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
		@Nullable String confirmation) {

	ExportRequest export() {
		return new ExportRequest(said(this.idNumber), said(this.reason), Typed.in(this.reference));
	}

	BlockRequest blocking() {
		var end = (this.until != null) ? OfficialTime.instant(this.until.plusDays(1), LocalTime.MIDNIGHT) : null;
		return new BlockRequest(said(this.reason), Typed.in(this.reference), end);
	}

	ErasureRequest erasure() {
		return new ErasureRequest(said(this.reason), Typed.in(this.reference), said(this.confirmation));
	}

	/** The code of the dossier as its codes are written. */
	String dossier() {
		return said(this.code);
	}

	private static String said(@Nullable String field) {
		return (field == null) ? "" : field.strip();
	}

	@Override
	public String toString() {
		// Without the number: it has no business in a log.
		return "PrivacyForm[code=" + this.code + "]";
	}

}
