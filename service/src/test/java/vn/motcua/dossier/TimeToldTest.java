package vn.motcua.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.calendar.Ground;
import vn.motcua.calendar.Share;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.procedure.Channel;

import static org.assertj.core.api.Assertions.assertThat;

/** What the events tell of the time: of a step, of the whole, and of its recording. */
class TimeToldTest {

	@Nested
	class A_step {

		@Test
		void tells_its_name_when_it_opens() {
			assertThat(Desk.last(Desk.received(), EventType.TASK_OPENED).data()).containsEntry("step", "appraisal");
		}

		@Test
		void tells_when_it_opened_and_what_it_took() {
			var dossier = Desk.received();
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act("2025-03-04T07:30:00"), null);
			// From 08:12 to the end of the day, and half an hour.
			assertThat(Desk.last(dossier, EventType.TASK_DECIDED).data()).containsEntry("step", "appraisal")
				.containsEntry("openedAt", Desk.MONDAY.toString())
				.containsEntry("workedMinutes", 480 - 72 + 30)
				.doesNotContainKey("shareMinutes");
		}

		@Test
		void leaves_out_what_the_dossier_stood_still() {
			var dossier = Desk.received();
			Suspension.begin(dossier, new Ground("Lệ phí", null, "officer"), Desk.act("2025-03-03T09:12:00"));
			Suspension.end(dossier, null, Desk.act("2025-03-05T08:00:00"), Desk.TERMS);
			Desk.decide(dossier, Outcome.PROPOSE_APPROVAL, Desk.act("2025-03-05T08:30:00"), null);
			assertThat(Desk.last(dossier, EventType.TASK_DECIDED).data()).containsEntry("workedMinutes", 60 + 30);
		}

		@Test
		void tells_its_whole_share_even_after_a_stop() {
			var terms = Desk.shared(Map.of("appraisal", new Share(new BigDecimal("0.5"), TimeLimit.Unit.WORKING_DAYS)));
			var dossier = Desk.handedIn(Channel.COUNTER);
			Receipt.receive(dossier, null, Desk.act(Desk.MONDAY, "clerk"), terms);
			dossier.open(Desk.open("APPRAISAL"), Desk.act(Desk.MONDAY, "clerk"), terms);
			Suspension.begin(dossier, new Ground("Lệ phí", null, "officer"), Desk.act("2025-03-03T09:12:00"));
			Suspension.end(dossier, null, Desk.act("2025-03-05T08:00:00"), terms);
			dossier.decide(Desk.task(dossier), DecideTask.plainly(Outcome.PROPOSE_APPROVAL, null, null),
					Desk.act("2025-03-05T08:30:00"), terms);
			assertThat(Desk.last(dossier, EventType.TASK_DECIDED).data()).containsEntry("shareMinutes", 240);
		}

		@Test
		void has_no_share_of_the_limit_while_a_wrong_result_is_made_right() {
			var terms = Desk.shared(Map.of("appraisal", new Share(new BigDecimal("0.5"), TimeLimit.Unit.WORKING_DAYS)));
			var dossier = Desk.at(TaskKind.SEALING);
			Desk.decide(dossier, Outcome.SEAL, Desk.act("2025-03-05T07:10:00"), null);
			CorrectingResults.sendBack(dossier, "Sai tên", Desk.act("2025-03-06T08:00:00"), terms);
			dossier.open(Desk.open("APPRAISAL"), Desk.act("2025-03-06T08:00:00"), terms);
			dossier.decide(Desk.task(dossier), DecideTask.plainly(Outcome.PROPOSE_APPROVAL, null, null),
					Desk.act("2025-03-07T08:30:00"), terms);
			assertThat(Desk.last(dossier, EventType.TASK_DECIDED).data()).containsKey("workedMinutes")
				.doesNotContainKey("shareMinutes");
		}

		@Test
		void counts_the_wait_for_acceptance_before_any_clock_runs() {
			var dossier = Desk.submitted();
			Desk.decide(dossier, Outcome.ACCEPT, Desk.act("2025-03-03T09:00:00"), null);
			assertThat(Desk.last(dossier, EventType.TASK_DECIDED).data()).containsEntry("workedMinutes", 48);
		}

	}

	@Nested
	class A_dossier {

		@Test
		void tells_with_its_result_what_the_authority_took() {
			var dossier = Desk.at(TaskKind.SEALING);
			Desk.decide(dossier, Outcome.SEAL, Desk.act("2025-03-05T07:10:00"), null);
			assertThat(Desk.last(dossier, EventType.RESULT_READY).data())
				.containsEntry("receivedAt", Desk.MONDAY.toString())
				.containsEntry("workedMinutes", 480 - 72 + 480 + 10)
				.containsEntry("workingDays", 2);
		}

		@Test
		void does_not_count_the_time_of_the_applicant_and_keeps_its_own_of_before() {
			var dossier = Desk.incomplete(Desk.received(), "2025-03-04T08:00:00");
			Desk.completed(dossier, "2025-03-20T08:00:00", Desk.TERMS);
			Ending.end(dossier, Interruption.STOP, "Vì vậy", Desk.act("2025-03-21T08:00:00"), Desk.TERMS);
			assertThat(Desk.last(dossier, EventType.STOPPED).data()).containsEntry("workedMinutes", 480 - 72 + 60 + 480)
				.containsEntry("workingDays", 2);
		}

		@Test
		void that_never_came_in_tells_nothing() {
			var dossier = Desk.submitted();
			Ending.end(dossier, Interruption.WITHDRAW, "Vì vậy", Desk.act("2025-03-04T08:00:00"), Desk.TERMS);
			assertThat(Desk.last(dossier, EventType.WITHDRAWN).data()).doesNotContainKeys("workedMinutes",
					"workingDays");
		}

		@Test
		void that_is_taken_up_again_counts_from_then() {
			var dossier = Desk.at(TaskKind.SEALING);
			Desk.decide(dossier, Outcome.SEAL, Desk.act("2025-03-05T07:10:00"), null);
			Ending.reopen(dossier, "Sai sót", Desk.act("2025-03-10T08:00:00"), Desk.TERMS);
			Ending.end(dossier, Interruption.STOP, "Vì vậy", Desk.act("2025-03-11T08:30:00"), Desk.TERMS);
			assertThat(Desk.last(dossier, EventType.STOPPED).data()).containsEntry("workedMinutes", 480 + 30)
				.containsEntry("workingDays", 1);
		}

	}

	@Nested
	class Recording {

		private static final RecordingLag LAG = new RecordingLag(WorkingCalendar.standard(List.of()));

		private static Act act(String at, String recordedAt, String by) {
			return new Act(Desk.at(at), Desk.at(recordedAt), by, null);
		}

		@Test
		void counts_office_time_only() {
			assertThat(LAG.of(act("2025-03-03T16:30:00", "2025-03-04T07:15:00", "clerk"))).isEqualTo(45);
			assertThat(LAG.of(act("2025-03-03T17:30:00", "2025-03-03T21:00:00", "clerk"))).isZero();
		}

		@Test
		void is_not_told_of_what_was_written_down_at_once_or_by_nobody() {
			assertThat(LAG.of(act("2025-03-03T16:30:00", "2025-03-03T16:30:59", "clerk"))).isNull();
			assertThat(LAG.of(act("2025-03-03T09:00:00", "2025-03-03T16:30:00", JournalEntry.SYSTEM))).isNull();
		}

		@Test
		void ends_at_five_days_however_long_it_was() {
			assertThat(LAG.of(act("2019-03-04T09:00:00", "2025-03-03T16:30:00", "clerk"))).isEqualTo(2400);
		}

		@Test
		void is_told_with_the_event_of_those_who_work_here() {
			var dossier = Desk.received();
			assertThat(dossier.takeNews(LAG))
				.allSatisfy((entry) -> assertThat(entry.data()).containsEntry("recordedAfterMinutes", 2400L));
		}

		@Test
		void is_not_told_of_a_past_that_is_brought_in() {
			assertThat(Desk.received().takeNews(null))
				.allSatisfy((entry) -> assertThat(entry.data()).doesNotContainKey("recordedAfterMinutes"));
		}

	}

}
