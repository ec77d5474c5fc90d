package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Gia hạn, sắp đến hạn, quá hạn, xin lỗi và hẹn lại. */
class LatenessTest {

	private static final Ground REASON = new Ground("Hồ sơ phức tạp", null, "approver");

	private static final Instant MONDAY_NEXT = Desk.at("2025-03-10T17:00:00");

	private static void extend(Dossier dossier, Instant until, String local) {
		Lateness.extend(dossier, until, REASON, Desk.act(local), Desk.TERMS);
	}

	private static void requireRefused(String code, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).extracting(Refusal::code).isEqualTo(code);
	}

	@Nested
	class An_extension {

		private final Dossier dossier = Desk.received();

		@Test
		void moves_the_appointment_and_the_open_step() {
			extend(this.dossier, MONDAY_NEXT, "2025-03-05T09:00:00");
			assertThat(this.dossier.getDueAt()).isEqualTo(MONDAY_NEXT);
			assertThat(Desk.task(this.dossier).getDueAt()).isEqualTo(MONDAY_NEXT);
		}

		@Test
		void is_given_once() {
			extend(this.dossier, MONDAY_NEXT, "2025-03-05T09:00:00");
			requireRefused("already-extended",
					() -> extend(this.dossier, MONDAY_NEXT.plusSeconds(3600), "2025-03-06T09:00:00"));
		}

		@Test
		void comes_before_the_appointment_and_makes_it_later() {
			requireRefused("appointment-passed", () -> extend(this.dossier, MONDAY_NEXT, "2025-03-07T09:00:00"));
			requireRefused("not-later", () -> extend(this.dossier, Desk.MONDAY, "2025-03-05T09:00:00"));
		}

		@Test
		void does_not_help_what_is_late_by_the_new_date_as_well() {
			extend(this.dossier, MONDAY_NEXT, "2025-03-05T09:00:00");
			Lateness.noticeOverdue(this.dossier, Desk.NOW, Desk.NOW);
			assertThat(this.dossier.getAppointment().overdueSince()).isEqualTo(MONDAY_NEXT);
		}

		@Test
		void to_when_nobody_is_there_is_moved_and_says_so() {
			var sunday = Desk.at("2025-03-09T10:00:00");
			extend(this.dossier, sunday, "2025-03-05T09:00:00");
			var monday = Desk.at("2025-03-10T10:00:00");
			assertThat(this.dossier.getDueAt()).isEqualTo(monday);
			assertThat(MovedDate.of(this.dossier))
				.containsExactly(new MovedDate(MovedDate.What.EXTENSION, null, sunday, monday));
			assertThat(Desk.last(this.dossier, EventType.EXTENDED).data()).containsEntry("until", monday.toString())
				.containsEntry("setFor", sunday.toString());
		}

		@Test
		void to_when_someone_is_there_is_not_moved() {
			extend(this.dossier, MONDAY_NEXT, "2025-03-05T09:00:00");
			assertThat(MovedDate.of(this.dossier)).isEmpty();
			assertThat(Desk.last(this.dossier, EventType.EXTENDED).data()).doesNotContainKey("setFor");
		}

		@Test
		void that_was_given_in_time_and_entered_late_takes_the_lateness_back() {
			Lateness.noticeOverdue(this.dossier, Desk.THURSDAY_FIVE.plusSeconds(60), Desk.NOW);
			extend(this.dossier, MONDAY_NEXT, "2025-03-05T09:00:00");
			assertThat(this.dossier.getAppointment().overdueSince()).isNull();
		}

	}

	/** Noticed in time, disproved by what is written down later. */
	@Nested
	class An_overdue_entry {

		private Dossier overdue(TaskKind kind) {
			var dossier = Desk.at(kind);
			Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
			Lateness.askForApology(dossier,
					new Started("beside", List.of(new OpenStep("step-APOLOGY", "apology", "APOLOGY", Unit.RECEIVING))),
					Desk.NOW);
			dossier.takeNews(null);
			return dossier;
		}

		@Test
		void that_a_later_stop_leaves_standing_asks_for_no_second_apology() {
			var dossier = overdue(TaskKind.APPRAISAL);
			Suspension.begin(dossier, REASON, Desk.act("2025-03-10T09:00:00"));
			assertThat(dossier.getAppointment().apologyAsked()).isTrue();
			Suspension.end(dossier, null, Desk.act("2025-03-11T09:00:00"), Desk.TERMS);
			assertThat(dossier.getAppointment().overdueSince()).isEqualTo(Desk.THURSDAY_FIVE);
			assertThat(Lateness.owesApology(dossier)).isFalse();
		}

		private void requireReversed(Dossier dossier) {
			var reversal = Desk.last(dossier, EventType.OVERDUE_REVERSED);
			assertThat(reversal.occurredAt()).isEqualTo(Desk.THURSDAY_FIVE);
			assertThat(reversal.recordedAt()).isEqualTo(Desk.NOW);
			assertThat(reversal.actor()).isEqualTo("system");
			assertThat(reversal.data()).containsEntry("overdueSince", Desk.THURSDAY_FIVE.toString());
			assertThat(dossier.getAppointment().overdueSince()).isNull();
			assertThat(dossier.getSteps().open(TaskKind.APOLOGY)).isEmpty();
		}

		private void requireStands(Dossier dossier) {
			assertThat(dossier.takeNews(null)).noneMatch((entry) -> entry.type() == EventType.OVERDUE_REVERSED);
			assertThat(dossier.getAppointment().overdueSince()).isEqualTo(Desk.THURSDAY_FIVE);
		}

		@ParameterizedTest
		@CsvSource({ "2025-03-05T09:00:00, true", "2025-03-06T17:00:00, true", "2025-03-06T17:00:01, false" })
		void is_taken_back_by_a_stop_of_the_clock_before_it(String stopped, boolean reversed) {
			var suspended = overdue(TaskKind.APPRAISAL);
			Suspension.begin(suspended, REASON, Desk.act(stopped));
			var incomplete = Desk.incomplete(overdue(TaskKind.APPRAISAL), stopped);
			List.of(suspended, incomplete).forEach(reversed ? this::requireReversed : this::requireStands);
		}

		@ParameterizedTest
		@CsvSource({ "2025-03-05T09:00:00, true", "2025-03-06T17:00:00, true", "2025-03-06T17:00:01, false" })
		void is_taken_back_by_an_end_before_it(String ended, boolean reversed) {
			var stopped = overdue(TaskKind.APPRAISAL);
			Ending.end(stopped, Interruption.STOP, "Vì vậy", Desk.act(ended), Desk.TERMS);
			var sealed = overdue(TaskKind.SEALING);
			Desk.decide(sealed, Outcome.SEAL, Desk.act(ended), "RESULT_RETURN");
			List.of(stopped, sealed).forEach(reversed ? this::requireReversed : this::requireStands);
		}

		@Test
		void is_taken_back_by_an_extension_before_it() {
			var dossier = overdue(TaskKind.APPRAISAL);
			extend(dossier, MONDAY_NEXT, "2025-03-05T09:00:00");
			requireReversed(dossier);
		}

		@Test
		void is_taken_back_by_a_calendar_that_moves_the_appointment_and_may_be_told_anew() {
			var rest = new CalendarDay(LocalDate.of(2025, 3, 5), CalendarDay.Kind.REST_DAY, "Bão");
			var terms = new Terms(Desk.TERMS.procedure(), WorkingCalendar.standard(List.of(rest)), Desk.NOW,
					Desk.PRACTICE);
			var dossier = overdue(TaskKind.APPRAISAL);
			Lateness.reschedule(dossier, new Act(Desk.NOW, Desk.NOW, "admin", null), terms);
			assertThat(dossier.takeNews(null)).extracting(JournalEntry::type)
				.containsExactly(EventType.RESCHEDULED, EventType.OVERDUE_REVERSED, EventType.OVERDUE);
			assertThat(dossier.getAppointment().overdueSince()).isEqualTo(Desk.NOW);
		}

		/** By the new calendar it is due on Friday at five. */
		@ParameterizedTest
		@CsvSource({ "2025-03-07T09:00:00, true", "2025-03-10T09:00:00, false" })
		void while_the_clock_stands_still_is_taken_back_by_a_calendar_only_if_it_stopped_in_time(String stopped,
				boolean reversed) {
			var rest = new CalendarDay(LocalDate.of(2025, 3, 5), CalendarDay.Kind.REST_DAY, "Bão");
			var terms = new Terms(Desk.TERMS.procedure(), WorkingCalendar.standard(List.of(rest)), Desk.NOW,
					Desk.PRACTICE);
			var suspended = overdue(TaskKind.APPRAISAL);
			Suspension.begin(suspended, REASON, Desk.act(stopped));
			var incomplete = Desk.incomplete(overdue(TaskKind.APPRAISAL), stopped);
			for (var dossier : List.of(suspended, incomplete)) {
				dossier.takeNews(null);
				Lateness.reschedule(dossier, new Act(Desk.NOW, Desk.NOW, "admin", null), terms);
				assertThat(dossier.takeNews(null)).extracting(JournalEntry::type)
					.containsExactlyElementsOf(reversed ? List.of(EventType.RESCHEDULED, EventType.OVERDUE_REVERSED)
							: List.of(EventType.RESCHEDULED));
				assertThat(dossier.getAppointment().overdueSince()).isEqualTo(reversed ? null : Desk.THURSDAY_FIVE);
				assertThat(dossier.getAppointment().apologyAsked()).isEqualTo(!reversed);
				assertThat(dossier.getSteps().open(TaskKind.APOLOGY)).hasSize(reversed ? 0 : 1);
			}
		}

	}

	@Nested
	class An_apology {

		private final Dossier dossier = Desk.received();

		private void apologise(String newDate, String local) {
			var act = Desk.act(local);
			this.dossier.begin(act);
			Lateness.apologise(this.dossier, Desk.at(newDate), "Xin lỗi", act, Desk.TERMS);
		}

		@Test
		void keeps_the_new_date_beside_the_appointment() {
			apologise("2025-03-12T17:00:00", "2025-03-05T09:00:00");
			assertThat(this.dossier.getDueAt()).isEqualTo(Desk.THURSDAY_FIVE);
			assertThat(this.dossier.getMilestones().newAppointmentAt()).isEqualTo(Desk.at("2025-03-12T17:00:00"));
		}

		@Test
		void with_a_date_when_nobody_is_there_is_moved_and_says_so() {
			apologise("2025-03-15T03:00:00", "2025-03-05T09:00:00");
			var monday = Desk.at("2025-03-17T07:00:00");
			assertThat(this.dossier.getMilestones().newAppointmentAt()).isEqualTo(monday);
			assertThat(MovedDate.of(this.dossier)).containsExactly(
					new MovedDate(MovedDate.What.NEW_APPOINTMENT, null, Desk.at("2025-03-15T03:00:00"), monday));
			assertThat(Desk.last(this.dossier, EventType.APOLOGISED).data())
				.containsEntry("newAppointmentAt", monday.toString())
				.containsKey("setFor");
		}

		@Test
		void leaves_a_late_dossier_late() {
			apologise("2025-03-12T17:00:00", "2025-03-07T09:00:00");
			assertThat(Punctuality.of(this.dossier, Desk.at("2025-03-08T09:00:00"))).isEqualTo("OVERDUE");
		}

		@Test
		void gives_one_new_date_at_most() {
			apologise("2025-03-12T17:00:00", "2025-03-07T09:00:00");
			requireRefused("already-reappointed", () -> apologise("2025-03-20T17:00:00", "2025-03-12T09:00:00"));
		}

	}

	@Nested
	class The_unit_in_whose_hands_it_is_late {

		private final Started apology = new Started("beside",
				List.of(new OpenStep("step-APOLOGY", "apology", "APOLOGY", Unit.RECEIVING)));

		@Test
		void is_asked_to_apologise_while_its_work_goes_on() {
			var dossier = Desk.received();
			Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
			assertThat(Lateness.owesApology(dossier)).isTrue();
			Lateness.askForApology(dossier, this.apology, Desk.NOW);
			assertThat(dossier.getOpenTasks()).extracting(Task::getKind)
				.containsExactly(TaskKind.APPRAISAL, TaskKind.APOLOGY);
			assertThat(Lateness.owesApology(dossier)).isFalse();
		}

		@Test
		void is_the_asking_one_while_others_are_consulted() {
			var dossier = Desk.at(TaskKind.CONSULTATION);
			Lateness.noticeOverdue(dossier, Desk.NOW, Desk.NOW);
			Lateness.askForApology(dossier, this.apology, Desk.NOW);
			assertThat(dossier.getSteps().open(TaskKind.APOLOGY)).extracting(Task::getAgency)
				.containsExactly("H13.101");
		}

		@Test
		void owes_nothing_while_the_dossier_is_in_time() {
			assertThat(Lateness.owesApology(Desk.received())).isFalse();
		}

	}

	@Nested
	class A_warning {

		@ParameterizedTest
		@CsvSource({ "1d, 2025-03-05T17:00:00", "2d, 2025-03-04T17:00:00", "4h, 2025-03-06T11:00:00",
				"25%, 2025-03-06T07:18:00", "0%, 2025-03-06T17:00:00" })
		void is_due_as_it_is_configured(String written, String moment) {
			// From Monday 08:12 there are 30 h 48 min of office time; a quarter is 7 h
			// 42.
			assertThat(DueSoon.of(written).at(Desk.MONDAY, Desk.THURSDAY_FIVE, Desk.TERMS.calendar()))
				.isEqualTo(Desk.at(moment));
		}

		@ParameterizedTest
		@ValueSource(strings = { "", "d", "1w", "-1d", "1000d" })
		void is_not_configured_otherwise(String written) {
			assertThatIllegalArgumentException().isThrownBy(() -> DueSoon.of(written));
		}

		@Test
		void is_given_once_for_each_appointment() {
			var dossier = Desk.received();
			var soon = Desk.at("2025-03-06T09:00:00");
			Lateness.noticeDueSoon(dossier, soon);
			Lateness.noticeDueSoon(dossier, soon);
			assertThat(dossier.takeNews(null)).filteredOn((entry) -> entry.type() == EventType.DUE_SOON).hasSize(1);
			extend(dossier, MONDAY_NEXT, "2025-03-06T10:00:00");
			Lateness.noticeDueSoon(dossier, Desk.at("2025-03-10T08:00:00"));
			assertThat(dossier.takeNews(null)).filteredOn((entry) -> entry.type() == EventType.DUE_SOON).hasSize(1);
		}

		@Test
		void is_not_given_when_it_is_too_late_for_one() {
			var dossier = Desk.received();
			Lateness.noticeDueSoon(dossier, Desk.NOW);
			assertThat(dossier.takeNews(null)).noneMatch((entry) -> entry.type() == EventType.DUE_SOON);
		}

	}

	@Nested
	class A_changed_calendar {

		private Terms with(CalendarDay... days) {
			return new Terms(Desk.TERMS.procedure(), WorkingCalendar.standard(List.of(days)), Desk.NOW, Desk.PRACTICE);
		}

		private Act now(String local) {
			return new Act(Desk.at(local), Desk.at(local), "admin", null);
		}

		@Test
		void moves_the_appointment_and_tells_from_where() {
			var dossier = Desk.received();
			var rest = new CalendarDay(LocalDate.of(2025, 3, 5), CalendarDay.Kind.REST_DAY, "Bão");
			assertThat(Lateness.reschedule(dossier, now("2025-03-04T09:00:00"), with(rest))).isTrue();
			assertThat(dossier.getDueAt()).isEqualTo(Desk.at("2025-03-07T17:00:00"));
			assertThat(Desk.task(dossier).getDueAt()).isEqualTo(Desk.at("2025-03-07T17:00:00"));
			assertThat(Desk.last(dossier, EventType.RESCHEDULED))
				.satisfies((entry) -> assertThat(entry.data()).containsEntry("from", Desk.THURSDAY_FIVE.toString()));
		}

		@Test
		void that_does_not_touch_the_appointment_tells_nothing() {
			var dossier = Desk.received();
			dossier.takeNews(null);
			assertThat(Lateness.reschedule(dossier, now("2025-03-04T09:00:00"), with())).isFalse();
			assertThat(dossier.takeNews(null)).isEmpty();
		}

		@Test
		void may_make_a_dossier_overdue_at_once() {
			var dossier = Desk.received();
			var saturday = new CalendarDay(LocalDate.of(2025, 3, 8), CalendarDay.Kind.MAKE_UP_DAY, "Làm bù");
			var rest = new CalendarDay(LocalDate.of(2025, 3, 6), CalendarDay.Kind.REST_DAY, "Bão");
			Lateness.reschedule(dossier, now("2025-03-05T09:00:00"), with(rest));
			assertThat(dossier.getDueAt()).isEqualTo(Desk.at("2025-03-07T17:00:00"));
			Lateness.reschedule(dossier, now("2025-03-07T09:00:00"), with(saturday));
			assertThat(dossier.getDueAt()).isEqualTo(Desk.THURSDAY_FIVE);
			// On Thursday it was not: what was reported of that day stays true.
			assertThat(dossier.getAppointment().overdueSince()).isEqualTo(Desk.at("2025-03-07T09:00:00"));
			assertThat(Desk.last(dossier, EventType.OVERDUE).occurredAt()).isEqualTo(Desk.at("2025-03-07T09:00:00"));
		}

	}

}
