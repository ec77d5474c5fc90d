package vn.motcua.dossier;

import java.util.Arrays;

import vn.motcua.access.Role;

/** The kinds of what may be done with a dossier besides its tasks, and who does them. */
public enum CommandKind {

	/** Bổ sung: the applicant brings what was missing. */
	SUPPLEMENT(Role.CLERK),
	/** Rút hồ sơ by the applicant, through the clerk. */
	WITHDRAWAL(Role.CLERK),
	/** Dừng xử lý by the authority. */
	STOP(Role.OFFICER, Role.APPROVER, Role.MANAGER),
	/** Tạm dừng. */
	SUSPENSION(Role.OFFICER, Role.APPROVER),
	/** Tiếp tục. */
	RESUMPTION(Role.OFFICER, Role.APPROVER),
	/** Gia hạn. */
	EXTENSION(Role.APPROVER, Role.MANAGER),
	/** Xin lỗi và hẹn lại ngày trả kết quả. */
	APOLOGY(Role.OFFICER, Role.APPROVER, Role.MANAGER),
	/** Thu lại hồ sơ từ nơi đang lấy ý kiến. */
	RECALL(Role.OFFICER),
	/** Đính chính. */
	CORRECTION(Role.CLERK, Role.OFFICER),
	/** Đính chính kết quả: by the one-stop unit, to which the applicant brings it. */
	RESULT_CORRECTION(Role.CLERK, Role.APPROVER, Role.MANAGER),
	/** Mở lại. */
	REOPENING(Role.APPROVER, Role.MANAGER);

	private final Role[] roles;

	CommandKind(Role... roles) {
		this.roles = roles;
	}

	/** Who does it: someone with one of these. */
	Role[] roles() {
		return this.roles.clone();
	}

	/**
	 * Who does it where the dossier is in hand: everyone but clerks, whose part is the
	 * one-stop unit's, wherever the dossier is.
	 */
	Role[] handling() {
		return Arrays.stream(this.roles).filter((role) -> role != Role.CLERK).toArray(Role[]::new);
	}

	/** Whether the one-stop unit does it, alone or beside those who have it in hand. */
	boolean isOfTheCounter() {
		return Arrays.asList(this.roles).contains(Role.CLERK);
	}

}
