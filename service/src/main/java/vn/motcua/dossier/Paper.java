package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.TimeLimit;

/**
 * What a paper about a dossier says of what happened: its receipt (giấy tiếp nhận và hẹn
 * trả), a request for more (phiếu yêu cầu bổ sung), its refusal (phiếu từ chối).
 *
 * @param limit under which it was received, if it was
 * @param at when it happened, and by whom
 * @param imported whether that happened elsewhere, and was taken over with the past
 * @param reason that was given with it
 * @param missing what the applicant is to bring
 * @param forTheApplicant whether the reader is one who hands it over: what proves that
 * the dossier is his, is on no other copy
 */
public record Paper(DossierAnswer dossier, @Nullable TimeLimit limit, Instant at, String by, boolean imported,
		@Nullable String reason, List<String> missing, boolean forTheApplicant) {

	public Paper {
		missing = List.copyOf(missing);
	}

}
