package vn.motcua.dossier;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

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

	private String step;

	private @Nullable String assignee;

	private Instant openedAt;

	private @Nullable Instant dueAt;

	private Instant urgency;

	private @Nullable Instant closedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Outcome outcome;

	private @Nullable String decidedBy;

	private @Nullable String onBehalfOf;

	/** For the persistence provider. */
	@SuppressWarnings("NullAway.Init")
	protected Task() {
	}

	/**
	 * Opens a step.
	 * @param step by which the workflow continues it
	 */
	Task(Dossier dossier, TaskKind kind, String agency, String step, Instant openedAt, @Nullable Instant dueAt) {
		this.id = NewId.next();
		this.dossier = dossier;
		this.kind = kind;
		this.agency = agency;
		this.step = step;
		this.openedAt = openedAt;
		this.dueAt = dueAt;
		this.urgency = (dueAt != null) ? dueAt : openedAt;
	}

	/** Someone takes the step, or it is given to him; nobody: it is anybody's again. */
	void assignTo(@Nullable String username) {
		this.assignee = username;
	}

	void decide(Outcome outcome, Act act) {
		this.outcome = outcome;
		this.decidedBy = act.by();
		this.onBehalfOf = act.onBehalfOf();
		this.closedAt = act.at();
	}

	/** The step is no longer needed: the dossier was ended. */
	void drop(Instant at) {
		this.closedAt = at;
	}

	public boolean isOpen() {
		return this.closedAt == null;
	}

	/** Whether that person did this step, himself or for another. */
	boolean wasDoneBy(String username) {
		return username.equals(this.decidedBy);
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

	public @Nullable String getAssignee() {
		return this.assignee;
	}

	public Instant getOpenedAt() {
		return this.openedAt;
	}

	public @Nullable Instant getDueAt() {
		return this.dueAt;
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
