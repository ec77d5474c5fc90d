package vn.motcua.processes;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of human steps, and the lane that each belongs to. */
enum TaskKind implements StepKind {

	/** Xét tiếp nhận hồ sơ trực tuyến. */
	ACCEPTANCE("clerk"),
	/** Thẩm định. */
	APPRAISAL("officer"),
	/** Lấy ý kiến. */
	CONSULTATION("officer"),
	/** Phê duyệt. */
	APPROVAL("approver"),
	/** Đóng dấu, phát hành. */
	SEALING("seal"),
	/** Trả kết quả. */
	RESULT_RETURN("clerk"),
	/** Xin lỗi và hẹn lại: written by the unit that will be late. */
	APOLOGY("officer");

	private final String lane;

	TaskKind(String lane) {
		this.lane = lane;
	}

	@Override
	public String lane() {
		return lane;
	}

	static Optional<TaskKind> named(String name) {
		return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
	}

}
