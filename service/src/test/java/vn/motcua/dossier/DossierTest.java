package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.calendar.Ground;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.procedure.Channel;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DossierTest {

	private static List<EventType> news(Dossier dossier) {
		return dossier.takeNews(null).stream().map(JournalEntry::type).toList();
	}

	private static <T> List<T> news(Dossier dossier, Function<JournalEntry, T> what) {
		return dossier.takeNews(null).stream().map(what).toList();
	}

	private static void requireRefused(String code, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	@Nested
	class Handed_in_online {

		private final Dossier dossier = Desk.submitted();

		@Test
		void has_no_deadline_until_it_is_accepted() {
			assertThat(this.dossier.getState()).isEqualTo(DossierState.SUBMITTED);
			assertThat(this.dossier.getDueAt()).isNull();
			assertThat(this.dossier.getLedger().entries()).isEmpty();
			assertThat(this.dossier.getMilestones().receivedAt()).isNull();
			assertThat(Desk.task(this.dossier).getDueAt()).isNull();
			assertThat(news(this.dossier)).containsExactly(EventType.SUBMITTED, EventType.TASK_OPENED);
		}

		@Test
		void is_under_the_clock_from_its_acceptance() {
			Desk.decide(this.dossier, Outcome.ACCEPT, Desk.act("2025-03-04T09:00:00"), "APPRAISAL");
			assertThat(this.dossier.getState()).isEqualTo(DossierState.PROCESSING);
			assertThat(this.dossier.getDueAt()).isEqualTo(Desk.at("2025-03-07T17:00:00"));
			assertThat(this.dossier.getMilestones().submittedAt()).isEqualTo(Desk.MONDAY);
			assertThat(this.dossier.getMilestones().receivedAt()).isEqualTo(Desk.at("2025-03-04T09:00:00"));
		}

		@Test
		void is_closed_when_it_is_refused_at_receipt() {
			Desk.decide(this.dossier, Outcome.REFUSE, Desk.act("2025-03-04T09:00:00"), null);
			assertThat(this.dossier.getState()).isEqualTo(DossierState.REFUSED_AT_RECEIPT);
			assertThat(this.dossier.getOutcome()).isNull();
			assertThat(this.dossier.getMilestones().closedAt()).isEqualTo(Desk.at("2025-03-04T09:00:00"));
			assertThat(this.dossier.getOpenTasks()).isEmpty();
		}

		@Test
		void may_be_withdrawn_but_not_stopped() {
			requireRefused("not-in-this-state", () -> Ending.end(Desk.submitted(), Interruption.STOP, "Vì vậy",
					Desk.act("2025-03-04T09:00:00"), Desk.TERMS));
			Ending.end(this.dossier, Interruption.WITHDRAW, "Vì vậy", Desk.act("2025-03-04T09:00:00"), Desk.TERMS);
			assertThat(this.dossier.getState()).isEqualTo(DossierState.WITHDRAWN);
		}

	}

	@Nested
	class Received {

		@Test
		void runs_under_the_terms_of_its_day() {
			var dossier = Desk.received();
			assertThat(dossier.getState()).isEqualTo(DossierState.PROCESSING);
			assertThat(dossier.getDueAt()).isEqualTo(Desk.THURSDAY_FIVE);
			assertThat(dossier.getLedger().dueAt(Desk.TERMS.calendar())).isEqualTo(dossier.getDueAt());
			assertThat(dossier.getBasis().procedureSince()).isEqualTo("2018-01-01");
			assertThat(Desk.task(dossier).getDueAt()).isEqualTo(Desk.THURSDAY_FIVE);
		}

		@Test
		void has_an_outcome_only_once_the_result_is_ready() {
			var dossier = Desk.at(TaskKind.SEALING);
			assertThat(dossier.getOutcome()).isNull();
			Desk.decide(dossier, Outcome.SEAL, Desk.act("2025-03-05T09:00:00"), "RESULT_RETURN");
			assertThat(dossier.getOutcome()).isEqualTo(Decision.GRANTED);
			assertThat(dossier.getMilestones().resultReadyAt()).isEqualTo(Desk.at("2025-03-05T09:00:00"));
			assertThat(dossier.getMilestones().closedAt()).isNull();
			Desk.decide(dossier, Outcome.RETURN, Desk.act("2025-03-20T09:00:00"), null);
			assertThat(dossier.getState()).isEqualTo(DossierState.RETURNED);
			assertThat(dossier.getMilestones().resultReadyAt()).isEqualTo(Desk.at("2025-03-05T09:00:00"));
			assertThat(dossier.getMilestones().closedAt()).isEqualTo(Desk.at("2025-03-20T09:00:00"));
		}

		@Test
		void counts_what_was_decided_last() {
			var dossier = Desk.at(TaskKind.APPROVAL);
			Desk.decide(dossier, Outcome.SEND_BACK, Desk.act("2025-03-04T09:00:00"), "APPRAISAL");
			Desk.decide(dossier, Outcome.PROPOSE_REFUSAL, Desk.act("2025-03-04T09:00:00"), "APPROVAL");
			Desk.decide(dossier, Outcome.REFUSE, Desk.act("2025-03-04T09:00:00"), "SEALING");
			Desk.decide(dossier, Outcome.SEAL, Desk.act("2025-03-04T09:00:00"), "RESULT_RETURN");
			assertThat(dossier.getOutcome()).isEqualTo(Decision.REFUSED);
		}

		@Test
		void goes_back_to_the_officer_who_appraised_last() {
			var dossier = Desk.at(TaskKind.APPROVAL);
			Desk.decide(dossier, Outcome.SEND_BACK, Desk.act("2025-03-04T09:00:00"), "APPRAISAL");
			assertThat(Desk.task(dossier).getAssignee()).isEqualTo("officer");
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act(Desk.at("2025-03-04T10:00:00"), "another"),
					"APPROVAL");
			Desk.decide(dossier, Outcome.SEND_BACK, Desk.act("2025-03-04T11:00:00"), "APPRAISAL");
			assertThat(Desk.task(dossier).getAssignee()).isEqualTo("another");
			assertThat(dossier.getSteps().wasAppraisedBy("officer")).isTrue();
			assertThat(dossier.getSteps().wasAppraisedBy("approver")).isFalse();
		}

	}

	@Nested
	class Interrupted {

		@ParameterizedTest
		@CsvSource({ "APPRAISAL, WITHDRAW", "APPRAISAL, STOP", "APPROVAL, WITHDRAW", "APPROVAL, STOP",
				"SEALING, STOP" })
		void ends_with_all_its_steps(TaskKind kind, Interruption how) {
			var dossier = Desk.at(kind);
			var task = Desk.task(dossier);
			Ending.end(dossier, how, "Vì vậy", Desk.act("2025-03-05T09:00:00"), Desk.TERMS);
			assertThat(dossier.getState()).isEqualTo(how.state());
			assertThat(dossier.getOpenTasks()).isEmpty();
			assertThat(task.getClosedAt()).isEqualTo(Desk.at("2025-03-05T09:00:00"));
			assertThat(task.getOutcome()).isNull();
			assertThat(task.getDecidedBy()).isNull();
			assertThat(dossier.getOutcome()).isNull();
		}

		@ParameterizedTest
		@EnumSource(names = { "APPROVE", "REFUSE" })
		void is_not_withdrawn_once_the_decision_is_issued(Outcome decision) {
			var dossier = Desk.at(TaskKind.APPROVAL);
			Desk.decide(dossier, decision, Desk.act("2025-03-05T09:00:00"), "SEALING");
			requireRefused("decision-issued", () -> withdraw(dossier, "2025-03-05T10:00:00"));
			Suspension.begin(dossier, new Ground("Lệ phí", null, "officer"), Desk.act("2025-03-05T11:00:00"));
			requireRefused("decision-issued", () -> withdraw(dossier, "2025-03-05T13:30:00"));
			assertThat(dossier.getState()).isEqualTo(DossierState.AWAITING_PAYMENT);
		}

		@Test
		void may_be_withdrawn_again_when_the_decision_was_taken_back() {
			var dossier = Desk.at(TaskKind.APPROVAL);
			var approval = Desk.task(dossier);
			Desk.decide(dossier, Outcome.APPROVE, Desk.act(Desk.at("2025-03-05T09:00:00"), "approver"), "SEALING");
			TakingBack.undo(dossier, approval, "Nhầm", Desk.act(Desk.at("2025-03-05T09:30:00"), "approver"));
			withdraw(dossier, "2025-03-05T10:00:00");
			assertThat(dossier.getState()).isEqualTo(DossierState.WITHDRAWN);
		}

		private static void withdraw(Dossier dossier, String local) {
			Ending.end(dossier, Interruption.WITHDRAW, "Vì vậy", Desk.act(local), Desk.TERMS);
		}

		@ParameterizedTest
		@EnumSource
		void is_no_more_once_there_is_a_result_or_an_end(Interruption how) {
			var ready = Desk.at(TaskKind.RESULT_RETURN);
			requireRefused("not-in-this-state",
					() -> Ending.end(ready, how, "Vì vậy", Desk.act("2025-03-05T09:00:00"), Desk.TERMS));
			var ended = Desk.received();
			Ending.end(ended, how, "Vì vậy", Desk.act("2025-03-05T09:00:00"), Desk.TERMS);
			requireRefused("not-in-this-state",
					() -> Ending.end(ended, how, "Vì vậy", Desk.act("2025-03-05T09:00:00"), Desk.TERMS));
		}

		@ParameterizedTest
		@CsvSource({ "2025-03-06T17:00:00, false", "2025-03-06T17:00:01, true" })
		void says_whether_it_was_late(String at, boolean late) {
			var dossier = Desk.received();
			dossier.takeNews(null);
			Ending.end(dossier, Interruption.WITHDRAW, "Vì vậy", Desk.act(at), Desk.TERMS);
			var told = dossier.takeNews(null);
			assertThat(told).hasSize(late ? 2 : 1);
			assertThat(told.getLast().data()).containsEntry("late", late).containsEntry("received", true);
			assertThat(told.getLast().data().containsKey("overdueSince")).isEqualTo(late);
		}

	}

	@Nested
	class Times {

		@Test
		void before_the_previous_act_are_refused() {
			var dossier = Desk.at(TaskKind.APPROVAL);
			requireRefused("before-previous",
					() -> Desk.decide(dossier, Outcome.APPROVE, Desk.act("2025-03-04T08:59:59"), null));
			requireRefused("before-previous", () -> Ending.end(dossier, Interruption.STOP, "Vì vậy",
					Desk.act("2025-03-04T08:59:59"), Desk.TERMS));
		}

		@Test
		void in_the_same_second_are_not() {
			var dossier = Desk.received();
			var written = Desk.MONDAY.plusMillis(900);
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act(written, "officer"), "APPROVAL");
			Desk.decide(dossier, Outcome.APPROVE, Desk.act(Desk.MONDAY, "approver"), "SEALING");
			assertThat(dossier.getMilestones().lastActAt()).isEqualTo(Desk.MONDAY);
		}

		@Test
		void make_a_new_version_with_every_act() {
			var dossier = Desk.received();
			assertThat(dossier.getVersion()).isEqualTo(1);
			Assignment.assign(dossier, Desk.task(dossier), "officer", null, Desk.act("2025-03-04T09:00:00"));
			assertThat(dossier.getVersion()).isEqualTo(2);
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act("2025-03-04T09:00:00"), "APPROVAL");
			assertThat(dossier.getVersion()).isEqualTo(3);
			Ending.end(dossier, Interruption.STOP, "Vì vậy", Desk.act("2025-03-04T09:00:00"), Desk.TERMS);
			assertThat(dossier.getVersion()).isEqualTo(4);
		}

	}

	@Nested
	class Overdue {

		private static final Duration SECOND = Duration.ofSeconds(1);

		@Test
		void is_noticed_when_an_act_comes_after_the_appointment() {
			var dossier = Desk.received();
			dossier.takeNews(null);
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act(Desk.THURSDAY_FIVE.plus(SECOND), "officer"), null);
			var told = dossier.takeNews(null);
			assertThat(told).extracting(JournalEntry::type).containsExactly(EventType.OVERDUE, EventType.TASK_DECIDED);
			assertThat(told.getFirst().occurredAt()).isEqualTo(Desk.THURSDAY_FIVE);
			assertThat(told.getFirst().recordedAt()).isEqualTo(Desk.NOW);
			assertThat(told.getFirst().actor()).isEqualTo("system");
		}

		@Test
		void is_noticed_once() {
			var dossier = Desk.received();
			Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
			Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act("2025-05-01T09:00:00"), null);
			assertThat(news(dossier)).containsOnlyOnce(EventType.OVERDUE);
		}

		@Test
		void is_not_noticed_at_the_appointment_itself() {
			var dossier = Desk.received();
			dossier.takeNews(null);
			Lateness.noticeOverdue(dossier, Desk.THURSDAY_FIVE, Desk.NOW);
			assertThat(news(dossier)).isEmpty();
			Lateness.noticeOverdue(dossier, Desk.THURSDAY_FIVE.plusMillis(1), Desk.NOW);
			assertThat(news(dossier)).containsExactly(EventType.OVERDUE);
		}

		@Test
		void is_nothing_for_what_has_no_clock_or_a_result() {
			for (var kind : new TaskKind[] { TaskKind.ACCEPTANCE, TaskKind.RESULT_RETURN }) {
				var dossier = Desk.at(kind);
				dossier.takeNews(null);
				Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
				assertThat(news(dossier)).as(kind.name()).isEmpty();
			}
		}

		@Test
		void once_noticed_does_not_make_late_what_was_ready_in_time_and_written_down_later() {
			var dossier = Desk.at(TaskKind.SEALING);
			Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
			dossier.takeNews(null);
			Desk.decide(dossier, Outcome.SEAL, Desk.act(Desk.THURSDAY_FIVE, "seal"), "RESULT_RETURN");
			var ready = dossier.takeNews(null).get(1);
			assertThat(ready.type()).isEqualTo(EventType.RESULT_READY);
			assertThat(ready.data()).containsEntry("timeliness", "ON_TIME")
				.containsEntry("overdueSince", Desk.THURSDAY_FIVE.toString());
			assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo("ON_TIME");
		}

	}

	@Nested
	class News {

		@Test
		void is_told_once() {
			var dossier = Desk.received();
			assertThat(dossier.takeNews(null)).isNotEmpty();
			assertThat(dossier.takeNews(null)).isEmpty();
		}

		@Test
		void tells_each_state_and_deadline_as_they_were_then() {
			var dossier = Desk.submitted();
			Desk.decide(dossier, Outcome.ACCEPT, Desk.act("2025-03-04T09:00:00"), "APPRAISAL");
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act("2025-03-04T09:00:00"), "APPROVAL");
			var told = dossier.takeNews(null);
			assertThat(told).extracting(JournalEntry::type)
				.containsExactly(EventType.SUBMITTED, EventType.TASK_OPENED, EventType.TASK_DECIDED, EventType.RECEIVED,
						EventType.TASK_OPENED, EventType.TASK_DECIDED, EventType.TASK_OPENED);
			assertThat(told).extracting(JournalEntry::state)
				.containsExactly("SUBMITTED", "SUBMITTED", "SUBMITTED", "RECEIVED", "PROCESSING", "PROCESSING",
						"PROCESSING");
			Instant due = Desk.at("2025-03-07T17:00:00");
			assertThat(told).extracting(JournalEntry::dueAt).containsExactly(null, null, null, due, due, due, due);
			assertThat(told).extracting(JournalEntry::outcome)
				.containsExactly(null, null, "ACCEPT", null, null, "PROPOSE_APPROVAL", null);
			assertThat(told).extracting(JournalEntry::id).doesNotHaveDuplicates();
		}

		@Test
		void holds_no_personal_data_of_the_applicant() {
			var dossier = Desk.handedIn(Channel.COUNTER);
			Receipt.receive(dossier, null, Desk.act(Desk.MONDAY, "clerk"), Desk.TERMS);
			assertThat(news(dossier, JournalEntry::toString)).noneMatch((entry) -> entry.contains("Nguyễn"));
		}

	}

}
