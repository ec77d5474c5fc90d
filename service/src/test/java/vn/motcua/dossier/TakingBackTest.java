package vn.motcua.dossier;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.journal.EventType;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Hủy thao tác, lấy lại từ nơi được lấy ý kiến, mở lại. */
class TakingBackTest {

	private static final String LATER = "2025-03-05T09:00:00";

	private static void undo(Dossier dossier, String by) {
		var last = dossier.getSteps().lastDecided().orElseThrow();
		TakingBack.undo(dossier, last, "Nhầm", Desk.act(Desk.at(LATER), by));
	}

	private static void requireRefused(String code, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).extracting(Refusal::code).isEqualTo(code);
	}

	@Nested
	class An_undone_decision {

		@Test
		void leaves_the_next_step_undone_and_tells_so() {
			var dossier = Desk.at(TaskKind.SEALING);
			undo(dossier, "approver");
			assertThat(dossier.getOpenTasks()).isEmpty();
			assertThat(dossier.getDecision()).isEmpty();
			assertThat(Desk.last(dossier, EventType.DECISION_UNDONE))
				.satisfies((entry) -> assertThat(entry.outcome()).isEqualTo("APPROVE"));
		}

		@Test
		void was_his_own() {
			requireRefused("not-his-decision", () -> undo(Desk.at(TaskKind.SEALING), "deputy"));
		}

		@Test
		void was_not_gone_on_from() {
			var dossier = Desk.at(TaskKind.SEALING);
			Assignment.assign(dossier, Desk.task(dossier), "seal", null, Desk.act(Desk.at(LATER), "seal"));
			requireRefused("next-step-begun", () -> undo(dossier, "approver"));
			var appraised = dossier.getSteps().tasks().getFirst();
			requireRefused("next-step-begun",
					() -> TakingBack.undo(dossier, appraised, "Nhầm", Desk.act(Desk.at(LATER), "officer")));
		}

		@Test
		void may_be_undone_while_the_next_is_only_given_to_someone() {
			var dossier = Desk.at(TaskKind.SEALING);
			Assignment.assign(dossier, Desk.task(dossier), "seal", null, Desk.act(Desk.at(LATER), "manager"));
			undo(dossier, "approver");
			assertThat(dossier.getOpenTasks()).isEmpty();
		}

		@Test
		void is_neither_a_receipt_nor_a_result() {
			requireRefused("not-undoable", () -> undo(Desk.at(TaskKind.RESULT_RETURN), "seal"));
			var accepted = Desk.submitted();
			Desk.decide(accepted, Outcome.ACCEPT, Desk.act(Desk.MONDAY, "clerk"), "APPRAISAL");
			requireRefused("not-undoable", () -> undo(accepted, "clerk"));
		}

	}

	@Test
	void an_officer_takes_the_dossier_back_from_those_he_asked() {
		var dossier = Desk.asked(Desk.received(), Desk.act(Desk.at("2025-03-04T09:00:00"), "officer"), "H13.103",
				"H13.03");
		Desk.decide(dossier, Outcome.ANSWER, Desk.act("2025-03-04T10:00:00"), null);
		assertThat(TakingBack.recall(dossier, "Đã rõ", Desk.act(LATER))).isEqualTo("step-CONSULTATION");
		assertThat(dossier.getOpenTasks()).isEmpty();
		requireRefused("nobody-asked", () -> TakingBack.recall(dossier, "Đã rõ", Desk.act(LATER)));
	}

	@Nested
	class A_reopened_dossier {

		private final Dossier dossier = Desk.at(TaskKind.RESULT_RETURN);

		A_reopened_dossier() {
			Desk.decide(this.dossier, Outcome.RETURN, Desk.act("2025-03-20T09:00:00"), null);
			this.dossier.takeNews(null);
			Ending.reopen(this.dossier, "Sai tên", Desk.act("2025-03-24T09:00:00"), Desk.TERMS);
		}

		@Test
		void has_no_end_any_more() {
			var milestones = this.dossier.getMilestones();
			assertThat(milestones.resultReadyAt()).isNull();
			assertThat(milestones.returnedAt()).isNull();
			assertThat(milestones.closedAt()).isNull();
			assertThat(this.dossier.getOutcome()).isNull();
			assertThat(this.dossier.getState()).isEqualTo(DossierState.PROCESSING);
		}

		@Test
		void has_the_whole_limit_again() {
			assertThat(this.dossier.getDueAt()).isEqualTo(Desk.at("2025-03-27T17:00:00"));
			assertThat(this.dossier.getLedger().dueAt(Desk.TERMS.calendar())).isEqualTo(this.dossier.getDueAt());
		}

		@Test
		void is_not_reopened_while_it_is_open() {
			requireRefused("not-finished",
					() -> Ending.reopen(this.dossier, "Nữa", Desk.act("2025-03-25T09:00:00"), Desk.TERMS));
		}

	}

	@ParameterizedTest
	@EnumSource(value = TaskKind.class, names = { "ACCEPTANCE", "APPRAISAL", "APPROVAL", "SEALING" })
	void only_a_finished_dossier_is_reopened(TaskKind kind) {
		requireRefused("not-finished", () -> Ending.reopen(Desk.at(kind), "Sai", Desk.act(LATER), Desk.TERMS));
	}

}
