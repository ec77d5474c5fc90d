package vn.motcua.dossier;

import java.util.EnumSet;
import java.util.Set;

import vn.motcua.journal.NationalState;

/** The ten states of the national portal. */
public enum DossierState {

	/** Mới đăng ký. */
	SUBMITTED,
	/** Được tiếp nhận. */
	RECEIVED,
	/** Không được tiếp nhận. */
	REFUSED_AT_RECEIPT,
	/** Đang xử lý. */
	PROCESSING,
	/** Yêu cầu bổ sung giấy tờ. */
	AWAITING_SUPPLEMENT,
	/** Yêu cầu thực hiện nghĩa vụ tài chính. */
	AWAITING_PAYMENT,
	/** Công dân yêu cầu rút hồ sơ. */
	WITHDRAWN,
	/** Dừng xử lý. */
	STOPPED,
	/** Đã xử lý xong. */
	RESULT_READY,
	/** Đã trả kết quả. */
	RETURNED;

	/** The number by which the national portal knows the state. */
	public int nationalState() {
		return NationalState.valueOf(name()).number();
	}

	/** The states that may follow. */
	public Set<DossierState> next() {
		return switch (this) {
			case SUBMITTED -> EnumSet.of(RECEIVED, REFUSED_AT_RECEIPT, WITHDRAWN);
			case RECEIVED -> EnumSet.of(PROCESSING, WITHDRAWN, STOPPED);
			case PROCESSING -> EnumSet.of(AWAITING_SUPPLEMENT, AWAITING_PAYMENT, WITHDRAWN, STOPPED, RESULT_READY);
			case AWAITING_SUPPLEMENT, AWAITING_PAYMENT -> EnumSet.of(PROCESSING, WITHDRAWN, STOPPED);
			case RESULT_READY -> EnumSet.of(RETURNED);
			case REFUSED_AT_RECEIPT, WITHDRAWN, STOPPED, RETURNED -> EnumSet.noneOf(DossierState.class);
		};
	}

	/** Nothing follows. */
	public boolean isFinal() {
		return next().isEmpty();
	}

	/** The legal clock runs: the dossier is with the authority. */
	public boolean isRunning() {
		return this == RECEIVED || this == PROCESSING;
	}

	/** Column 11 of the report: received, and neither resolved nor cancelled. */
	public boolean isPending() {
		return isRunning() || isAwaitingApplicant();
	}

	/** The dossier waits for the applicant, and so is in time. */
	public boolean isAwaitingApplicant() {
		return this == AWAITING_SUPPLEMENT || this == AWAITING_PAYMENT;
	}

}
