package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Ground;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;
import vn.motcua.workflow.OpenStep;
import vn.motcua.workflow.Started;
import vn.motcua.workflow.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What each deed leaves in the journal and of the steps, and that nobody overlooks it.
 */
class DeedsToldTest {

	private static final Ground FEE = new Ground("Lệ phí", null, "officer");

	/** After the appointment of a dossier received on Monday. */
	private static final String FRIDAY = "2025-03-07T09:00:00";

	private static final String TUESDAY = "2025-03-04T09:00:00";

	/** Whoever holds the version of before has to read it again. */
	private static List<EventType> told(Dossier dossier, Runnable deed) {
		dossier.takeNews(null);
		var before = dossier.getVersion();
		deed.run();
		assertThat(dossier.getVersion()).isGreaterThan(before);
		return dossier.takeNews(null).stream().map(JournalEntry::type).toList();
	}

	private static void requireRefused(String code, Runnable deed) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(deed::run)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	@Nested
	class The_applicant {

		@Test
		void is_asked_for_more_and_brings_it() {
			var dossier = Desk.received();
			assertThat(told(dossier, () -> Desk.incomplete(dossier, TUESDAY))).contains(EventType.SUPPLEMENT_REQUESTED);
			assertThat(dossier.getWaiting()).isNotNull();
			var act = Desk.act("2025-03-05T09:00:00");
			assertThat(told(dossier, () -> assertThat(Supplement.bring(dossier, List.of(), null, act, Desk.TERMS))
				.isEqualTo("step-SUPPLEMENT"))).containsExactly(EventType.SUPPLEMENT_RECEIVED);
			assertThat(dossier.getWaiting()).isNull();
			assertThat(dossier.getMilestones().lastActAt()).isEqualTo(act.at());
		}

		@Test
		void is_asked_for_more_before_receipt() {
			var dossier = Desk.submitted();
			assertThat(told(dossier, () -> Desk.incomplete(dossier, TUESDAY))).contains(EventType.SUPPLEMENT_REQUESTED);
			var lapsing = told(dossier, () -> Supplement.announceLapse(dossier, Desk.at("2025-03-20T09:00:00")));
			assertThat(lapsing).containsExactly(EventType.SUPPLEMENT_LAPSING);
		}

		@Test
		void is_told_once_that_his_dossier_will_be_stopped() {
			var dossier = Desk.incomplete(Desk.received(), TUESDAY);
			dossier.takeNews(null);
			Supplement.announceLapse(dossier, Desk.at("2025-03-20T09:00:00"));
			assertThat(Desk.last(dossier, EventType.SUPPLEMENT_LAPSING).data()).containsEntry("received", true);
			Supplement.announceLapse(dossier, Desk.at("2025-03-21T09:00:00"));
			assertThat(dossier.takeNews(null)).isEmpty();
		}

		@Test
		void is_refused_at_receipt() {
			var dossier = Desk.submitted();
			assertThat(told(dossier, () -> Desk.decide(dossier, Outcome.REFUSE, Desk.act(TUESDAY), null)))
				.contains(EventType.REFUSED_AT_RECEIPT);
		}

		@Test
		void has_his_result() {
			var dossier = Desk.at(TaskKind.RESULT_RETURN);
			assertThat(told(dossier, () -> Desk.decide(dossier, Outcome.RETURN, Desk.act("2025-03-05T09:00:00"), null)))
				.containsExactly(EventType.TASK_DECIDED, EventType.RETURNED);
			assertThat(dossier.getOpenTasks()).isEmpty();
		}

	}

	@Nested
	class The_clock {

		@Test
		void stands_still_and_goes_on() {
			var dossier = Desk.received();
			assertThat(told(dossier, () -> Suspension.begin(dossier, FEE, Desk.act(FRIDAY))))
				.containsExactly(EventType.OVERDUE, EventType.SUSPENDED);
			var act = Desk.act("2025-03-10T09:00:00");
			assertThat(told(dossier, () -> Suspension.end(dossier, null, act, Desk.TERMS)))
				.containsExactly(EventType.RESUMED);
			assertThat(dossier.getMilestones().lastActAt()).isEqualTo(act.at());
		}

		@Test
		void is_moved_by_the_calendar_after_it_was_noticed_that_it_had_passed() {
			var rest = new CalendarDay(LocalDate.of(2025, 3, 5), CalendarDay.Kind.REST_DAY, "Bão");
			var terms = new Terms(Desk.TERMS.procedure(), WorkingCalendar.standard(List.of(rest)), Desk.NOW,
					Desk.PRACTICE);
			var dossier = Desk.received();
			assertThat(told(dossier, () -> Lateness.reschedule(dossier, Desk.act(FRIDAY), terms)))
				.containsExactly(EventType.OVERDUE, EventType.RESCHEDULED, EventType.OVERDUE_REVERSED);
			assertThat(Lateness.reschedule(Desk.submitted(), Desk.act(FRIDAY), terms)).isFalse();
		}

		@Test
		void is_extended_and_its_end_apologised_for_only_while_the_dossier_is_open() {
			var dossier = Desk.received();
			assertThat(told(dossier,
					() -> Lateness.extend(dossier, Desk.at("2025-03-10T17:00:00"), FEE, Desk.act(TUESDAY), Desk.TERMS)))
				.containsExactly(EventType.EXTENDED);
			assertThat(told(dossier, () -> {
				dossier.begin(Desk.act("2025-03-11T09:00:00"));
				Lateness.apologise(dossier, null, "Chậm", Desk.act("2025-03-11T09:00:00"), Desk.TERMS);
			})).containsExactly(EventType.OVERDUE, EventType.APOLOGISED);
			var ended = Desk.at(TaskKind.RESULT_RETURN);
			requireRefused("not-in-this-state", () -> Lateness.extend(ended, Desk.at("2025-03-10T17:00:00"), FEE,
					Desk.act("2025-03-05T09:00:00"), Desk.TERMS));
			requireRefused("not-in-this-state", () -> Lateness.apologise(ended, Desk.at("2025-03-10T09:00:00"), "Chậm",
					Desk.act("2025-03-05T09:00:00"), Desk.TERMS));
		}

		@Test
		void is_watched() {
			var dossier = Desk.received();
			assertThat(told(dossier, () -> Lateness.noticeDueSoon(dossier, Desk.at("2025-03-06T09:00:00"))))
				.containsExactly(EventType.DUE_SOON);
			var now = Desk.at(FRIDAY);
			assertThat(told(dossier, () -> Lateness.noticeOverdue(dossier, now, now)))
				.containsExactly(EventType.OVERDUE);
			var path = new Started("beside",
					List.of(new OpenStep("step-APOLOGY", "apology", "APOLOGY", Unit.RECEIVING)));
			assertThat(told(dossier, () -> Lateness.askForApology(dossier, path, now)))
				.containsExactly(EventType.TASK_OPENED);
			assertThat(dossier.getSteps().open(TaskKind.APOLOGY)).singleElement()
				.extracting(Task::getInstance)
				.isEqualTo("beside");
		}

	}

	@Nested
	class The_end {

		private static final Instant BEGUN = Desk.at(FRIDAY);

		@Test
		void is_called_off_and_taken_up_again() {
			var dossier = Desk.received();
			var friday = Desk.act(FRIDAY);
			assertThat(told(dossier, () -> Ending.end(dossier, Interruption.STOP, "Sai", friday, Desk.TERMS)))
				.containsExactly(EventType.OVERDUE, EventType.STOPPED);
			assertThat(dossier.getOpenTasks()).isEmpty();
			var act = Desk.act("2025-03-10T09:00:00");
			assertThat(told(dossier, () -> Ending.reopen(dossier, "Nhầm", act, Desk.TERMS)))
				.containsExactly(EventType.REOPENED);
			assertThat(dossier.getMilestones().lastActAt()).isEqualTo(act.at()).isAfter(BEGUN);
		}

		@Test
		void of_what_was_returned_is_taken_up_again_with_no_step_left() {
			var dossier = Desk.at(TaskKind.RESULT_RETURN);
			Ending.reopen(dossier, "Sai", Desk.act("2025-03-05T09:00:00"), Desk.TERMS);
			assertThat(dossier.getOpenTasks()).isEmpty();
		}

		@Test
		void of_a_late_one_asks_for_no_apology_any_more_and_tells_what_it_took_beyond() {
			var dossier = Desk.at(TaskKind.SEALING);
			var friday = Desk.act(FRIDAY);
			Desk.decide(dossier, Outcome.SEAL, friday, "RESULT_RETURN");
			assertThat(Desk.last(dossier, EventType.RESULT_READY).data()).containsEntry("timeliness", "LATE")
				.containsKey("overrunMinutes");
			var punctual = Desk.at(TaskKind.SEALING);
			Desk.decide(punctual, Outcome.SEAL, Desk.act("2025-03-05T09:00:00"), "RESULT_RETURN");
			assertThat(Desk.last(punctual, EventType.RESULT_READY).data()).doesNotContainKey("overrunMinutes");
		}

	}

	@Nested
	class The_steps {

		@Test
		void are_found_and_know_whether_anything_was_decided() {
			var dossier = Desk.received();
			var task = Desk.task(dossier);
			assertThat(dossier.getSteps().find(task.getId())).contains(task);
			assertThat(dossier.getSteps().find(NewId.next())).isEmpty();
			assertThat(dossier.getSteps().isDecidedAfterReceipt()).isFalse();
			assertThat(task.getInstance()).isEqualTo("path");
			assertThat(task.isImported()).isFalse();
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act(TUESDAY), "APPROVAL");
			assertThat(dossier.getSteps().isDecidedAfterReceipt()).isTrue();
			assertThat(dossier.getSteps().lastAsking()).isEmpty();
			assertThat(dossier.getSteps().lastDecided()).contains(task);
			var accepted = Desk.submitted();
			Desk.decide(accepted, Outcome.ACCEPT, Desk.act(TUESDAY), "APPRAISAL");
			assertThat(accepted.getSteps().isDecidedAfterReceipt()).isFalse();
		}

		@Test
		void know_who_was_asked() {
			var dossier = Desk.at(TaskKind.CONSULTATION);
			assertThat(dossier.getSteps().lastAsking()).map(Task::getKind).contains(TaskKind.APPRAISAL);
			assertThat(Desk.task(dossier).getQuestion()).isEqualTo("Ý kiến?");
			assertThat(Desk.task(dossier).getAnswerBy()).isEqualTo(Desk.at("2025-03-05T10:00:00"));
		}

	}

}
