package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.calendar.DeadlineLedger;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.OpenStep;
import vn.motcua.workflow.Route;
import vn.motcua.workflow.Started;

/**
 * One application for one administrative procedure (hồ sơ): state, deadline, steps and
 * who did them. What follows from an act stands in a class named after it, from
 * {@link Receipt} to {@link Rating}; here is what all keep to: no act before the last, no
 * state but an allowed one, nothing done that is not told.
 */
@Entity
public class Dossier {

	@Id
	private UUID id;

	private String code = "";

	private int version = 1;

	@Embedded
	private Application application;

	@Embedded
	private Basis basis;

	@Embedded
	private Path path;

	@Enumerated(EnumType.STRING)
	private DossierState state = DossierState.SUBMITTED;

	@Enumerated(EnumType.STRING)
	private @Nullable Decision decision;

	@Embedded
	private @Nullable RegisterEntry register;

	/** In whose register it stands; none: of the agency that has it. */
	private @Nullable String registerAgency;

	@Embedded
	private Appointment appointment = Appointment.NONE;

	@Embedded
	private @Nullable Waiting waiting;

	private int supplements;

	private @Nullable Integer rating;

	@Embedded
	private Milestones milestones;

	@Embedded
	private @Nullable ResultCorrection resultCorrection;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> otherAgencies = List.of();

	@Embedded
	private @Nullable DataProtection protection;

	private @Nullable String externalId;

	@Embedded
	private SearchKeys searchKeys;

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
	Dossier(Application application, @Nullable String externalId, Route route, Terms terms, Act act) {
		this.externalId = externalId;
		this.id = NewId.next();
		this.application = application;
		this.searchKeys = SearchKeys.of(application);
		this.basis = Basis.of(terms);
		this.path = Path.of(route, application.agency());
		this.milestones = Milestones.begun(act);
	}

	/** The path begins, at the steps that the workflow opened. */
	void begin(Started started, Act act, Terms terms) {
		this.path = this.path.began(started.instance());
		open(started.open(), act, terms);
	}

	/** The workflow opened these steps. */
	void open(List<OpenStep> steps, Act act, Terms terms) {
		Opening.open(this, steps, List.of(), act, terms);
	}

	/** A step is done; what follows from its outcome, follows. */
	void decide(Task task, DecideTask command, Act act, Terms terms) {
		begin(act);
		Outcomes.decide(this, task, command, act, terms);
	}

	/** Every act on the dossier passes here: none is earlier than the one before. */
	void begin(Act act) {
		this.milestones = this.milestones.acted(act.at());
		changed();
		Lateness.noticeOverdue(this, act.at(), act.recordedAt());
	}

	/** Whoever holds an older version has seen something else. */
	void changed() {
		this.version++;
	}

	void moveTo(DossierState next) {
		if (!this.state.next().contains(next)) {
			throw Refusal.conflict("not-in-this-state",
					"The dossier is " + this.state + "; from there it can only become " + this.state.next() + ".");
		}
		this.state = next;
	}

	/** Leaves an end, which no other act does. */
	void comeBackFromTheEnd() {
		this.state = DossierState.PROCESSING;
		this.decision = null;
		this.resultCorrection = null;
	}

	/** The result was not returned, or is to be returned once more. */
	void comeBackFromTheReturn() {
		this.state = DossierState.RESULT_READY;
		this.milestones = this.milestones.resultReady(this.milestones.resultReadyAt());
	}

	/** A wrong result is made right, from now on or no longer. */
	void corrects(@Nullable ResultCorrection correction) {
		this.resultCorrection = correction;
	}

	/** A wrong result is with the authority again. */
	boolean isResultInWork() {
		return this.resultCorrection != null
				&& getSteps().openOnPath().stream().anyMatch((task) -> task.getKind() != TaskKind.RESULT_RETURN);
	}

	/** When its steps are due: its appointment, or that of a wrong result. */
	@Nullable Instant getStepsDueAt() {
		return (this.resultCorrection != null) ? this.resultCorrection.dueAt() : getDueAt();
	}

	void tell(Happening what, Act act) {
		this.news.tell(this, what, act);
	}

	/** What happened since this was last asked; told once. */
	List<JournalEntry> takeNews(@Nullable RecordingLag lag) {
		return this.news.take(this, lag);
	}

	/** What happened since the news were last taken. */
	News news() {
		return this.news;
	}

	void add(Task task) {
		this.tasks.add(task);
		if (!task.getAgency().equals(this.application.agency())) {
			var others = Stream.concat(this.otherAgencies.stream(), Stream.of(task.getAgency()));
			this.otherAgencies = others.distinct().sorted().toList();
		}
	}

	/** Under these terms it goes from now on. */
	void goesBy(Terms terms) {
		this.basis = Basis.of(terms);
	}

	void decided(Decision decision) {
		this.decision = decision;
	}

	/**
	 * What was decided is to be decided again; but a result that is being made right
	 * stands until another is sealed.
	 */
	void undecided() {
		if (this.state != DossierState.RESULT_READY) {
			this.decision = null;
		}
	}

	void appoint(Appointment appointment) {
		this.appointment = appointment;
	}

	void passed(Milestones milestones) {
		this.milestones = milestones;
	}

	void awaits(@Nullable Waiting waiting) {
		this.waiting = waiting;
	}

	/** Once more after receipt the applicant was asked for more. */
	int countSupplement() {
		return ++this.supplements;
	}

	void rated(int score) {
		this.rating = score;
	}

	boolean isRated() {
		return this.rating != null;
	}

	void bring(List<Component> components) {
		this.application = this.application.with(components);
	}

	/**
	 * What was written down wrong stands from now on as it should have from the start.
	 */
	void correct(Application application) {
		this.application = application;
		this.searchKeys = SearchKeys.of(application);
		changed();
	}

	/**
	 * What an agency had of it, its successor has. It stays where it stands in the
	 * register; those it was with may go on reading it. If the predecessor had received
	 * it, it goes by the office hours of the successor that are known then.
	 */
	void goesTo(String predecessor, String successor, Instant at) {
		var others = Stream.of(predecessor, successor);
		if (this.application.agency().equals(predecessor)) {
			if (this.register != null && this.registerAgency == null) {
				this.registerAgency = predecessor;
			}
			this.application = this.application.at(successor);
			this.basis = this.basis.knownAt(at);
		}
		this.path = this.path.goesTo(predecessor, successor);
		this.otherAgencies = Stream.concat(this.otherAgencies.stream(), others)
			.filter((agency) -> !agency.equals(this.application.agency()))
			.distinct()
			.sorted()
			.toList();
	}

	/** It goes another way than it began. */
	void takes(Path path) {
		this.path = path;
	}

	/** The data of those whose it is, is blocked from now on, or is free again. */
	void protect(@Nullable DataProtection protection) {
		this.protection = protection;
		changed();
	}

	/** Who it was for and what was said of him is taken out. */
	void eraseApplicant(Instant at) {
		this.application = this.application.withoutApplicant();
		this.searchKeys = SearchKeys.NONE;
		this.appointment = this.appointment.withoutWords();
		this.tasks.forEach(Task::withoutWords);
		protect(DataProtection.erased(at));
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

	public Path getPath() {
		return this.path;
	}

	public DossierState getState() {
		return this.state;
	}

	/** What was decided, once the result is ready. */
	public @Nullable Decision getOutcome() {
		return (this.milestones.resultReadyAt() != null) ? this.decision : null;
	}

	/**
	 * Đã ban hành quyết định: the authority has issued its decision. That is the moment
	 * at which whoever approves signs, for the applicant or against him, and it lasts
	 * until he takes that back or the dossier is taken up again; the seal and the number
	 * come after it. Up to then the applicant may withdraw (Điều 21 Nghị định
	 * 118/2025/NĐ-CP).
	 */
	boolean isDecided() {
		return this.decision != null;
	}

	Optional<Decision> getDecision() {
		return Optional.ofNullable(this.decision);
	}

	public @Nullable RegisterEntry getRegister() {
		return this.register;
	}

	Appointment getAppointment() {
		return this.appointment;
	}

	public DeadlineLedger getLedger() {
		return this.appointment.ledger();
	}

	public @Nullable Instant getDueAt() {
		return this.appointment.dueAt();
	}

	/** While the applicant is asked for more. */
	public @Nullable Waiting getWaiting() {
		return this.waiting;
	}

	/** Unless nothing was ever done about it. */
	public @Nullable DataProtection getProtection() {
		return this.protection;
	}

	int getSupplements() {
		return this.supplements;
	}

	public Milestones getMilestones() {
		return this.milestones;
	}

	/** When a wrong result last went back, if one did. */
	public @Nullable ResultCorrection getResultCorrection() {
		return this.resultCorrection;
	}

	/** Agencies other than the receiving one that have or had a step of it. */
	List<String> getOtherAgencies() {
		return this.otherAgencies;
	}

}
