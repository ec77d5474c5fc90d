package vn.motcua.privacy;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.dossier.ApplicantData;
import vn.motcua.dossier.Dossier;
import vn.motcua.refusal.Refusal;

/**
 * Hạn chế xử lý dữ liệu: while something about it is disputed, the applicant's data is
 * shown to administrators only and is not erased. The dossier itself goes on: its limit
 * does not wait for the dispute.
 */
@Service
public class BlockingData {

	private final ApplicantData data;

	private final PrivacyActs acts;

	private final Reach reach;

	private final Clock clock;

	BlockingData(ApplicantData data, PrivacyActs acts, Reach reach, Clock clock) {
		this.data = data;
		this.acts = acts;
		this.reach = reach;
		this.clock = clock;
	}

	@Transactional
	public Dossier block(String code, BlockRequest request, Actor actor) {
		var dossier = this.data.lock(code, actor);
		this.reach.requireAny(actor, Role.ADMIN);
		if (request.until() != null && !request.until().isAfter(this.clock.instant())) {
			throw Refusal.field("until-passed", "until", "A blocking ends in the future, or when it is lifted.");
		}
		var protection = dossier.getProtection();
		if (protection != null && protection.isErased()) {
			throw Refusal.conflict("data-erased", "The data of this dossier was erased; there is nothing to block.");
		}
		this.data.block(dossier, request.until());
		this.acts.write(PrivacyAct.Kind.BLOCKED, dossier, request.justification(), request.until(), actor);
		return dossier;
	}

	@Transactional
	public Dossier unblock(String code, BlockRequest request, Actor actor) {
		var dossier = this.data.lock(code, actor);
		this.reach.requireAny(actor, Role.ADMIN);
		var protection = dossier.getProtection();
		if (protection == null || !protection.isBlockedAt(this.clock.instant())) {
			throw Refusal.conflict("data-not-blocked", "The data of this dossier is not blocked.");
		}
		this.data.unblock(dossier);
		this.acts.write(PrivacyAct.Kind.UNBLOCKED, dossier, request.justification(), null, actor);
		return dossier;
	}

}
