package vn.motcua.foresight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * An open dossier and how probable it is that it will be late.
 *
 * @param unit in whose hands it is
 * @param task kind of its open step; none while the applicant is awaited
 * @param minutesLeft office time until the appointment, negative since it passed; while
 * the applicant is awaited, what there will be when he has answered
 * @param probability 1 for what is late already
 * @param why what it rests on; see {@link Why}
 * @param foreseenAt when it was reckoned
 */
public record AtRisk(String code, String procedure, String agency, String unit, String state, Instant dueAt,
		@Nullable String task, @Nullable String assignee, int minutesLeft, BigDecimal probability, Why why,
		Instant foreseenAt, @JsonIgnore UUID dossier) {
}
