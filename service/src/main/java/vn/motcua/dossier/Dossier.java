package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.OpenStep;
import vn.motcua.workflow.Started;

/**
 * One application for one administrative procedure (hồ sơ): its state, its deadline, its
 * steps and who did them. It decides what follows from an act; who may act is decided
 * before, which step comes next by the workflow.
 */
@Entity
public class Dossier {

	@Id
	private UUID id;

	private String code;

	private int version = 1;

	@Embedded
	private Application application;

	@Embedded
	private Basis basis;

	@Enumerated(EnumType.STRING)
	private DossierState state = DossierState.SUBMITTED;

	@Enumerated(EnumType.STRING)
	private @Nullable Decision decision;

	@Embedded
	private @Nullable RegisterEntry register;

	@Embedded
	private Appointment appointment = Appointment.NONE;

	@Embedded
	private Milestones milestones;

	private String processInstance;

	private @Nullable String externalId;

	private String searchName;

	@OneToMany(mappedBy = "dossier", cascade = CascadeType.PERSIST)
	@OrderBy("openedAt, id")
	private List<Task> tasks = new ArrayList<>();

	@Transient
	private final News news = new News();

	/** For the persistence provider. */
	@SuppressWarnings("NullAway.Init")
	protected Dossier() {
	}

	/** A dossier as it is handed in; nothing has been done with it yet. */
	Dossier(Application application, @Nullable String externalId, Terms terms, Act act) {
		this.externalId = externalId;
		this.id = NewId.next();
		this.code = "";
		this.application = application;
		this.basis = Basis.of(terms);
		this.milestones = Milestones.begun(act);
		this.processInstance = "";
		this.searchName = SearchName.of(application.applicant().name());
	}

	/** Mới đăng ký: handed in online, waits until a clerk accepts it. */
	void submit(Act act) {
		this.milestones = this.milestones.submitted(act.at());
		tell(new Happening.Submitted(), act);
	}

	/** Tiếp nhận: from this moment the clock runs, under the terms of the day. */
	void receive(Act act, Terms terms) {
		moveTo(DossierState.RECEIVED);
		this.basis = Basis.of(terms);
		this.appointment = this.appointment.start(act.at(), terms);
		this.milestones = this.milestones.received(act.at());
		tell(new Happening.Received(terms.procedure().limit()), act);
	}

	/** The path begins, at the steps that the workflow opened. */
	void begin(Started path, Act act) {
		this.processInstance = path.instance();
		open(path.open(), act);
	}

	/** The workflow opened these steps. */
	void open(List<OpenStep> steps, Act act) {
		for (OpenStep step : steps) {
			if (this.state == DossierState.RECEIVED) {
				moveTo(DossierState.PROCESSING);
			}
			var kind = TaskKind.valueOf(step.kind());
			var task = new Task(this, kind, this.application.agency(), step.ref(), act.at(),
					kind.isUnderTheClock() ? getDueAt() : null);
			if (kind == TaskKind.APPRAISAL) {
				// What is sent back goes to the officer who knows it.
				task.assignTo(getSteps().appraiser().orElse(null));
			}
			this.tasks.add(task);
			tell(new Happening.TaskOpened(task), act);
		}
	}

	/** A step is done; what follows from its outcome, follows. */
	void decide(Task task, Outcome outcome, @Nullable String note, Act act, Terms terms) {
		begin(act);
		task.decide(outcome, act);
		tell(new Happening.TaskDecided(task, outcome, note), act);
		switch (outcome) {
			case ACCEPT -> receive(act, terms);
			case REFUSE -> refuse(task, note, act);
			case APPROVE -> this.decision = Decision.GRANTED;
			case SEND_BACK -> this.decision = null;
			case SEAL -> finish(act);
			case RETURN -> handOver(act);
			case PROPOSE_APPROVAL, PROPOSE_REFUSAL, ANSWER, CONSULT, REQUEST_SUPPLEMENT, APOLOGISE -> {
				// Moves the path only.
			}
		}
	}

	private void refuse(Task task, @Nullable String note, Act act) {
		if (task.getKind() == TaskKind.ACCEPTANCE) {
			moveTo(DossierState.REFUSED_AT_RECEIPT);
			this.milestones = this.milestones.closed(act.at());
			tell(new Happening.RefusedAtReceipt(note), act);
		}
		else {
			this.decision = Decision.REFUSED;
		}
	}

	/** The result is ready: this moment is compared with the appointment. */
	private void finish(Act act) {
		var outcome = Objects.requireNonNull(this.decision, "Sealed without a decision");
		moveTo(DossierState.RESULT_READY);
		this.milestones = this.milestones.resultReady(act.at());
		tell(new Happening.ResultReady(outcome, this.appointment.timeliness(act.at()), this.appointment.overdueSince()),
				act);
	}

	private void handOver(Act act) {
		moveTo(DossierState.RETURNED);
		this.milestones = this.milestones.returned(act.at());
		tell(new Happening.Returned(this.application.returnBy().name()), act);
	}

	/** Rút hồ sơ, dừng xử lý: ends the dossier before it has a result. */
	void interrupt(Interruption how, String reason, Act act) {
		begin(act);
		boolean awaiting = this.state.isAwaitingApplicant();
		moveTo(how.state());
		getOpenTasks().forEach((task) -> task.drop(act.at()));
		this.milestones = this.milestones.closed(act.at());
		var receivedAt = this.milestones.receivedAt();
		boolean late = !awaiting && this.appointment.isMissedAt(act.at());
		tell(new Happening.Ended(how, reason, receivedAt, late, awaiting, this.appointment.overdueSince()), act);
	}

	/** A step is taken, laid back or given to someone. */
	void assign(Task task, @Nullable String to, Act act) {
		task.assignTo(to);
		this.version++;
		tell(new Happening.TaskAssigned(task), act);
	}

	/**
	 * Quá hạn: notices that the appointment has passed by then. It happened at the
	 * appointment itself, however late it is noticed.
	 */
	void noticeOverdue(Instant by, Instant recordedAt) {
		var dueAt = getDueAt();
		if (dueAt != null && this.state.isRunning() && this.appointment.overdueSince() == null
				&& this.appointment.isMissedAt(by)) {
			this.appointment = this.appointment.missed();
			this.version++;
			tell(new Happening.BecameOverdue(), new Act(dueAt, recordedAt, JournalEntry.SYSTEM, null));
		}
	}

	/** The calendar is another: whether the appointment is another by it. */
	boolean reschedule(WorkingCalendar calendar, Act act) {
		var from = getDueAt();
		var overdueSince = this.state.isRunning() ? this.appointment.overdueSince() : null;
		this.appointment = this.appointment.by(calendar);
		var to = getDueAt();
		if (from == null || to == null || to.equals(from)) {
			return false;
		}
		this.version++;
		tell(new Happening.Rescheduled(from, to, overdueSince), act);
		return true;
	}

	/** Every act on the dossier passes here: none is earlier than the one before. */
	private void begin(Act act) {
		this.milestones = this.milestones.acted(act.at());
		this.version++;
		noticeOverdue(act.at(), act.recordedAt());
	}

	private void moveTo(DossierState next) {
		if (!this.state.next().contains(next)) {
			throw Refusal.conflict("not-in-this-state",
					"The dossier is " + this.state + "; from there it can only become " + this.state.next() + ".");
		}
		this.state = next;
	}

	private void tell(Happening what, Act act) {
		this.news.tell(this, what, act);
	}

	/** What happened since it was last asked for; told once. */
	List<JournalEntry> takeNews() {
		return this.news.take(this);
	}

	/** The code, given once, when everything else is decided. */
	void number(String code) {
		this.code = code;
	}

	/** The place in the register, given once, to a dossier that was received. */
	void enter(RegisterEntry entry) {
		this.register = entry;
	}

	/** What was and is to be done with it, in order. */
	Steps getSteps() {
		return new Steps(this.tasks);
	}

	public List<Task> getOpenTasks() {
		return getSteps().open();
	}

	public UUID getId() {
		return this.id;
	}

	public String getCode() {
		return this.code;
	}

	public int getVersion() {
		return this.version;
	}

	public Application getApplication() {
		return this.application;
	}

	Basis getBasis() {
		return this.basis;
	}

	public DossierState getState() {
		return this.state;
	}

	/** What was decided, once the result is ready. */
	public @Nullable Decision getOutcome() {
		return (this.milestones.resultReadyAt() != null) ? this.decision : null;
	}

	public @Nullable RegisterEntry getRegister() {
		return this.register;
	}

	public DeadlineLedger getLedger() {
		return this.appointment.ledger();
	}

	public @Nullable Instant getDueAt() {
		return this.appointment.dueAt();
	}

	public Milestones getMilestones() {
		return this.milestones;
	}

	String getProcessInstance() {
		return this.processInstance;
	}

}
