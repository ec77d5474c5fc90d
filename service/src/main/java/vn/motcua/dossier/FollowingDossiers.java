package vn.motcua.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.LedgerEntry;
import vn.motcua.journal.EventType;
import vn.motcua.journal.Journal;
import vn.motcua.procedure.Procedures;

/** Tra cứu tình trạng hồ sơ: shows a dossier to whoever proved that it is his. */
@Service
public class FollowingDossiers {

	private static final int MOST_EVENTS = 500;

	private final Dossiers dossiers;

	private final Journal journal;

	private final Procedures procedures;

	private final TermsInForce terms;

	private final Clock clock;

	FollowingDossiers(Dossiers dossiers, Journal journal, Procedures procedures, TermsInForce terms, Clock clock) {
		this.dossiers = dossiers;
		this.journal = journal;
		this.procedures = procedures;
		this.terms = terms;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Followed follow(FollowPass pass) {
		return this.dossiers.findByTyped(pass.code())
			.map(this::followed)
			.orElseThrow(() -> RatingByApplicants.unproven(pass.code()));
	}

	/** The same with what was handed in, for him to keep. */
	@Transactional(readOnly = true)
	public OwnData data(FollowPass pass) {
		return this.dossiers.findByTyped(pass.code())
			.map((dossier) -> OwnData.of(followed(dossier), dossier.getApplication()))
			.orElseThrow(() -> RatingByApplicants.unproven(pass.code()));
	}

	private Followed followed(Dossier dossier) {
		var application = dossier.getApplication();
		var passed = dossier.getMilestones();
		var deadline = DeadlineAnswer.of(dossier, this.terms.calendarOf(dossier));
		var events = this.journal.lastOf(dossier.getId(), MOST_EVENTS)
			.stream()
			.flatMap((event) -> FollowedEvent.of(event).stream())
			.toList();
		return new Followed(dossier.getCode(),
				ProcedureAnswer
					.of(this.procedures.version(application.procedure(), dossier.getBasis().procedureSince())),
				application.agency(), dossier.getPath().resolving(), application.returnBy(), dossier.getState(),
				dossier.getState().nationalState(), dossier.getOutcome(), Punctuality.of(dossier, this.clock.instant()),
				passed.submittedAt(), passed.receivedAt(), dossier.getDueAt(), passed.newAppointmentAt(),
				passed.resultReadyAt(), passed.returnedAt(), passed.closedAt(), standsStill(dossier, events),
				deadline.days(), deadline.unpublishedYears(), events,
				dossier.getOutcome() != null && !dossier.isRated());
	}

	private static @Nullable Standstill standsStill(Dossier dossier, List<FollowedEvent> events) {
		var waiting = dossier.getWaiting();
		if (waiting != null) {
			var asked = events.stream()
				.filter((event) -> event.is(EventType.SUPPLEMENT_REQUESTED))
				.reduce((first, second) -> second);
			return new Standstill(waiting.since(), asked.map(FollowedEvent::note).orElse(null),
					asked.map(FollowedEvent::missing).orElse(List.of()), waiting.until(), null);
		}
		return (dossier.getState() == DossierState.AWAITING_PAYMENT) ? lastStop(dossier)
			.map((stop) -> new Standstill(stop.at(), stop.ground().reason(), List.of(), null,
					stop.ground().legalBasis()))
			.orElse(null) : null;
	}

	private static Optional<LedgerEntry.Stopped> lastStop(Dossier dossier) {
		return dossier.getLedger()
			.entries()
			.stream()
			.flatMap((entry) -> (entry instanceof LedgerEntry.Stopped stop) ? Optional.of(stop).stream()
					: Optional.<LedgerEntry.Stopped>empty().stream())
			.reduce((first, second) -> second);
	}

}
