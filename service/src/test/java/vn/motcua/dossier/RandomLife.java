package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.LedgerEntry;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.procedure.Channel;
import vn.motcua.web.ExpectedVersion;

/**
 * One dossier to which legal things are done at random, by a seed. What may be done is
 * told from the dossier alone; whatever is refused then is a fault.
 */
final class RandomLife {

	static final String AGENCY = "H13.105";

	private static final List<String> PROCEDURES = List.of("1.004873", "2.000488", "1.001193", "2.001263");

	private static final Actor CLERK = actor("life.clerk", AGENCY, Role.CLERK);

	private static final Actor OFFICER = actor("life.officer", AGENCY, Role.OFFICER);

	private static final Actor APPROVER = actor("life.approver", AGENCY, Role.APPROVER);

	private static final Actor SEAL = actor("life.seal", AGENCY, Role.SEAL);

	private static final Actor OTHER = actor("life.other", "H13.106", Role.OFFICER);

	private final Random random;

	private final Desks desks;

	private final String code;

	private Instant now;

	/** When what is done now happened: sometimes it is only written down now. */
	private Instant at;

	/** When it is written down: not before it is now. */
	private Instant recorded;

	private boolean promptly;

	/** When the return that was marked last was written down. */
	private Instant marked = Instant.EPOCH;

	private String last = "receipt";

	/** The services a life is lived through. */
	record Desks(ReceivingDossiers receiving, DecidingTasks deciding, ChangingDossiers changing,
			SearchingDossiers searching, WatchingAppointments appointments, WatchingWaits waits,
			RatingByApplicants ratings) {
	}

	/** One thing that may be done now. */
	private record Deed(String name, Runnable doing) {
	}

	RandomLife(long seed, Instant begin, Desks desks) {
		this.random = new Random(seed);
		this.desks = desks;
		this.now = begin;
		this.at = begin;
		this.recorded = begin;
		var channel = this.random.nextInt(3) == 0 ? Channel.ONLINE : Channel.COUNTER;
		var procedure = PROCEDURES.get(this.random.nextInt(4));
		var applicant = new Applicant(Applicant.Kind.CITIZEN, "Nguyễn Ngẫu Nhiên", null, null, null, null);
		var application = Application.of(procedure, AGENCY, channel, applicant, null, null, null, null, null);
		this.code = desks.receiving().receive(new ReceiveDossier(application, null, begin), CLERK).getCode();
	}

	private static Actor actor(String name, String agency, Role role) {
		return new Actor(name, name, agency, Set.of(role));
	}

	String code() {
		return this.code;
	}

	/** What was done last. */
	String last() {
		return this.last;
	}

	Dossier dossier() {
		return this.desks.searching().byCode(this.code, CLERK);
	}

	/** Some minutes to some days pass. */
	Instant timePasses() {
		this.now = this.now.plus(Duration.ofMinutes(1 + this.random.nextInt(this.random.nextBoolean() ? 200 : 4000)));
		this.recorded = this.now;
		return this.now;
	}

	/** Whatever happens from now on is written down at once. */
	RandomLife promptly() {
		this.promptly = true;
		return this;
	}

	/**
	 * It is that time, or when something last happened to it if that was later.
	 * @param recorded when what happens then is written down
	 */
	RandomLife notBefore(Instant earliest, Instant recorded) {
		this.recorded = recorded;
		var dossier = dossier();
		this.now = Stream
			.concat(Stream.of(earliest, dossier.getMilestones().lastActAt()),
					dossier.getOpenTasks().stream().map(Task::getOpenedAt))
			.max(Comparator.naturalOrder())
			.orElseThrow();
		return this;
	}

	/** Does one of what may be done now; false when there is nothing. */
	boolean goOn() {
		var dossier = dossier();
		this.at = this.promptly ? this.now : happened(dossier.getMilestones().lastActAt());
		List<Deed> deeds = new ArrayList<>();
		dossier.getOpenTasks().forEach((task) -> decisions(task, deeds));
		commands(dossier, deeds);
		if (deeds.isEmpty()) {
			return false;
		}
		var deed = deeds.get(this.random.nextInt(deeds.size()));
		this.last = deed.name();
		deed.doing().run();
		return true;
	}

	/** Now, or some time since someone last acted. */
	private Instant happened(Instant after) {
		long seconds = Duration.between(after, this.now).toSeconds();
		return (seconds > 0 && this.random.nextInt(3) == 0) ? this.now.minusSeconds(this.random.nextLong(seconds))
				: this.now;
	}

	/** Whoever sweeps sees the dossier as well. */
	void sweep() {
		this.last = "sweep";
		this.desks.appointments().sweep();
		this.desks.waits().sweep();
	}

	private void decisions(Task task, List<Deed> deeds) {
		var dossier = task.getDossier();
		if (dossier.getState() == DossierState.AWAITING_PAYMENT && task.getKind() != TaskKind.APOLOGY) {
			return;
		}
		for (Outcome outcome : task.getKind().outcomes()) {
			boolean tooMany = outcome == Outcome.REQUEST_SUPPLEMENT && task.getKind() == TaskKind.APPRAISAL
					&& dossier.getSupplements() > 0;
			boolean result = dossier.getResultCorrection() != null
					&& (outcome == Outcome.REQUEST_SUPPLEMENT || outcome == Outcome.CONSULT);
			boolean notThere = outcome == Outcome.CONSULT
					&& (task.getActivity().equals("preliminary") || dossier.getPath().process().equals("same_day"));
			if (!tooMany && !notThere && !result) {
				deeds.add(new Deed(outcome.name(), () -> decide(task, outcome)));
			}
		}
	}

	private void decide(Task task, Outcome outcome) {
		var consult = (outcome == Outcome.CONSULT)
				? List.of(new Consultation("H13.106", "Ý kiến?", this.at.plus(Duration.ofDays(1))),
						new Consultation("H13.104", "Ý kiến?", this.at.plus(Duration.ofDays(2))))
				: List.<Consultation>of();
		this.desks.deciding()
			.decide(task.getId(), new DecideTask(outcome, "Vì vậy", this.at, null, null, List.of(), consult, null),
					ExpectedVersion.ANY, whoDoes(task));
		if (outcome == Outcome.RETURN) {
			this.marked = this.recorded;
		}
	}

	private static Actor whoDoes(Task task) {
		var agency = task.getAgency();
		return switch (task.getKind().role()) {
			case CLERK -> CLERK;
			case OFFICER -> agency.equals(AGENCY) ? OFFICER : actor(OTHER.username(), agency, Role.OFFICER);
			case APPROVER -> agency.equals(AGENCY) ? APPROVER : actor(APPROVER.username(), agency, Role.APPROVER);
			case SEAL -> SEAL;
			case MANAGER, ADMIN -> throw new IllegalStateException(task.getKind().name());
		};
	}

	private void commands(Dossier dossier, List<Deed> deeds) {
		corrections(dossier, deeds);
		if (dossier.getWaiting() != null) {
			add(deeds, CLERK, new DossierCommand.BringSupplement(List.of(), this.at));
		}
		switch (dossier.getState()) {
			case PROCESSING -> handled(dossier, deeds);
			case AWAITING_PAYMENT -> add(deeds, APPROVER, new DossierCommand.Resume(null, this.at));
			case RESULT_READY, RETURNED -> finished(dossier, deeds);
			case STOPPED -> seldom(deeds, APPROVER, new DossierCommand.Reopen("Sai sót", this.at));
			case SUBMITTED, AWAITING_SUPPLEMENT ->
				seldom(deeds, CLERK, new DossierCommand.End(Interruption.WITHDRAW, "Rút", this.at));
			case RECEIVED, REFUSED_AT_RECEIPT, WITHDRAWN -> {
				// Nothing besides.
			}
		}
	}

	/** Words at any time; the procedure until somebody decided anything. */
	private void corrections(Dossier dossier, List<Deed> deeds) {
		var subject = "Việc " + this.random.nextInt(1_000_000);
		seldom(deeds, CLERK,
				new DossierCommand.Correct(new Correction(null, null, subject, null, null, null, null), "Ghi nhầm"));
		boolean open = dossier.getState() == DossierState.SUBMITTED || dossier.getState() == DossierState.PROCESSING;
		if (open && dossier.getWaiting() == null && !dossier.getSteps().isDecidedAfterReceipt()) {
			PROCEDURES.stream()
				.filter((procedure) -> !procedure.equals(dossier.getApplication().procedure()))
				.forEach((procedure) -> add(deeds, CLERK, new DossierCommand.Correct(
						new Correction(null, null, null, null, null, null, procedure), "Nhầm thủ tục")));
		}
	}

	private void finished(Dossier dossier, List<Deed> deeds) {
		undoReturn(dossier, deeds);
		if (!dossier.isResultInWork()) {
			seldom(deeds, CLERK, new DossierCommand.SendResultBack("Sai tên", this.at));
		}
		else {
			undo(dossier, deeds);
		}
		seldom(deeds, APPROVER, new DossierCommand.Reopen("Sai sót", this.at));
		if (!dossier.isRated()) {
			deeds.add(new Deed("Rate", () -> this.desks.ratings()
				.rate(new FollowPass(this.code, this.now, ""), new RatingRequest(4, "Tốt", null))));
		}
	}

	private void handled(Dossier dossier, List<Deed> deeds) {
		var due = dossier.getDueAt();
		add(deeds, APPROVER, new DossierCommand.Suspend("Lệ phí", "Luật Phí và lệ phí", this.at));
		seldom(deeds, APPROVER, new DossierCommand.End(Interruption.STOP, "Dừng", this.at));
		if (!dossier.getSteps().open(TaskKind.CONSULTATION).isEmpty()) {
			add(deeds, OFFICER, new DossierCommand.Recall("Đã rõ", this.at));
		}
		boolean extended = dossier.getLedger().entries().stream().anyMatch(LedgerEntry.Extended.class::isInstance);
		if (due != null && this.at.isBefore(due) && !extended) {
			add(deeds, APPROVER, new DossierCommand.Extend(due.plus(Duration.ofDays(2)), "Phức tạp", this.at));
		}
		undo(dossier, deeds);
	}

	private void undoReturn(Dossier dossier, List<Deed> deeds) {
		dossier.getSteps()
			.lastDecided()
			.filter((task) -> dossier.getState() == DossierState.RETURNED && task.getOutcome() == Outcome.RETURN)
			.filter((task) -> OfficialTime.dateOf(this.marked).equals(OfficialTime.dateOf(this.recorded)))
			.ifPresent((task) -> deeds.add(new Deed("undo return", () -> this.desks.deciding()
				.undo(task.getId(), "Nhầm", this.now, ExpectedVersion.ANY, whoDoes(task)))));
	}

	private void undo(Dossier dossier, List<Deed> deeds) {
		dossier.getSteps().lastDecided().filter((task) -> switch (task.getOutcome()) {
			case PROPOSE_APPROVAL, PROPOSE_REFUSAL, APPROVE, REFUSE, SEND_BACK -> true;
			case null, default -> false;
		})
			.ifPresent((task) -> deeds.add(new Deed("undo", () -> this.desks.deciding()
				.undo(task.getId(), "Nhầm", this.at, ExpectedVersion.ANY, whoDoes(task)))));
	}

	private void add(List<Deed> deeds, Actor by, DossierCommand command) {
		deeds.add(new Deed(command.getClass().getSimpleName(),
				() -> this.desks.changing().change(this.code, command, ExpectedVersion.ANY, by)));
	}

	private void seldom(List<Deed> deeds, Actor by, DossierCommand command) {
		if (this.random.nextInt(6) == 0) {
			add(deeds, by, command);
		}
	}

}
