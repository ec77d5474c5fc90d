package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;
import vn.motcua.calendar.Share;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.SupplementRule;
import vn.motcua.workflow.OpenStep;
import vn.motcua.workflow.Route;
import vn.motcua.workflow.Started;
import vn.motcua.workflow.Unit;

/** Dossiers in the hand, without a database or an engine; a Monday in March. */
final class Desk {

	static final Instant MONDAY = at("2025-03-03T08:12:00");

	/** Three working days later. */
	static final Instant THURSDAY_FIVE = at("2025-03-06T17:00:00");

	/** When everything is written down. */
	static final Instant NOW = at("2025-06-01T08:00:00");

	static final Practice PRACTICE = new Practice(DueSoon.of("1d"), 1, 3, 30, 5, 3, 1000);

	static final Terms TERMS = new Terms(
			new Procedure("1.004873", LocalDate.of(2018, 1, 1), "Xác nhận", "Hộ tịch", TimeLimit.workingDays(3), 0,
					true, true, null, SupplementRule.RESET, List.of(), Map.of()),
			WorkingCalendar.standard(List.of()), NOW, PRACTICE);

	/** In a province with two communes and a department. */
	static final Authorization AUTHORIZATION = new Authorization(new Reach(
			() -> new AgencyTree(List.of(new Agency("H13", null, Agency.Kind.PROVINCE, "Tỉnh"), commune("H13.101"),
					commune("H13.103"), new Agency("H13.03", "H13", Agency.Kind.DEPARTMENT, "Sở")))));

	private static final Applicant APPLICANT = new Applicant(Applicant.Kind.CITIZEN, "Nguyễn Văn A", null, null, null,
			null);

	private Desk() {
	}

	private static Agency commune(String id) {
		return new Agency(id, "H13", Agency.Kind.COMMUNE, "Xã");
	}

	static Instant at(String local) {
		return OffsetDateTime.parse(local + "+07:00").toInstant();
	}

	static Act act(Instant at, String by) {
		return new Act(at, NOW, by, null);
	}

	static Act act(String local) {
		return act(at(local), "someone");
	}

	/** Done then, and written down some time after. */
	static Act writtenDown(String local, String recordedAt) {
		return new Act(at(local), at(recordedAt), "officer", null);
	}

	static Dossier handedIn(Channel channel) {
		return handedIn(channel, null);
	}

	private static Dossier handedIn(Channel channel, @Nullable String resolving) {
		var application = new Application("1.004873", "H13.101", channel, APPLICANT, null, null, 1, List.of(),
				Channel.COUNTER);
		return new Dossier(application, null, new Route("dossier", resolving, Set.of()), TERMS, act(MONDAY, "clerk"));
	}

	/** Submitted online on Monday; waits for a clerk. */
	static Dossier submitted() {
		var dossier = handedIn(Channel.ONLINE);
		Receipt.submit(dossier, act(MONDAY, "clerk"));
		dossier.begin(new Started("path", open("ACCEPTANCE")), act(MONDAY, "clerk"), TERMS);
		return dossier;
	}

	/** Received on Monday; waits for an officer. */
	static Dossier received() {
		return received(handedIn(Channel.COUNTER));
	}

	/** The same, for another agency to resolve. */
	static Dossier receivedFor(String resolving) {
		return received(handedIn(Channel.COUNTER, resolving));
	}

	private static Dossier received(Dossier dossier) {
		Receipt.receive(dossier, null, act(MONDAY, "clerk"), TERMS);
		dossier.begin(new Started("path", open("APPRAISAL")), act(MONDAY, "clerk"), TERMS);
		return dossier;
	}

	/** The open step is decided, and the next one opens. */
	static void decide(Dossier dossier, Outcome outcome, Act act, @Nullable String next) {
		dossier.decide(task(dossier), DecideTask.plainly(outcome, "Vì vậy", null), act, TERMS);
		if (next != null) {
			dossier.open(open(next), act, TERMS);
		}
	}

	/** Taken to the open task of that kind on Tuesday, each step by whose it is. */
	static Dossier at(TaskKind kind) {
		var tuesday = at("2025-03-04T09:00:00");
		return switch (kind) {
			case ACCEPTANCE -> submitted();
			case APPRAISAL -> received();
			case APPROVAL -> next(at(TaskKind.APPRAISAL), Outcome.PROPOSE_APPROVAL, act(tuesday, "officer"), kind);
			case SEALING -> next(at(TaskKind.APPROVAL), Outcome.APPROVE, act(tuesday, "approver"), kind);
			case RESULT_RETURN -> next(at(TaskKind.SEALING), Outcome.SEAL, act(tuesday, "seal"), kind);
			case CONSULTATION -> asked(at(TaskKind.APPRAISAL), act(tuesday, "officer"), "H13.103");
			case APOLOGY -> throw new IllegalArgumentException("Beside the path: " + kind);
		};
	}

	private static Dossier next(Dossier dossier, Outcome outcome, Act act, TaskKind next) {
		decide(dossier, outcome, act, next.name());
		return dossier;
	}

	static Task task(Dossier dossier) {
		return dossier.getOpenTasks().getFirst();
	}

	static List<OpenStep> open(String kind) {
		return List.of(new OpenStep("step-" + kind, kind.toLowerCase(Locale.ROOT), kind, Unit.RECEIVING));
	}

	static Performer person(String username, Role... roles) {
		return new Performer.Person(new Actor(username, username, "H13.101", Set.of(roles)));
	}

	/** The opinion of these agencies is wanted until Wednesday at ten. */
	static Dossier asked(Dossier dossier, Act act, String... agencies) {
		var opinions = Stream.of(agencies)
			.map((agency) -> new Consultation(agency, "Ý kiến?", at("2025-03-05T10:00:00")))
			.toList();
		dossier.decide(task(dossier),
				new DecideTask(Outcome.CONSULT, null, null, null, null, List.of(), opinions, null), act, TERMS);
		Opening.open(dossier, open("CONSULTATION"),
				opinions.stream().map((opinion) -> new WantedOpinion(opinion, TERMS.calendar())).toList(), act, TERMS);
		return dossier;
	}

	/** Asked for more at that time; the path waits for the applicant. */
	static Dossier incomplete(Dossier dossier, String local) {
		decide(dossier, Outcome.REQUEST_SUPPLEMENT, act(at(local), "officer"), "SUPPLEMENT");
		return dossier;
	}

	/** The applicant brings what was missing, and the officer has it again. */
	static Dossier completed(Dossier dossier, String local, Terms terms) {
		var act = act(at(local), "clerk");
		Supplement.bring(dossier, List.of(), null, act, terms);
		dossier.open(open("APPRAISAL"), act, terms);
		return dossier;
	}

	/** The same terms, but a supplement lets what was left of the limit go on. */
	static Terms pausing() {
		var procedure = TERMS.procedure();
		return new Terms(
				new Procedure(procedure.code(), procedure.validFrom(), procedure.name(), procedure.field(),
						procedure.limit(), 0, true, true, null, SupplementRule.PAUSE, List.of(), Map.of()),
				TERMS.calendar(), NOW, PRACTICE);
	}

	/** The same terms, with these shares of the three days. */
	static Terms shared(Map<String, Share> shares) {
		var procedure = TERMS.procedure();
		return new Terms(
				new Procedure(procedure.code(), procedure.validFrom(), procedure.name(), procedure.field(),
						procedure.limit(), 0, true, true, null, SupplementRule.RESET, List.of(), shares),
				TERMS.calendar(), NOW, PRACTICE);
	}

	/** The last event of that type since the news were last taken. */
	static JournalEntry last(Dossier dossier, EventType type) {
		return dossier.takeNews(null)
			.stream()
			.filter((entry) -> entry.type() == type)
			.reduce((first, second) -> second)
			.orElseThrow();
	}

}
