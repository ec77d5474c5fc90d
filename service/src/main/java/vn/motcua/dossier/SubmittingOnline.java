package vn.motcua.dossier;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.agency.Agencies;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ReadingProcedures;
import vn.motcua.refusal.Refusal;

/**
 * Nộp hồ sơ trực tuyến: an applicant hands in a dossier himself, without signing in. Only
 * what is offered online, where it is offered, and with a number by which he can prove
 * later that it is his.
 */
@Service
public class SubmittingOnline {

	private final Acting acting;

	private final DossierStore store;

	private final ReadingProcedures procedures;

	private final WhereOffered offered;

	private final Agencies agencies;

	private final FollowPasses passes;

	private final Clock clock;

	SubmittingOnline(Acting acting, DossierStore store, ReadingProcedures procedures, WhereOffered offered,
			Agencies agencies, FollowPasses passes, Clock clock) {
		this.acting = acting;
		this.store = store;
		this.procedures = procedures;
		this.offered = offered;
		this.agencies = agencies;
		this.passes = passes;
		this.clock = clock;
	}

	/** What he gets for it: the code, and a pass to what he just handed in. */
	public record Submitted(String code, String pass) {
	}

	/**
	 * The procedure, if it may be handed in online today.
	 * @throws Refusal when there is no such procedure, or not online
	 */
	public ProcedureVersion offered(String code) {
		var procedure = this.procedures.inForce(code, OfficialTime.dateOf(this.clock.instant()));
		if (!procedure.online()) {
			throw Refusal.field("channel-not-offered", "procedure", "Procedure " + procedure.code()
					+ " is not offered through " + Channel.ONLINE + "; receive it at the counter.");
		}
		return procedure;
	}

	@Transactional
	public Submitted submit(SubmitRequest request) {
		var procedure = offered(request.procedure());
		if (!this.offered.takes(this.agencies.tree().requireOpen(request.agency(), "agency"), procedure)) {
			throw Refusal.field("not-offered-here", "agency",
					"This agency does not take this procedure. Choose one from the list.");
		}
		var command = request.command(procedure);
		if (!Proof.canBeGiven(command.application())) {
			throw Refusal.field("number-required", "applicant.phone",
					"Give a telephone or identity number: by its last four digits you follow the dossier.");
		}
		var dossier = this.acting.receive(command, new Performer.Applicant());
		this.store.add(dossier, dossier.getMilestones().lastActAt());
		return new Submitted(dossier.getCode(), this.passes.issue(dossier.getCode()).text());
	}

}
