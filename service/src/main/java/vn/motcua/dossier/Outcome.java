package vn.motcua.dossier;

/** How a task can end, in the order in which people are offered it. */
public enum Outcome {

	/** Tiếp nhận. */
	ACCEPT,
	/** Đề xuất đồng ý. */
	PROPOSE_APPROVAL,
	/** Đề xuất từ chối. */
	PROPOSE_REFUSAL,
	/** Phê duyệt. */
	APPROVE,
	/** Yêu cầu bổ sung, hoàn thiện hồ sơ. */
	REQUEST_SUPPLEMENT,
	/** Lấy ý kiến. */
	CONSULT,
	/** Từ chối: at acceptance the submission, at approval what was asked for. */
	REFUSE,
	/** Trả lại cho người thụ lý. */
	SEND_BACK,
	/** Cho ý kiến. */
	ANSWER,
	/** Đóng dấu, phát hành. */
	SEAL,
	/** Trả kết quả. */
	RETURN,
	/** Xin lỗi và hẹn lại. */
	APOLOGISE;

	/** Whoever is refused, sent back or asked for more is told why. */
	public boolean needsNote() {
		return switch (this) {
			case REFUSE, REQUEST_SUPPLEMENT, PROPOSE_REFUSAL, SEND_BACK -> true;
			case ACCEPT, PROPOSE_APPROVAL, CONSULT, ANSWER, APPROVE, SEAL, RETURN, APOLOGISE -> false;
		};
	}

}
