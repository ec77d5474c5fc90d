package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What may be done with a dossier besides deciding its tasks. */
public sealed interface DossierCommand {

	/** When it happened; now, if nothing is said. */
	@Nullable Instant at();

	/** Why, as far as a reason is given with it. */
	@Nullable String reason();

	/** Of which kind it is, and so who may do it. */
	CommandKind kind();

	/**
	 * Bổ sung: the applicant brought what was missing.
	 *
	 * @param reason why it is written down only now, where that is long after
	 */
	record BringSupplement(List<Component> components, @Nullable Instant at,
			@Nullable String reason) implements DossierCommand {

		/** What nobody has to explain. */
		public BringSupplement(List<Component> components, @Nullable Instant at) {
			this(components, at, null);
		}

		public BringSupplement {
			components = List.copyOf(components);
		}

		@Override
		public CommandKind kind() {
			return CommandKind.SUPPLEMENT;
		}

	}

	/** Tạm dừng, with its legal basis. */
	record Suspend(String reason, String legalBasis, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.SUSPENSION;
		}

	}

	/** Tiếp tục. */
	record Resume(@Nullable String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.RESUMPTION;
		}

	}

	/** Gia hạn. */
	record Extend(Instant until, String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.EXTENSION;
		}

	}

	/** Xin lỗi và hẹn lại ngày trả kết quả. */
	record Apologise(Instant newAppointmentAt, String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.APOLOGY;
		}

	}

	/** Rút hồ sơ by the applicant, through the clerk; dừng xử lý by the authority. */
	record End(Interruption how, String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return switch (this.how) {
				case WITHDRAW -> CommandKind.WITHDRAWAL;
				case STOP -> CommandKind.STOP;
			};
		}

	}

	/** The officer takes the dossier back from those he asked for an opinion. */
	record Recall(String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.RECALL;
		}

	}

	/** Đính chính: something was written down wrong. */
	record Correct(Correction correction, String reason) implements DossierCommand {

		/** It is noticed now; what was wrong was so from the start. */
		@Override
		public @Nullable Instant at() {
			return null;
		}

		@Override
		public CommandKind kind() {
			return CommandKind.CORRECTION;
		}

	}

	/** Đính chính kết quả: a wrong result goes back to the authority. */
	record SendResultBack(String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.RESULT_CORRECTION;
		}

	}

	/** Mở lại: an error in what was finished is to be corrected. */
	record Reopen(String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public CommandKind kind() {
			return CommandKind.REOPENING;
		}

	}

}
