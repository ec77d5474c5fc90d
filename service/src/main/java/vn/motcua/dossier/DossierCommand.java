package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Role;

/** What may be done with a dossier besides deciding its tasks. */
public sealed interface DossierCommand {

	/** When it happened; now, if nothing is said. */
	@Nullable Instant at();

	/** Who may do it. */
	List<Role> roles();

	/** Whether it is the one-stop unit's to do, wherever the dossier is. */
	default boolean isOfTheCounter() {
		return false;
	}

	/** Bổ sung: the applicant brought what was missing. */
	record BringSupplement(List<Component> components, @Nullable Instant at) implements DossierCommand {

		public BringSupplement {
			components = List.copyOf(components);
		}

		@Override
		public List<Role> roles() {
			return List.of(Role.CLERK);
		}

		@Override
		public boolean isOfTheCounter() {
			return true;
		}

	}

	/** Tạm dừng, with its legal basis. */
	record Suspend(String reason, String legalBasis, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.OFFICER, Role.APPROVER);
		}

	}

	/** Tiếp tục. */
	record Resume(@Nullable String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.OFFICER, Role.APPROVER);
		}

	}

	/** Gia hạn. */
	record Extend(Instant until, String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.APPROVER, Role.MANAGER);
		}

	}

	/** Xin lỗi và hẹn lại ngày trả kết quả. */
	record Apologise(Instant newAppointmentAt, String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.OFFICER, Role.APPROVER, Role.MANAGER);
		}

	}

	/** Rút hồ sơ by the applicant, through the clerk; dừng xử lý by the authority. */
	record End(Interruption how, String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(this.how.roles());
		}

		@Override
		public boolean isOfTheCounter() {
			return this.how == Interruption.WITHDRAW;
		}

	}

	/** The officer takes the dossier back from those he asked for an opinion. */
	record Recall(String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.OFFICER);
		}

	}

	/**
	 * Đánh giá mức độ hài lòng: what the applicant says of how he was served. Whoever has
	 * to do with the dossier may enter it for him.
	 */
	record Rate(int score, @Nullable String comment, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.values());
		}

	}

	/** Mở lại: an error in what was finished is to be corrected. */
	record Reopen(String reason, @Nullable Instant at) implements DossierCommand {

		@Override
		public List<Role> roles() {
			return List.of(Role.APPROVER, Role.MANAGER);
		}

	}

}
