package vn.motcua.dossier;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.calendar.Share;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedure.Procedure;
import vn.motcua.staffing.Mark;
import vn.motcua.workflow.OpenStep;

/**
 * A human step of a dossier: open until someone decides it, then the record of who did.
 */
@Entity
public class Task {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "dossier")
	private Dossier dossier;

	@Enumerated(EnumType.STRING)
	private TaskKind kind;

	private String agency;

	/**
	 * Of the dossier, so that open work is told apart without it; none for old ended
	 * steps.
	 */
	private @Nullable String field;

	private String step;

	private String activity;

	private @Nullable String instance;

	private boolean atOneStop;

	private @Nullable String question;

	private @Nullable String assignee;

	private boolean begun;

	private Instant openedAt;

	private @Nullable Instant dueAt;

	private @Nullable Instant answerBy;

	private Instant urgency;

	@Embedded
	private @Nullable TaskTime time;

	private @Nullable Instant closedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable String decidedBy;

	private @Nullable String onBehalfOf;

	@Enumerated(EnumType.STRING)
	private @Nullable Mark signedAs;

	private boolean imported;

	/** For the persistence provider. */
	@SuppressWarnings("NullAway.Init")
	protected Task() {
	}

	/**
	 * Opens a step.
	 * @param step by which the workflow continues it, and what the model says of it
	 */
	Task(Dossier dossier, OpenStep step, TaskKind kind, String agency, boolean atOneStop, Instant openedAt) {
		this.id = NewId.next();
		this.dossier = dossier;
		this.kind = kind;
		this.agency = agency;
		this.field = dossier.getBasis().field();
		this.step = step.ref();
		this.activity = step.step();
		this.atOneStop = atOneStop;
		this.openedAt = openedAt;
		this.urgency = openedAt;
	}

	/** It has a path of its own, beside the dossier's. */
	void goesBy(String instance) {
		this.instance = instance;
	}

	/** Lấy ý kiến: it is asked by another agency, which says until when. */
	void asks(WantedOpinion opinion) {
		this.question = opinion.asked().question();
		this.answerBy = opinion.asked().dueAt();
		answerWithin(opinion.calendar());
	}

	/**
	 * What was said until when to answer, lies in these office hours, or in the next.
	 * @return until when that is
	 */
	Instant answerWithin(WorkingCalendar calendar) {
		var asked = (this.answerBy != null) ? this.answerBy
				: Objects.requireNonNull(this.dueAt, "An opinion has a deadline");
		var until = calendar.inOfficeHours(asked);
		dueBy(until);
		return until;
	}

	/** It has a share of the limit. */
	void mayTake(Share share, WorkingCalendar calendar) {
		this.time = TaskTime.of(share, this.openedAt, calendar);
	}

	/** The appointment is made, or moved: the step follows it, within its share. */
	void follow(@Nullable Instant appointment, WorkingCalendar calendar) {
		if (this.kind.isUnderTheClock() && this.kind != TaskKind.CONSULTATION) {
			dueBy((this.time != null) ? this.time.dueAt(appointment, calendar) : appointment);
		}
	}

	/** The clock stood still in between, for this step as well. */
	void resumed(Instant stopped, Instant at, @Nullable Instant appointment, WorkingCalendar calendar) {
		if (this.time != null) {
			this.time = this.time.resumed(stopped, at, calendar);
		}
		if (this.kind == TaskKind.CONSULTATION && this.dueAt != null && stopped.isBefore(this.dueAt)) {
			this.answerBy = calendar.after(at, calendar.minutesBetween(stopped, this.dueAt));
			dueBy(this.answerBy);
		}
		follow(appointment, calendar);
	}

	/**
	 * The dossier goes by another procedure than it was received under: the step has the
	 * share that it should have had from its opening.
	 */
	void comesUnder(Procedure procedure, DeadlineLedger ledger, WorkingCalendar calendar) {
		this.field = procedure.field();
		var share = procedure.shares().get(this.activity);
		this.time = (share != null) ? TaskTime.of(share, this.openedAt, calendar).with(ledger, calendar) : null;
		follow(ledger.dueAt(calendar), calendar);
	}

	private void dueBy(@Nullable Instant moment) {
		this.dueAt = moment;
		this.urgency = (moment != null) ? moment : this.openedAt;
	}

	/** The agency whose it was has a successor. */
	void goesTo(String agency) {
		this.agency = agency;
	}

	/** It is given to someone; nobody: it is anybody's again. */
	void assignTo(@Nullable String username) {
		this.assignee = username;
		this.begun = false;
	}

	/** Someone takes it in hand himself: from now on it has begun. */
	void take(String username) {
		this.assignee = username;
		this.begun = true;
	}

	void decide(Outcome outcome, @Nullable Mark signedAs, Act act) {
		this.outcome = outcome;
		this.signedAs = signedAs;
		this.decidedBy = act.by();
		this.onBehalfOf = act.onBehalfOf();
		this.closedAt = act.at();
	}

	/** It was done before, elsewhere: whoever is named did not do it here. */
	void imported() {
		this.imported = true;
	}

	/** The step is no longer needed. */
	void drop(Instant at) {
		this.closedAt = at;
	}

	/** What was asked of others may name the applicant. */
	void withoutWords() {
		this.question = null;
	}

	public boolean isOpen() {
		return this.closedAt == null;
	}

	/** Whether that person did this step, himself, for another, or through another. */
	boolean wasDoneBy(String username) {
		return username.equals(this.decidedBy) || username.equals(this.onBehalfOf);
	}

	public UUID getId() {
		return this.id;
	}

	public Dossier getDossier() {
		return this.dossier;
	}

	public TaskKind getKind() {
		return this.kind;
	}

	public String getAgency() {
		return this.agency;
	}

	String getStep() {
		return this.step;
	}

	/** Its id in the model. */
	String getActivity() {
		return this.activity;
	}

	/** The path it is a step of. */
	String getInstance() {
		return (this.instance != null) ? this.instance : this.dossier.getPath().instance();
	}

	/** Tại chỗ: whether it is done at the one-stop unit. */
	public boolean isAtOneStop() {
		return this.atOneStop;
	}

	public @Nullable String getQuestion() {
		return this.question;
	}

	/** Whether whoever has it in hand took it himself. */
	boolean isBegun() {
		return this.begun;
	}

	/** Whether it was done elsewhere, and taken over with the past. */
	boolean isImported() {
		return this.imported;
	}

	@Nullable Mark getSignedAs() {
		return this.signedAs;
	}

	public @Nullable String getAssignee() {
		return this.assignee;
	}

	public Instant getOpenedAt() {
		return this.openedAt;
	}

	public @Nullable Instant getDueAt() {
		return this.dueAt;
	}

	/** Until when it was asked to be done, where another agency asked. */
	@Nullable Instant getAnswerBy() {
		return this.answerBy;
	}

	/** What urgency is ordered by. */
	Instant getUrgency() {
		return this.urgency;
	}

	@Nullable Instant getClosedAt() {
		return this.closedAt;
	}

	@Nullable Outcome getOutcome() {
		return this.outcome;
	}

	@Nullable String getDecidedBy() {
		return this.decidedBy;
	}

	@Nullable String getOnBehalfOf() {
		return this.onBehalfOf;
	}

}
