package vn.motcua.staffing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An absence as it was sent, and when it was ended, if that was before its end. */
public record AbsenceAnswer(UUID id, String user, String from, String until, Absence.Kind kind, String substitute,
		Mark mark, String decisionNumber, List<String> fields, @Nullable Instant endedAt) {

	public static AbsenceAnswer of(Absence absence) {
		return new AbsenceAnswer(absence.id(), absence.person(), absence.from().text(), absence.until().text(),
				absence.kind(), absence.substitute(), absence.mark(), absence.decisionNumber(),
				absence.fields().names().stream().sorted().toList(), absence.endedAt());
	}

}
