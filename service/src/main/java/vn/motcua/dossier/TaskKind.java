package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;

import vn.motcua.access.Role;

/** The kinds of human steps, who does them and how they can end. */
public enum TaskKind {

	/** Xét tiếp nhận hồ sơ trực tuyến. */
	ACCEPTANCE(Role.CLERK),
	/** Thẩm định. */
	APPRAISAL(Role.OFFICER),
	/** Cho ý kiến phối hợp. */
	CONSULTATION(Role.OFFICER),
	/** Phê duyệt. */
	APPROVAL(Role.APPROVER),
	/** Đóng dấu, phát hành. */
	SEALING(Role.SEAL),
	/** Trả kết quả. */
	RESULT_RETURN(Role.CLERK),
	/** Xin lỗi và hẹn lại ngày trả kết quả. */
	APOLOGY(Role.OFFICER);

	private final Role role;

	TaskKind(Role role) {
		this.role = role;
	}

	/** Who does it. */
	public Role role() {
		return this.role;
	}

	/** How it can end. */
	public Set<Outcome> outcomes() {
		return switch (this) {
			case ACCEPTANCE -> EnumSet.of(Outcome.ACCEPT, Outcome.REQUEST_SUPPLEMENT, Outcome.REFUSE);
			case APPRAISAL -> EnumSet.of(Outcome.PROPOSE_APPROVAL, Outcome.PROPOSE_REFUSAL, Outcome.REQUEST_SUPPLEMENT,
					Outcome.CONSULT);
			case CONSULTATION -> EnumSet.of(Outcome.ANSWER);
			case APPROVAL -> EnumSet.of(Outcome.APPROVE, Outcome.REFUSE, Outcome.SEND_BACK);
			case SEALING -> EnumSet.of(Outcome.SEAL);
			case RESULT_RETURN -> EnumSet.of(Outcome.RETURN);
			case APOLOGY -> EnumSet.of(Outcome.APOLOGISE);
		};
	}

	/** Whether it is always done at the one-stop unit. */
	boolean isOfTheCounter() {
		return this == ACCEPTANCE || this == RESULT_RETURN;
	}

	/**
	 * Whether the dossier's appointment is the deadline of the step: the applicant may
	 * come for his result days later.
	 */
	public boolean isUnderTheClock() {
		return !isOfTheCounter() && this != APOLOGY;
	}

}
