package vn.motcua.desk.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ReadingProcedures;

/**
 * Procedures as a clerk looks for them: what his own unit resolves before the rest, the
 * shortest name first, because a longer one was typed on purpose.
 */
@Component
class OfferedProcedures {

	private static final int SHOWN = 12;

	/** Among so many the best are looked for. */
	private static final int MOST = 10_000;

	private final ReadingProcedures procedures;

	private final Agencies agencies;

	private final Clock clock;

	OfferedProcedures(ReadingProcedures procedures, Agencies agencies, Clock clock) {
		this.procedures = procedures;
		this.agencies = agencies;
		this.clock = clock;
	}

	List<ProcedureVersion> matching(String q, String agency) {
		if (q.isBlank()) {
			return List.of();
		}
		boolean commune = this.agencies.tree().require(agency, "agency").kind() == Agency.Kind.COMMUNE;
		return this.procedures.inForce(today(), q, null, null, MOST)
			.stream()
			.sorted(Comparator.<ProcedureVersion, Boolean>comparing((each) -> each.level().equals("COMMUNE") != commune)
				.thenComparing((each) -> each.name().length())
				.thenComparing(ProcedureVersion::code))
			.limit(SHOWN)
			.toList();
	}

	/** The version in force today. */
	ProcedureVersion inForce(String code) {
		return this.procedures.inForce(code, today());
	}

	private LocalDate today() {
		return OfficialTime.dateOf(this.clock.instant());
	}

}
