package vn.motcua.desk.dossier;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import vn.motcua.calendar.OfficialTime;

/**
 * What is sent to do something with a dossier besides deciding its tasks.
 *
 * @param until the new date, where there is one, in official time
 */
record ActForm(@Nullable String reason, @Nullable String legalBasis,
		@Nullable @DateTimeFormat(pattern = DecisionForm.MINUTE) LocalDateTime until) {

	@Nullable Instant moment() {
		return (this.until != null) ? this.until.atZone(OfficialTime.ZONE).toInstant() : null;
	}

}
