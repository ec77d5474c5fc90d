package vn.motcua.desk.counter;

import vn.motcua.journal.EventType;

/** Papers by which an applicant is sent away. */
enum Slip {

	/** Mẫu số 02: phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
	SUPPLEMENT(EventType.SUPPLEMENT_REQUESTED),
	/** Mẫu số 03: phiếu từ chối tiếp nhận giải quyết hồ sơ. */
	REFUSAL(EventType.REFUSED_AT_RECEIPT);

	private final EventType event;

	Slip(EventType event) {
		this.event = event;
	}

	EventType event() {
		return this.event;
	}

}
