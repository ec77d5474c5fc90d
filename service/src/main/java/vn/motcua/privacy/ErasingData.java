package vn.motcua.privacy;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.dossier.ApplicantData;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.refusal.Refusal;
import vn.motcua.retention.RetentionSettings;

/**
 * Xóa dữ liệu cá nhân: who the applicant was is taken out of a dossier, when it was kept
 * as long as the law of archives asks (thời hạn bảo quản) and nothing about it is
 * disputed. It cannot be taken back.
 */
@Service
public class ErasingData {

	private final ApplicantData data;

	private final PrivacyActs acts;

	private final RetentionSettings settings;

	private final Reach reach;

	private final Clock clock;

	ErasingData(ApplicantData data, PrivacyActs acts, RetentionSettings settings, Reach reach, Clock clock) {
		this.data = data;
		this.acts = acts;
		this.settings = settings;
		this.reach = reach;
		this.clock = clock;
	}

	@Transactional
	public Dossier erase(String code, ErasureRequest request, Actor actor) {
		var dossier = this.data.lock(code, actor);
		this.reach.requireAny(actor, Role.ADMIN);
		if (DossierCode.spellings(request.confirmation()).noneMatch(dossier.getCode()::equals)) {
			throw Refusal.field("not-confirmed", "confirmation",
					"Write the code of the dossier once more, as it stands above: erasing cannot be taken back.");
		}
		requireErasable(dossier);
		this.data.erase(dossier);
		this.acts.write(PrivacyAct.Kind.ERASED, dossier, request.justification(), null, actor);
		return dossier;
	}

	private void requireErasable(Dossier dossier) {
		var protection = dossier.getProtection();
		if (protection != null && protection.isErased()) {
			throw Refusal.conflict("already-erased", "The data of this dossier was erased before.");
		}
		var now = this.clock.instant();
		if (protection != null && protection.isBlockedAt(now)) {
			throw Refusal.conflict("data-blocked",
					"The data of this dossier is blocked; end the dispute and lift that first.");
		}
		var closed = this.data.closedAt(dossier);
		if (closed == null) {
			throw Refusal.conflict("not-ended", "The dossier has not ended; only what has ended can be erased.");
		}
		var keptUntil = OfficialTime.dateOf(closed).plus(this.settings.dossiersOf(this.data.field(dossier)));
		if (OfficialTime.dateOf(now).isBefore(keptUntil)) {
			throw Refusal.conflict("still-in-archive", "The dossier must be kept until " + keptUntil
					+ ", when its storage period ends; until then its data can be blocked, not erased.");
		}
	}

}
