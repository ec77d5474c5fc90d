package vn.motcua.calendar;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.calendar.Times.ANNOUNCED;
import static vn.motcua.calendar.Times.GROUND;
import static vn.motcua.calendar.Times.at;
import static vn.motcua.calendar.Times.date;
import static vn.motcua.calendar.Times.restDay;

class DeadlineLedgerTest {

	/** Received on a Monday, due on Thursday 2026-06-04 at the close. */
	private final DeadlineLedger received = DeadlineLedger.EMPTY.start(at("2026-06-01T10:00"),
			TimeLimit.workingDays(3));

	@Nested
	class Before_acceptance {

		@Test
		void nothing_is_due_and_nothing_runs() {
			assertThat(DeadlineLedger.EMPTY.dueAt(ANNOUNCED)).isNull();
			assertThat(DeadlineLedger.EMPTY.isRunning()).isFalse();
			assertThat(DeadlineLedger.EMPTY.explain(ANNOUNCED)).isEmpty();
		}

		@Test
		void nothing_can_be_stopped_or_moved() {
			var empty = DeadlineLedger.EMPTY;
			var now = at("2026-06-01T10:00");
			assertRefused("clock-not-started", () -> empty.stop(now, GROUND));
			assertRefused("clock-not-stopped", () -> empty.restart(now));
			assertRefused("clock-not-stopped", () -> empty.resume(now));
			assertRefused("clock-not-started", () -> empty.extend(now, now, GROUND, ANNOUNCED));
			assertRefused("clock-not-started", () -> empty.reappoint(now, now, GROUND, ANNOUNCED));
		}

	}

	@Nested
	class After_acceptance {

		@Test
		void the_limit_runs() {
			assertThat(received.isRunning()).isTrue();
			assertDue(received, "2026-06-04T17:00");
		}

		@Test
		void it_does_not_start_again() {
			assertRefused("clock-started", () -> received.start(at("2026-06-02T10:00"), TimeLimit.days(3)));
		}

		@Test
		void nothing_happens_before_what_happened_last() {
			assertRefused("before-previous", () -> received.stop(at("2026-06-01T09:59"), GROUND));
			assertThat(received.stop(at("2026-06-01T10:00"), GROUND).isRunning()).isFalse();
		}

		@Test
		void what_is_written_to_the_second_may_follow_within_it() {
			var started = DeadlineLedger.EMPTY.start(at("2026-06-01T10:00:00").plusMillis(345), TimeLimit.hours(8));
			assertThat(started.stop(at("2026-06-01T10:00:00"), GROUND).isRunning()).isFalse();
			assertRefused("before-previous", () -> started.stop(at("2026-06-01T09:59:59"), GROUND));
		}

		@Test
		void a_holiday_announced_late_moves_it() {
			assertThat(received.dueAt(ANNOUNCED.with(List.of(restDay("2026-06-03")))))
				.isEqualTo(at("2026-06-05T17:00"));
		}

	}

	@Nested
	class A_date_that_people_set {

		/** A Sunday. */
		private final DeadlineLedger extended = received.extend(at("2026-06-02T09:00"), at("2026-06-07T10:00"), GROUND,
				ANNOUNCED);

		@Test
		void lies_in_office_hours_and_is_remembered_as_it_was_set() {
			assertDue(this.extended, "2026-06-08T10:00");
			assertThat(this.extended.extendedTo()).contains(at("2026-06-07T10:00"));
		}

		@Test
		void moves_with_a_rest_day_announced_later_and_back_again() {
			var rest = ANNOUNCED.with(List.of(restDay("2026-06-08")));
			assertThat(this.extended.dueAt(rest)).isEqualTo(at("2026-06-09T10:00"));
			assertThat(this.extended.dueAt(rest.without(List.of(date("2026-06-08")))))
				.isEqualTo(at("2026-06-08T10:00"));
		}

		@Test
		void is_no_longer_the_deadline_when_the_clock_gave_another() {
			var stopped = this.extended.stop(at("2026-06-03T09:00"), GROUND);
			assertThat(stopped.extendedTo()).isPresent();
			assertThat(stopped.resume(at("2026-06-10T09:00")).extendedTo()).isEmpty();
			assertThat(stopped.restart(at("2026-06-10T09:00")).stop(at("2026-06-10T10:00"), GROUND).extendedTo())
				.isEmpty();
		}

		@Test
		void is_likewise_the_new_appointment_of_an_apology() {
			var reappointed = received.reappoint(at("2026-06-02T09:00"), at("2026-06-06T03:00"), GROUND, ANNOUNCED);
			assertThat(reappointed.newAppointment(ANNOUNCED)).contains(at("2026-06-08T07:00"));
			assertThat(reappointed.newAppointment(ANNOUNCED.with(List.of(restDay("2026-06-08")))))
				.contains(at("2026-06-09T07:00"));
			assertDue(reappointed, "2026-06-04T17:00");
			assertThat(received.newAppointment(ANNOUNCED)).isEmpty();
		}

	}

	@Nested
	class While_stopped {

		private final DeadlineLedger stopped = received.stop(at("2026-06-02T10:00"), GROUND);

		@Test
		void the_last_promise_stands() {
			assertThat(this.stopped.isRunning()).isFalse();
			assertDue(this.stopped, "2026-06-04T17:00");
		}

		@Test
		void it_is_not_stopped_extended_or_reappointed() {
			var now = at("2026-06-02T11:00");
			var later = at("2026-06-12T11:00");
			assertRefused("clock-stopped", () -> this.stopped.stop(now, GROUND));
			assertRefused("clock-stopped", () -> this.stopped.extend(now, later, GROUND, ANNOUNCED));
			assertRefused("clock-stopped", () -> this.stopped.reappoint(now, later, GROUND, ANNOUNCED));
		}

		@Test
		void it_goes_on_only_once() {
			var now = at("2026-06-03T11:00");
			assertRefused("clock-not-stopped", () -> this.stopped.resume(now).resume(now));
			assertRefused("clock-not-stopped", () -> this.stopped.restart(now).restart(now));
			assertRefused("clock-not-stopped", () -> received.resume(now));
		}

	}

	/**
	 * Received on Monday, the 1st of June, at ten, under a limit of three working days.
	 */
	@Nested
	class Of_a_wrong_procedure {

		private final TimeLimit right = TimeLimit.workingDays(10);

		@Test
		void counts_the_limit_of_the_right_one_from_the_receipt() {
			var corrected = received.correct(at("2026-06-03T10:00"), this.right);
			assertDue(corrected, "2026-06-15T17:00");
			assertThat(corrected.limit()).contains(this.right);
			assertThat(received.limit()).contains(TimeLimit.workingDays(3));
			assertThat(corrected.isRunning()).isTrue();
			assertThat(corrected.since()).contains(at("2026-06-01T10:00"));
		}

		@Test
		void leaves_what_happened_before_and_after_to_the_right_limit() {
			var corrected = received.stop(at("2026-06-02T10:00"), GROUND)
				.resume(at("2026-06-04T10:00"))
				.correct(at("2026-06-05T10:00"), this.right);
			var always = DeadlineLedger.EMPTY.start(at("2026-06-01T10:00"), this.right)
				.stop(at("2026-06-02T10:00"), GROUND)
				.resume(at("2026-06-04T10:00"));
			assertThat(corrected.dueAt(ANNOUNCED)).isEqualTo(always.dueAt(ANNOUNCED));
			assertThat(corrected.stop(at("2026-06-08T10:00"), GROUND).restart(at("2026-06-09T10:00")).dueAt(ANNOUNCED))
				.isEqualTo(
						always.stop(at("2026-06-08T10:00"), GROUND).restart(at("2026-06-09T10:00")).dueAt(ANNOUNCED));
		}

		@Test
		void is_not_made_shorter_by_an_extension_of_the_wrong_one() {
			var extended = received.extend(at("2026-06-02T10:00"), at("2026-06-08T17:00"), GROUND, ANNOUNCED);
			assertDue(extended.correct(at("2026-06-03T10:00"), this.right), "2026-06-15T17:00");
			assertDue(extended.correct(at("2026-06-03T10:00"), TimeLimit.workingDays(1)), "2026-06-08T17:00");
		}

		@Test
		void is_none_before_the_receipt() {
			assertRefused("clock-not-started", () -> DeadlineLedger.EMPTY.correct(at("2026-06-03T10:00"), this.right));
			assertThat(DeadlineLedger.EMPTY.limit()).isEmpty();
		}

	}

	@Nested
	class Several_rounds {

		@Test
		void of_supplements_each_give_the_whole_limit_again() {
			var ledger = received.stop(at("2026-06-02T10:00"), GROUND).restart(at("2026-06-08T14:00"));
			assertDue(ledger, "2026-06-11T17:00");
			ledger = ledger.stop(at("2026-06-10T09:00"), GROUND).restart(at("2026-06-12T16:30"));
			assertDue(ledger, "2026-06-17T17:00");
			ledger = ledger.stop(at("2026-06-17T16:59"), GROUND).restart(at("2026-06-20T08:00"));
			assertDue(ledger, "2026-06-24T17:00");
			ledger = ledger.stop(at("2026-06-22T08:00"), GROUND);
			assertDue(ledger, "2026-06-24T17:00");
			assertDue(ledger.restart(at("2026-08-31T09:00")), "2026-09-07T17:00");
		}

		@Test
		void of_suspensions_owe_the_minutes_left_of_a_limit_in_hours() {
			var ledger = DeadlineLedger.EMPTY.start(at("2026-06-01T09:00"), TimeLimit.hours(8));
			assertDue(ledger, "2026-06-02T09:00");
			ledger = ledger.stop(at("2026-06-01T10:30"), GROUND).resume(at("2026-06-03T13:00"));
			assertDue(ledger, "2026-06-04T10:00");
			ledger = ledger.stop(at("2026-06-03T17:30"), GROUND).resume(at("2026-06-05T11:00"));
			assertDue(ledger, "2026-06-05T16:00");
			ledger = ledger.stop(at("2026-06-05T11:15"), GROUND).resume(at("2026-06-06T10:00"));
			assertDue(ledger, "2026-06-08T09:45");
			ledger = ledger.stop(at("2026-06-08T09:44"), GROUND).resume(at("2026-06-09T11:30"));
			assertDue(ledger, "2026-06-09T13:31");
		}

		@Test
		void of_suspensions_round_a_limit_in_days_up_to_the_close_of_the_day() {
			var ledger = received.stop(at("2026-06-02T10:00"), GROUND).resume(at("2026-06-08T11:00"));
			assertDue(ledger, "2026-06-11T17:00");
			ledger = ledger.stop(at("2026-06-11T13:30"), GROUND).resume(at("2026-06-12T15:00"));
			assertDue(ledger, "2026-06-15T17:00");
			ledger = ledger.stop(at("2026-06-15T07:00"), GROUND).resume(at("2026-06-17T07:00"));
			assertDue(ledger, "2026-06-17T17:00");
			ledger = ledger.stop(at("2026-06-17T16:00"), GROUND).resume(at("2026-06-18T16:00"));
			assertDue(ledger, "2026-06-18T17:00");
		}

		@Test
		void of_both_kinds_follow_one_another() {
			var ledger = received.stop(at("2026-06-02T10:00"), GROUND)
				.restart(at("2026-06-08T14:00"))
				.stop(at("2026-06-09T07:00"), GROUND)
				.resume(at("2026-06-10T07:00"));
			assertDue(ledger, "2026-06-12T17:00");
		}

		@Test
		void do_not_mend_what_was_missed_before_a_suspension() {
			assertDue(received.stop(at("2026-06-05T09:00"), GROUND).resume(at("2026-06-10T09:00")), "2026-06-04T17:00");
		}

	}

	@Nested
	class An_extension {

		private final DeadlineLedger extended = received.extend(at("2026-06-03T10:00"), at("2026-06-09T17:00"), GROUND,
				ANNOUNCED);

		@Test
		void moves_the_deadline_once() {
			assertDue(this.extended, "2026-06-09T17:00");
			assertRefused("already-extended",
					() -> this.extended.extend(at("2026-06-04T10:00"), at("2026-06-19T17:00"), GROUND, ANNOUNCED));
		}

		@Test
		void comes_before_the_appointment_and_ends_after_it() {
			assertRefused("appointment-passed",
					() -> received.extend(at("2026-06-04T17:00"), at("2026-06-09T17:00"), GROUND, ANNOUNCED));
			assertRefused("not-later",
					() -> received.extend(at("2026-06-03T10:00"), at("2026-06-04T17:00"), GROUND, ANNOUNCED));
		}

		@Test
		void is_part_of_what_is_left_at_a_suspension() {
			assertDue(this.extended.stop(at("2026-06-09T13:30"), GROUND).resume(at("2026-06-10T13:30")),
					"2026-06-10T17:00");
		}

		@Test
		void outside_office_hours_is_rounded_up_by_a_suspension_like_any_other() {
			var sunday = received.extend(at("2026-06-03T10:00"), at("2026-06-07T12:00"), GROUND, ANNOUNCED);
			assertDue(sunday, "2026-06-08T13:30");
			assertDue(sunday.stop(at("2026-06-05T16:00"), GROUND).resume(at("2026-06-05T16:00")), "2026-06-08T17:00");
		}

	}

	@Nested
	class A_new_appointment {

		@Test
		void does_not_move_the_deadline() {
			var ledger = received.reappoint(at("2026-06-03T10:00"), at("2026-06-09T17:00"), GROUND, ANNOUNCED);
			assertDue(ledger, "2026-06-04T17:00");
			assertThat(ledger.isRunning()).isTrue();
		}

		@Test
		void is_given_at_most_once_and_is_later() {
			var now = at("2026-06-03T10:00");
			var ledger = received.reappoint(now, at("2026-06-09T17:00"), GROUND, ANNOUNCED);
			assertRefused("already-reappointed",
					() -> ledger.reappoint(now, at("2026-06-19T17:00"), GROUND, ANNOUNCED));
			assertRefused("not-later", () -> received.reappoint(now, at("2026-06-04T17:00"), GROUND, ANNOUNCED));
			assertRefused("not-later",
					() -> received.reappoint(at("2026-06-08T10:00"), at("2026-06-08T09:00"), GROUND, ANNOUNCED));
		}

	}

	@Nested
	class The_explanation {

		@Test
		void tells_each_stretch_up_to_the_day_it_was_stopped() {
			var stretches = received.stop(at("2026-06-03T10:00"), GROUND)
				.resume(at("2026-06-08T15:00"))
				.explain(ANNOUNCED);
			assertThat(stretches).hasSize(2);
			assertThat(stretches.getFirst().stopped()).isNotNull();
			assertThat(told(stretches.getFirst())).containsExactly("2026-06-01 Day of receipt, which does not count.",
					"2026-06-02 Working day 1 of 3.", "2026-06-03 Working day 2 of 3.");
			assertThat(stretches.getLast().stopped()).isNull();
			assertThat(stretches.getLast().deadline().dueAt()).isEqualTo(at("2026-06-10T17:00"));
			assertThat(told(stretches.getLast())).containsExactly("2026-06-08 2 hours of office time counted.",
					"2026-06-09 8 hours of office time counted.", "2026-06-10 3 hours of office time counted.");
		}

		@Test
		void tells_the_days_that_an_extension_gave() {
			var stretch = received.extend(at("2026-06-03T10:00"), at("2026-06-05T17:00"), GROUND, ANNOUNCED)
				.explain(ANNOUNCED)
				.getLast();
			assertThat(told(stretch)).endsWith("2026-06-04 Working day 3 of 3.", "2026-06-05 Given by the extension.");
		}

		@Test
		void has_no_days_where_nothing_was_left() {
			var stretch = received.stop(at("2026-06-05T09:00"), GROUND)
				.resume(at("2026-06-10T09:00"))
				.explain(ANNOUNCED)
				.getLast();
			assertThat(told(stretch)).isEmpty();
		}

		private static List<String> told(Stretch stretch) {
			return stretch.deadline().days().stream().map((day) -> day.date() + " " + day.reason().sentence()).toList();
		}

	}

	private static void assertDue(DeadlineLedger ledger, String due) {
		assertThat(ledger.dueAt(ANNOUNCED)).isEqualTo(at(due));
	}

	private static void assertRefused(String code, ThrowingCallable command) {
		assertThat(catchThrowableOfType(Refusal.class, command)).isNotNull().extracting(Refusal::code).isEqualTo(code);
	}

}
