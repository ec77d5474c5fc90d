package vn.motcua.dossier;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.Ground;
import vn.motcua.refusal.Refusal;
import vn.motcua.staffing.Mark;
import vn.motcua.staffing.Standing;
import vn.motcua.web.ExpectedVersion;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionPolicyTest {

	private static final Performer OFFICER = Desk.person("officer", Role.OFFICER);

	private static final Performer IMPORT = new Performer.Import();

	private static DecideTask as(Outcome outcome) {
		return as(outcome, null);
	}

	private static DecideTask as(Outcome outcome, @Nullable String note) {
		return DecideTask.plainly(outcome, note, null);
	}

	private static @Nullable String code(DecisionPolicy policy, Task task, DecideTask command, Performer by) {
		return policy
			.objection(new DecisionPolicy.Case(task, command, by, ExpectedVersion.ANY, Desk.AUTHORIZATION,
					Desk.act(Desk.NOW, by.name()), Desk.TERMS))
			.map(Refusal::code)
			.orElse(null);
	}

	@Test
	void a_task_is_still_open() {
		var dossier = Desk.received();
		var task = Desk.task(dossier);
		assertThat(code(DecisionPolicy.STILL_OPEN, task, as(Outcome.PROPOSE_APPROVAL), OFFICER)).isNull();
		Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act("2025-03-04T09:00:00"), null);
		assertThat(code(DecisionPolicy.STILL_OPEN, task, as(Outcome.PROPOSE_APPROVAL), IMPORT)).isEqualTo("task-done");
	}

	@ParameterizedTest
	@CsvSource({ "ACCEPTANCE, CLERK", "APPRAISAL, OFFICER", "APPROVAL, APPROVER", "SEALING, SEAL",
			"RESULT_RETURN, CLERK" })
	void a_person_has_the_role(TaskKind kind, Role role) {
		var task = Desk.task(Desk.at(kind));
		var command = as(Outcome.ACCEPT);
		for (Role held : Role.values()) {
			assertThat(code(DecisionPolicy.AUTHORIZED, task, command, Desk.person("x", held))).as(held.name())
				.isEqualTo((held == role || held == Role.ADMIN) ? null : "wrong-role");
		}
		assertThat(code(DecisionPolicy.AUTHORIZED, task, command, IMPORT)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void an_outcome_is_of_its_kind(Outcome outcome) {
		var task = Desk.task(Desk.at(TaskKind.APPROVAL));
		boolean known = outcome == Outcome.APPROVE || outcome == Outcome.REFUSE || outcome == Outcome.SEND_BACK;
		assertThat(code(DecisionPolicy.AN_OUTCOME_OF_ITS_KIND, task, as(outcome), OFFICER))
			.isEqualTo(known ? null : "wrong-outcome");
	}

	@ParameterizedTest
	@EnumSource
	void a_reason_is_given_to_whom_it_concerns(Outcome outcome) {
		var task = Desk.task(Desk.received());
		boolean needed = switch (outcome) {
			case REFUSE, REQUEST_SUPPLEMENT, PROPOSE_REFUSAL, SEND_BACK -> true;
			default -> false;
		};
		for (String none : new @Nullable String[] { null, "", " \n" }) {
			assertThat(code(DecisionPolicy.WITH_A_REASON, task, as(outcome, none), OFFICER))
				.isEqualTo(needed ? "note-required" : null);
		}
		assertThat(code(DecisionPolicy.WITH_A_REASON, task, as(outcome, "Thiếu"), OFFICER)).isNull();
	}

	@Test
	void a_task_is_not_in_the_hands_of_another() {
		var dossier = Desk.received();
		var task = Desk.task(dossier);
		assertThat(code(DecisionPolicy.NOT_HELD_BY_ANOTHER, task, as(Outcome.PROPOSE_APPROVAL), OFFICER)).isNull();
		Assignment.assign(dossier, task, "another", null, Desk.act("2025-03-04T09:00:00"));
		assertThat(code(DecisionPolicy.NOT_HELD_BY_ANOTHER, task, as(Outcome.PROPOSE_APPROVAL), OFFICER))
			.isEqualTo("held-by-another");
		assertThat(code(DecisionPolicy.NOT_HELD_BY_ANOTHER, task, as(Outcome.PROPOSE_APPROVAL), IMPORT)).isNull();
		Assignment.assign(dossier, task, "officer", null, Desk.act("2025-03-04T09:00:00"));
		assertThat(code(DecisionPolicy.NOT_HELD_BY_ANOTHER, task, as(Outcome.PROPOSE_APPROVAL), OFFICER)).isNull();
	}

	@Test
	void nobody_approves_what_he_appraised_himself() {
		var task = Desk.task(Desk.at(TaskKind.APPROVAL));
		for (Role role : new Role[] { Role.APPROVER, Role.ADMIN }) {
			assertThat(
					code(DecisionPolicy.NOT_HIS_OWN_APPRAISAL, task, as(Outcome.APPROVE), Desk.person("officer", role)))
				.isEqualTo("own-appraisal");
			assertThat(
					code(DecisionPolicy.NOT_HIS_OWN_APPRAISAL, task, as(Outcome.APPROVE), Desk.person("another", role)))
				.isNull();
		}
		assertThat(code(DecisionPolicy.NOT_HIS_OWN_APPRAISAL, task, as(Outcome.APPROVE), IMPORT)).isNull();
	}

	@Test
	void the_applicant_is_asked_after_receipt_as_often_as_is_configured() {
		var dossier = Desk.received();
		for (int asked = 0; asked < 3; asked++) {
			for (int allowed = 0; allowed < 4; allowed++) {
				var practice = new Practice(DueSoon.of("1d"), allowed, 3, 30, 5, 3, 1000);
				var terms = new Terms(Desk.TERMS.procedure(), Desk.TERMS.calendar(), Desk.NOW, practice);
				var decision = new DecisionPolicy.Case(Desk.task(dossier), as(Outcome.REQUEST_SUPPLEMENT, "Thiếu"),
						OFFICER, ExpectedVersion.ANY, Desk.AUTHORIZATION, Desk.act(Desk.NOW, "officer"), terms);
				assertThat(DecisionPolicy.WITHIN_ALLOWED_SUPPLEMENTS.objection(decision).isPresent())
					.as("asked %d times, allowed %d", asked, allowed)
					.isEqualTo(asked >= allowed);
			}
			var day = "2025-03-0" + (4 + asked);
			Desk.completed(Desk.incomplete(dossier, day + "T09:00:00"), day + "T10:00:00", Desk.TERMS);
		}
	}

	@Test
	void nothing_is_decided_while_the_dossier_is_suspended() {
		var dossier = Desk.received();
		assertThat(code(DecisionPolicy.NOT_SUSPENDED, Desk.task(dossier), as(Outcome.PROPOSE_APPROVAL), OFFICER))
			.isNull();
		Suspension.begin(dossier, new Ground("Lệ phí", "Luật", "officer"), Desk.act("2025-03-04T09:00:00"));
		assertThat(code(DecisionPolicy.NOT_SUSPENDED, Desk.task(dossier), as(Outcome.PROPOSE_APPROVAL), IMPORT))
			.isEqualTo("suspended");
	}

	@ParameterizedTest
	@CsvSource({ "APPROVAL, approver, deputy, ", "APPROVAL, approver, officer, own-appraisal",
			"APPROVAL, officer, deputy, own-appraisal" })
	void nobody_approves_in_anothers_name_what_either_appraised(TaskKind kind, String absent, String by,
			@Nullable String refused) {
		var standing = new Standing(new Actor(absent, absent, "H13.101", Set.of(Role.APPROVER)), Mark.TUQ,
				Set.of(Role.APPROVER), Set.of(), "12/QĐ-UBND");
		var substitute = new Performer.Person(
				new Capacity(new Actor(by, by, "H13.103", Set.of(Role.APPROVER)), standing));
		var command = new DecideTask(Outcome.APPROVE, null, null, absent, null, List.of(), List.of(), null);
		var decision = new DecisionPolicy.Case(Desk.task(Desk.at(kind)), command, substitute, ExpectedVersion.ANY,
				Desk.AUTHORIZATION, Desk.act(Desk.NOW, by), Desk.TERMS);
		assertThat(DecisionPolicy.NOT_HIS_OWN_APPRAISAL.objection(decision).map(Refusal::code).orElse(null))
			.isEqualTo(refused);
		assertThat(DecisionPolicy.AUTHORIZED.objection(decision)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ACCEPTANCE, ACCEPT REQUEST_SUPPLEMENT REFUSE",
			"APPRAISAL, PROPOSE_APPROVAL PROPOSE_REFUSAL REQUEST_SUPPLEMENT CONSULT", "CONSULTATION, ANSWER",
			"APPROVAL, APPROVE REFUSE SEND_BACK", "SEALING, SEAL", "RESULT_RETURN, RETURN", "APOLOGY, APOLOGISE" })
	void a_kind_has_its_outcomes(TaskKind kind, String outcomes) {
		assertThat(kind.outcomes()).extracting(Outcome::name).containsExactlyInAnyOrder(outcomes.split(" "));
	}

}
