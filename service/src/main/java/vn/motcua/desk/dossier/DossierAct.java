package vn.motcua.desk.dossier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.LedgerEntry;
import vn.motcua.desk.Typed;
import vn.motcua.dossier.ApologyRequest;
import vn.motcua.dossier.CommandKind;
import vn.motcua.dossier.DossierCommand;
import vn.motcua.dossier.DossierState;
import vn.motcua.dossier.ExtensionRequest;
import vn.motcua.dossier.Interruption;
import vn.motcua.dossier.ReasonRequest;
import vn.motcua.dossier.ResumptionRequest;
import vn.motcua.dossier.SuspensionRequest;
import vn.motcua.dossier.TaskKind;
import vn.motcua.dossier.WholeDossier;

import static vn.motcua.dossier.DossierState.AWAITING_PAYMENT;
import static vn.motcua.dossier.DossierState.AWAITING_SUPPLEMENT;
import static vn.motcua.dossier.DossierState.PROCESSING;
import static vn.motcua.dossier.DossierState.RECEIVED;
import static vn.motcua.dossier.DossierState.RESULT_READY;
import static vn.motcua.dossier.DossierState.RETURNED;
import static vn.motcua.dossier.DossierState.STOPPED;
import static vn.motcua.dossier.DossierState.SUBMITTED;
import static vn.motcua.dossier.DossierState.WITHDRAWN;

/**
 * What may be offered to do with a dossier besides deciding its tasks. Whose it is to do
 * the dossier's room says; here is only what would be pointless to show.
 */
enum DossierAct {

	/** Tạm dừng. */
	SUSPEND(CommandKind.SUSPENSION, EnumSet.of(PROCESSING)),
	/** Tiếp tục. */
	RESUME(CommandKind.RESUMPTION, EnumSet.of(AWAITING_PAYMENT)),
	/** Gia hạn. */
	EXTEND(CommandKind.EXTENSION, EnumSet.of(RECEIVED, PROCESSING)),
	/** Xin lỗi và hẹn lại. */
	APOLOGISE(CommandKind.APOLOGY, EnumSet.of(RECEIVED, PROCESSING)),
	/** Thu lại hồ sơ từ nơi đang lấy ý kiến. */
	RECALL(CommandKind.RECALL, EnumSet.of(PROCESSING)),
	/** Rút hồ sơ. */
	WITHDRAW(CommandKind.WITHDRAWAL,
			EnumSet.of(SUBMITTED, RECEIVED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_PAYMENT)),
	/** Dừng xử lý. */
	STOP(CommandKind.STOP, EnumSet.of(RECEIVED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_PAYMENT)),
	/** Đính chính kết quả. */
	CORRECT_RESULT(CommandKind.RESULT_CORRECTION, EnumSet.of(RESULT_READY, RETURNED)),
	/** Mở lại. */
	REOPEN(CommandKind.REOPENING, EnumSet.of(RESULT_READY, RETURNED, WITHDRAWN, STOPPED));

	private final CommandKind kind;

	private final Set<DossierState> states;

	DossierAct(CommandKind kind, Set<DossierState> states) {
		this.kind = kind;
		this.states = states;
	}

	/** What the reader is offered for the dossier as it stands. */
	static List<DossierAct> offered(WholeDossier whole) {
		return Arrays.stream(values())
			.filter((act) -> whole.permitted().contains(act.kind) && act.states.contains(whole.dossier().state()))
			.filter((act) -> act.isOpen(whole))
			.toList();
	}

	private boolean isOpen(WholeDossier whole) {
		return switch (this) {
			case EXTEND -> !has(whole, LedgerEntry.Extended.class) && !"OVERDUE".equals(whole.dossier().timeliness());
			case APOLOGISE -> !has(whole, LedgerEntry.Reappointed.class);
			case CORRECT_RESULT ->
				whole.dossier().tasks().stream().allMatch((task) -> task.kind() == TaskKind.RESULT_RETURN);
			case RECALL -> whole.dossier().tasks().stream().anyMatch((task) -> task.kind() == TaskKind.CONSULTATION);
			default -> true;
		};
	}

	private static boolean has(WholeDossier whole, Class<? extends LedgerEntry> kind) {
		return whole.ledger().stream().anyMatch(kind::isInstance);
	}

	/** Whether it ends something, and so is shown as hard to take back. */
	public boolean isGrave() {
		return this == WITHDRAW || this == STOP;
	}

	/** Whether it names a new date. */
	public boolean namesDate() {
		return this == EXTEND || this == APOLOGISE;
	}

	/** Whether it names its legal basis. */
	public boolean namesBasis() {
		return this == SUSPEND;
	}

	/** The command that is meant, held to the API's rules by the caller. */
	@SuppressWarnings("NullAway") // what is missing is for the request's own rules
	Meant meant(ActForm form) {
		var reason = Typed.in(form.reason());
		return switch (this) {
			case SUSPEND -> new Meant(new SuspensionRequest(reason, form.legalBasis(), null),
					new DossierCommand.Suspend(reason, form.legalBasis(), null));
			case RESUME ->
				new Meant(new ResumptionRequest(reason, null, null), new DossierCommand.Resume(reason, null));
			case EXTEND -> new Meant(new ExtensionRequest(form.moment(), reason, null),
					new DossierCommand.Extend(form.moment(), reason, null));
			case APOLOGISE -> new Meant(new ApologyRequest(form.moment(), reason, null),
					new DossierCommand.Apologise(form.moment(), reason, null));
			case RECALL -> new Meant(new ReasonRequest(reason, null), new DossierCommand.Recall(reason, null));
			case WITHDRAW -> ending(Interruption.WITHDRAW, reason);
			case STOP -> ending(Interruption.STOP, reason);
			case CORRECT_RESULT ->
				new Meant(new ReasonRequest(reason, null), new DossierCommand.SendResultBack(reason, null));
			case REOPEN -> new Meant(new ReasonRequest(reason, null), new DossierCommand.Reopen(reason, null));
		};
	}

	/** What was sent to take a decision back. */
	@SuppressWarnings("NullAway") // as above
	static ReasonRequest reasoned(ActForm form) {
		return new ReasonRequest(Typed.in(form.reason()), null);
	}

	@SuppressWarnings("NullAway") // as above
	private static Meant ending(Interruption how, @Nullable String reason) {
		return new Meant(new ReasonRequest(reason, null), new DossierCommand.End(how, reason, null));
	}

	/**
	 * What a form means.
	 *
	 * @param request as the API would have been sent it, with its rules
	 */
	record Meant(Object request, DossierCommand command) {
	}

}
