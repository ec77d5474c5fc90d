package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.journal.EventType;
import vn.motcua.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Bổ sung, hoàn thiện hồ sơ. */
class SupplementTest {

	private static Instant at(String local) {
		return Desk.at(local);
	}

	@Nested
	class After_receipt {

		private final Dossier dossier = Desk.incomplete(Desk.received(), "2025-03-04T09:00:00");

		@Test
		void stops_the_clock_and_leaves_no_work_to_anyone() {
			assertThat(this.dossier.getState()).isEqualTo(DossierState.AWAITING_SUPPLEMENT);
			assertThat(this.dossier.getLedger().isRunning()).isFalse();
			assertThat(this.dossier.getOpenTasks()).isEmpty();
		}

		@Test
		void tells_until_when_the_applicant_may_answer() {
			var asked = Desk.received();
			Desk.decide(asked, Outcome.REQUEST_SUPPLEMENT,
					Desk.writtenDown("2025-03-04T09:00:00", "2025-03-04T09:05:00"), "SUPPLEMENT");
			// Thirty days later is a Thursday.
			assertThat(asked.getWaiting()).extracting(Waiting::until).isEqualTo(at("2025-04-03T17:00:00"));
			assertThat(Desk.last(asked, EventType.SUPPLEMENT_REQUESTED).data()).containsEntry("until",
					at("2025-04-03T17:00:00").toString());
		}

		@Test
		void that_is_written_down_late_leaves_as_long_to_write_down_the_answer() {
			// Written down on Sunday the first of June; thirty days later is a Tuesday.
			assertThat(this.dossier.getWaiting()).extracting(Waiting::until).isEqualTo(at("2025-07-01T17:00:00"));
			assertThat(this.dossier.getWaiting()).extracting(Waiting::since).isEqualTo(at("2025-03-04T09:00:00"));
		}

		@Test
		void begins_the_whole_limit_again_when_it_comes_back() {
			Desk.completed(this.dossier, "2025-03-10T10:00:00", Desk.TERMS);
			assertThat(this.dossier.getState()).isEqualTo(DossierState.PROCESSING);
			assertThat(this.dossier.getDueAt()).isEqualTo(at("2025-03-13T17:00:00"));
			assertThat(Desk.task(this.dossier).getDueAt()).isEqualTo(at("2025-03-13T17:00:00"));
		}

		@Test
		void goes_on_with_what_was_left_where_the_procedure_says_so() {
			// Left at the stop: Tuesday from nine, Wednesday and Thursday.
			Desk.completed(this.dossier, "2025-03-10T09:00:00", Desk.pausing());
			assertThat(this.dossier.getDueAt()).isEqualTo(at("2025-03-12T17:00:00"));
		}

		@Test
		void brings_the_dossier_back_to_the_officer_who_asked() {
			Desk.completed(this.dossier, "2025-03-10T10:00:00", Desk.TERMS);
			assertThat(Desk.task(this.dossier).getAssignee()).isEqualTo("officer");
		}

		@Test
		void adds_what_was_brought_to_the_components() {
			Supplement.bring(this.dossier, List.of(new Component("Giấy ủy quyền", Component.Kind.ORIGINAL, 1)), null,
					Desk.act("2025-03-10T10:00:00"), Desk.TERMS);
			assertThat(this.dossier.getApplication().components()).extracting(Component::name)
				.containsExactly("Giấy ủy quyền");
		}

		@Test
		void is_not_overdue_however_long_it_takes() {
			Lateness.noticeOverdue(this.dossier, Desk.NOW, Desk.NOW);
			assertThat(Punctuality.of(this.dossier, Desk.NOW)).isEqualTo("IN_TIME");
			Desk.completed(this.dossier, "2025-05-30T10:00:00", Desk.TERMS);
			assertThat(this.dossier.getAppointment().overdueSince()).isNull();
		}

	}

	@Test
	void four_rounds_give_the_deadline_counted_by_hand() {
		var dossier = Desk.received();
		var rounds = List.of(List.of("2025-03-04T09:00:00", "2025-03-10T10:00:00", "2025-03-13T17:00:00"),
				List.of("2025-03-13T16:59:00", "2025-03-15T08:00:00", "2025-03-19T17:00:00"),
				List.of("2025-03-17T07:00:00", "2025-03-28T16:00:00", "2025-04-02T17:00:00"),
				List.of("2025-04-01T11:30:00", "2025-04-01T13:30:00", "2025-04-04T17:00:00"));
		for (var round : rounds) {
			Desk.incomplete(dossier, round.getFirst());
			Desk.completed(dossier, round.get(1), Desk.TERMS);
			assertThat(dossier.getDueAt()).as("round of " + round.getFirst()).isEqualTo(at(round.getLast()));
			assertThat(dossier.getLedger().dueAt(Desk.TERMS.calendar())).isEqualTo(dossier.getDueAt());
		}
		assertThat(dossier.getLedger().entries()).hasSize(9);
	}

	@Test
	void a_second_request_is_flagged() {
		var dossier = Desk.incomplete(Desk.received(), "2025-03-04T09:00:00");
		assertThat(Desk.last(dossier, EventType.SUPPLEMENT_REQUESTED)).satisfies(
				(entry) -> assertThat(entry.data()).containsEntry("round", 1).doesNotContainKey("beyondAllowed"));
		Desk.incomplete(Desk.completed(dossier, "2025-03-10T10:00:00", Desk.TERMS), "2025-03-11T10:00:00");
		assertThat(Desk.last(dossier, EventType.SUPPLEMENT_REQUESTED)).satisfies(
				(entry) -> assertThat(entry.data()).containsEntry("round", 2).containsEntry("beyondAllowed", true));
	}

	@Test
	void a_notice_later_than_three_working_days_after_receipt_is_flagged() {
		for (var asked : List.of("2025-03-06T17:00:00", "2025-03-07T08:00:00")) {
			var entry = Desk.last(Desk.incomplete(Desk.received(), asked), EventType.SUPPLEMENT_REQUESTED);
			assertThat(entry.data().containsKey("noticeLate")).as(asked).isEqualTo(asked.startsWith("2025-03-07"));
		}
	}

	/** The three days are those of the first look at the dossier. */
	@Test
	void a_notice_of_a_second_round_is_never_late() {
		var dossier = Desk.completed(Desk.incomplete(Desk.received(), "2025-03-04T09:00:00"), "2025-03-10T10:00:00",
				Desk.TERMS);
		var second = Desk.last(Desk.incomplete(dossier, "2025-03-12T10:00:00"), EventType.SUPPLEMENT_REQUESTED);
		assertThat(second.data()).containsEntry("round", 2).doesNotContainKey("noticeLate");
	}

	@Test
	void what_was_overdue_before_is_so_again_when_only_the_rest_is_owed() {
		var dossier = Desk.incomplete(Desk.received(), "2025-03-07T09:00:00");
		assertThat(Desk.last(dossier, EventType.SUPPLEMENT_REQUESTED)).satisfies(
				(entry) -> assertThat(entry.data()).containsEntry("overdueSince", Desk.THURSDAY_FIVE.toString()));
		Desk.completed(dossier, "2025-03-10T09:00:00", Desk.pausing());
		assertThat(dossier.getDueAt()).isEqualTo(Desk.THURSDAY_FIVE);
		assertThat(dossier.getAppointment().overdueSince()).isEqualTo(Desk.THURSDAY_FIVE);
	}

	@Nested
	class Before_receipt {

		private final Dossier dossier = Desk.incomplete(Desk.submitted(), "2025-03-04T09:00:00");

		@Test
		void leaves_the_submission_what_it_is() {
			assertThat(this.dossier.getState()).isEqualTo(DossierState.SUBMITTED);
			assertThat(this.dossier.getDueAt()).isNull();
			assertThat(this.dossier.getWaiting()).isNotNull();
		}

		@Test
		void does_not_count_as_a_request_after_receipt() {
			assertThat(this.dossier.getSupplements()).isZero();
			Supplement.bring(this.dossier, List.of(), null, Desk.act("2025-03-05T09:00:00"), Desk.TERMS);
			assertThat(this.dossier.getState()).isEqualTo(DossierState.SUBMITTED);
		}

		@Test
		void is_not_taken_in_when_the_applicant_never_answers() {
			Ending.lapse(this.dossier, "Không bổ sung", Desk.act("2025-04-10T09:00:00"), Desk.TERMS);
			assertThat(this.dossier.getState()).isEqualTo(DossierState.REFUSED_AT_RECEIPT);
			assertThat(this.dossier.getWaiting()).isNull();
		}

	}

	@Test
	void what_was_never_asked_for_is_not_brought() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(
				() -> Supplement.bring(Desk.received(), List.of(), null, Desk.act("2025-03-05T09:00:00"), Desk.TERMS))
			.extracting(Refusal::code)
			.isEqualTo("no-supplement-awaited");
	}

	@Test
	void an_applicant_who_never_answers_ends_the_dossier_in_time() {
		var dossier = Desk.incomplete(Desk.received(), "2025-03-04T09:00:00");
		Ending.lapse(dossier, "Không bổ sung", Desk.act("2025-04-10T09:00:00"), Desk.TERMS);
		assertThat(dossier.getState()).isEqualTo(DossierState.STOPPED);
		assertThat(Punctuality.of(dossier, Desk.NOW)).isEqualTo("ON_TIME");
		assertThat(Desk.last(dossier, EventType.STOPPED)).satisfies(
				(entry) -> assertThat(entry.data()).containsEntry("late", false).containsEntry("awaiting", true));
	}

	@Test
	void the_stop_is_announced_once() {
		var dossier = Desk.incomplete(Desk.received(), "2025-03-04T09:00:00");
		Supplement.announceLapse(dossier, Desk.NOW);
		Supplement.announceLapse(dossier, Desk.NOW);
		assertThat(dossier.takeNews(null)).filteredOn((entry) -> entry.type() == EventType.SUPPLEMENT_LAPSING)
			.hasSize(1);
	}

}
