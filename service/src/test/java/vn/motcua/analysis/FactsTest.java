package vn.motcua.analysis;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.journal.EventType;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the journal tells of steps, of dossiers and of recording. */
@OwnDatabaseTest
class FactsTest {

	private final FactsFixture office = new FactsFixture();

	private final Story story = new Story();

	private void told() {
		this.office.tell(this.story.told());
	}

	@Nested
	class A_step {

		@Test
		void is_a_fact_when_it_is_decided() {
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", 90, 240,
					Map.of("taskAgency", "H13.103", "late", true, "taskDueAt", "2026-03-03T08:00:00Z"));
			told();
			assertThat(office.visits()).singleElement()
				.satisfies((step) -> assertThat(step).containsEntry("dossier", story.dossier)
					.containsEntry("step", "appraisal")
					.containsEntry("kind", "APPRAISAL")
					.containsEntry("agency", "H13.101")
					.containsEntry("unit", "H13.103")
					.containsEntry("officer", "officer")
					.containsEntry("worked_minutes", 90)
					.containsEntry("share_minutes", 240)
					.containsEntry("late", true)
					.containsEntry("at_one_stop", false)
					.containsEntry("outcome", "PROPOSE_APPROVAL"));
		}

		@Test
		void that_is_taken_back_stays_on_its_day_and_is_reversed_on_that_of_the_second_thought() {
			var task = story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", 90, null);
			story.step(EventType.DECISION_UNDONE, task, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-04T09:10", Map.of());
			told();
			assertThat(office.visits()).singleElement()
				.satisfies((visit) -> assertThat(visit).containsEntry("decided_on", Date.valueOf("2026-03-03"))
					.containsEntry("reversed_on", Date.valueOf("2026-03-04")));
		}

		@Test
		void is_open_from_its_opening_until_it_is_decided_or_needed_no_longer() {
			story.received("2026-03-02T08:00");
			var appraisal = UUID.randomUUID();
			story.step(EventType.TASK_OPENED, appraisal, "APPRAISAL", null, "2026-03-02T08:00", Map.of());
			story.step(EventType.TASK_DECIDED, appraisal, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-02T10:00",
					Map.of());
			story.step(EventType.TASK_OPENED, UUID.randomUUID(), "APPROVAL", null, "2026-03-02T10:00", Map.of());
			story.step(EventType.DECISION_UNDONE, appraisal, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-02T11:00",
					Map.of());
			story.step(EventType.TASK_OPENED, UUID.randomUUID(), "APPRAISAL", null, "2026-03-02T11:00", Map.of());
			told();
			assertThat(office.visits()).extracting((visit) -> visit.get("closed_at"))
				.containsExactly(Timestamp.from(Story.at("2026-03-02T10:00")),
						Timestamp.from(Story.at("2026-03-02T11:00")), null);
			story.event(EventType.WITHDRAWN, "2026-03-02T12:00", Map.of());
			told();
			assertThat(office.visits()).extracting((visit) -> visit.get("closed_at"))
				.endsWith(Timestamp.from(Story.at("2026-03-02T12:00")));
		}

		@Test
		void that_is_handed_over_was_open_at_the_predecessor_until_then() {
			story.received("2026-03-02T08:00");
			var task = UUID.randomUUID();
			story.step(EventType.TASK_OPENED, task, "APPRAISAL", null, "2026-03-02T08:00", Map.of());
			told();
			story.transferred("H13.102", task, "APPRAISAL", "2026-03-03T07:00");
			told();
			assertThat(office.visits()).extracting((visit) -> visit.get("unit")).containsExactly("H13.101", "H13.102");
			assertThat(office.visits()).extracting((visit) -> visit.get("closed_at"))
				.containsExactly(Timestamp.from(Story.at("2026-03-03T07:00")), null);
			story.step(EventType.TASK_DECIDED, task, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", Map.of());
			told();
			assertThat(office.visits()).extracting((visit) -> visit.get("decided_on"))
				.containsExactly(null, Date.valueOf("2026-03-03"));
			assertThat(office.handlings()).extracting((row) -> row.get("agency") + " " + row.get("reversed_on"))
				.containsExactlyInAnyOrder("H13.101 2026-03-03", "H13.102 null");
			assertThat(office.rebuilding.rebuild(FactsFixture.ASKING).differences()).isZero();
		}

		@Test
		void that_is_handed_over_twice_was_open_at_each_however_that_is_followed() {
			story.received("2026-03-02T08:00");
			var task = UUID.randomUUID();
			story.step(EventType.TASK_OPENED, task, "APPRAISAL", null, "2026-03-02T08:00", Map.of());
			story.transferred("H13.102", task, "APPRAISAL", "2026-03-03T07:00");
			story.transferred("H13.103", task, "APPRAISAL", "2026-03-04T07:00");
			told();
			assertThat(office.visits())
				.extracting((visit) -> visit.get("unit") + " " + visit.get("agency") + " " + visit.get("part_of"))
				.containsExactly("H13.101 H13.101 " + task, "H13.102 H13.102 " + task, "H13.103 H13.103 null");
			assertThat(office.visits()).extracting((visit) -> visit.get("opened_at"))
				.containsExactly(Timestamp.from(Story.at("2026-03-02T08:00")),
						Timestamp.from(Story.at("2026-03-03T07:00")), Timestamp.from(Story.at("2026-03-04T07:00")));
			assertThat(office.visits()).extracting((visit) -> visit.get("closed_at"))
				.containsExactly(Timestamp.from(Story.at("2026-03-03T07:00")),
						Timestamp.from(Story.at("2026-03-04T07:00")), null);
			var atOnce = office.facts();
			office.forget();
			office.catchUp(1);
			assertThat(office.facts()).isEqualTo(atOnce);
		}

		@Test
		void of_an_old_journal_has_its_opening_from_the_event_that_opened_it() {
			var task = UUID.randomUUID();
			story.step(EventType.TASK_OPENED, task, "APPRAISAL", null, "2026-03-02T08:00", Map.of());
			story.step(EventType.TASK_DECIDED, task, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", Map.of());
			told();
			assertThat(office.visits()).singleElement().satisfies((step) -> {
				assertThat(FactsFixture.instant(step.get("opened_at"))).isEqualTo(Story.at("2026-03-02T08:00"));
				assertThat(step).containsEntry("step", "appraisal").containsEntry("worked_minutes", null);
			});
		}

		@Test
		void that_asked_the_applicant_says_whether_it_asked_again_or_late() {
			story.decided("APPRAISAL", "REQUEST_SUPPLEMENT", "2026-03-03T09:00", 90, null);
			story.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-03T09:00", Map.of("round", 2, "noticeLate", true));
			told();
			assertThat(office.visits()).singleElement()
				.satisfies((step) -> assertThat(step).containsEntry("supplement_round", 2)
					.containsEntry("notice_late", true));
		}

		@Test
		void with_data_that_cannot_be_read_is_a_fact_without_them() {
			story.step(EventType.TASK_DECIDED, UUID.randomUUID(), "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00",
					Map.of("openedAt", "yesterday", "workedMinutes", "many", "late", "perhaps"));
			told();
			assertThat(office.visits()).singleElement()
				.satisfies(
						(step) -> assertThat(step).containsEntry("worked_minutes", null).containsEntry("late", false));
		}

	}

	@Nested
	class What_is_open {

		private String opened(String kind, String at) {
			return story.step(EventType.TASK_OPENED, UUID.randomUUID(), kind, null, at, Map.of()).toString();
		}

		private List<String> open() {
			told();
			return office.visits()
				.stream()
				.filter((visit) -> visit.get("closed_at") == null)
				.map((visit) -> String.valueOf(visit.get("task")))
				.toList();
		}

		@Test
		void is_no_longer_once_the_procedure_was_corrected_to_another_way() {
			story.received("2026-03-02T08:00");
			var wrong = opened("APPRAISAL", "2026-03-02T08:00");
			var right = opened("APPRAISAL", "2026-03-02T09:00");
			story.event(EventType.CORRECTED, "2026-03-02T09:00",
					Map.of("procedureBefore", "1.004873", "stepsDropped", List.of(wrong)));
			assertThat(open()).containsExactly(right);
		}

		@Test
		void stays_so_where_the_way_is_the_same_or_only_words_were_corrected() {
			story.received("2026-03-02T08:00");
			var task = opened("APPRAISAL", "2026-03-02T08:00");
			story.corrected("1.001699", "2026-03-02T09:00");
			story.event(EventType.CORRECTED, "2026-03-02T09:30", Map.of("fields", List.of("subject")));
			assertThat(open()).containsExactly(task);
		}

		@Test
		void is_no_longer_once_a_wrong_result_went_back() {
			story.received("2026-03-02T08:00").ready("2026-03-05T09:00", "LATE", 1500, 3);
			opened("RESULT_RETURN", "2026-03-05T09:00");
			opened("APOLOGY", "2026-03-05T09:00");
			story.event(EventType.RESULT_SENT_BACK, "2026-03-06T09:00", Map.of());
			var again = opened("APPRAISAL", "2026-03-06T09:00");
			assertThat(open()).containsExactly(again);
		}

		@Test
		void as_an_apology_is_no_longer_once_it_is_not_owed() {
			story.received("2026-03-02T08:00");
			var appraisal = opened("APPRAISAL", "2026-03-02T08:00");
			opened("APOLOGY", "2026-03-03T09:00");
			story.by("system").event(EventType.OVERDUE_REVERSED, "2026-03-04T09:00", Map.of());
			assertThat(open()).containsExactly(appraisal);
		}

	}

	@Nested
	class A_handling {

		@Test
		void is_a_fact_when_it_is_received() {
			story.received("2026-03-02T23:30");
			told();
			assertThat(office.theHandling()).containsEntry("dossier", story.dossier)
				.containsEntry("came_in_on", Date.valueOf("2026-03-02"))
				.containsEntry("ended", null)
				.containsEntry("channel", "COUNTER");
		}

		@Test
		void that_was_only_submitted_is_none() {
			story.event(EventType.SUBMITTED, "2026-03-02T08:00", Map.of())
				.event(EventType.WITHDRAWN, "2026-03-02T09:00", Map.of("received", false));
			told();
			assertThat(office.facts()).doesNotContain("WITHDRAWN");
		}

		@Test
		void ends_with_its_result() {
			story.received("2026-03-02T08:00").ready("2026-03-05T09:00", "EARLY", 1500, 3);
			told();
			assertThat(office.theHandling()).containsEntry("ended", "RESULT_READY")
				.containsEntry("timeliness", "EARLY")
				.containsEntry("worked_minutes", 1500)
				.containsEntry("working_days", 3);
			assertThat(office.overruns()).isEmpty();
		}

		@Test
		void is_cancelled_late_or_in_time() {
			story.received("2026-03-02T08:00").event(EventType.STOPPED, "2026-03-12T09:00", Map.of("late", true));
			told();
			assertThat(office.theHandling()).containsEntry("ended", "STOPPED").containsEntry("cancelled_late", true);
		}

		@Test
		void of_a_dossier_that_is_taken_up_again_is_another_and_the_one_before_stays() {
			story.received("2026-03-02T08:00")
				.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-03T09:00", Map.of("round", 1))
				.event(EventType.APOLOGISED, "2026-03-11T10:00", Map.of())
				.ready("2026-03-12T09:00", "LATE", 3000, 8)
				.event(EventType.RETURNED, "2026-03-12T10:00", Map.of("returnBy", "POSTAL"));
			told();
			var before = office.theHandling();
			story.event(EventType.REOPENED, "2026-03-16T08:00", Map.of());
			told();
			assertThat(office.handlings().getFirst()).hasToString(before.toString());
			assertThat(before).containsEntry("timeliness", "LATE")
				.containsEntry("apologised_on", Date.valueOf("2026-03-11"))
				.containsEntry("returned_on", Date.valueOf("2026-03-12"));
			assertThat(before.get("asked_on")).hasToString("{2026-03-03}");
			assertThat(office.handlings()).last()
				.satisfies((again) -> assertThat(again).containsEntry("number", 2)
					.containsEntry("came_in_on", Date.valueOf("2026-03-16"))
					.containsEntry("ended", null)
					.containsEntry("apologised_on", null)
					.containsEntry("returned_on", null));
		}

		@Test
		void was_not_returned_where_that_was_undone() {
			story.received("2026-03-02T08:00").ready("2026-03-05T09:00", "EARLY", 1500, 3);
			var task = story.decided("RESULT_RETURN", "RETURN", "2026-03-05T10:00", 10, null);
			story.event(EventType.RETURNED, "2026-03-05T10:00", Map.of("returnBy", "COUNTER"));
			story.step(EventType.DECISION_UNDONE, task, "RESULT_RETURN", "RETURN", "2026-03-05T11:00", Map.of());
			told();
			assertThat(office.theHandling()).containsEntry("returned_on", null).containsEntry("return_by", null);
		}

		@Test
		void keeps_its_rating() {
			story.received("2026-03-02T08:00").event(EventType.RATED, "2026-03-08T08:00", Map.of("score", 4));
			told();
			assertThat(office.theHandling()).extracting("rating").isEqualTo(4);
		}

	}

	@Nested
	class The_overrun_of_a_late_dossier {

		private void late(int worked, int overrun) {
			story.event(EventType.RESULT_READY, "2026-03-11T10:00",
					Map.of("timeliness", "LATE", "workedMinutes", worked, "overrunMinutes", overrun));
			told();
		}

		@Test
		void is_laid_to_the_steps_that_took_more_than_their_share_in_proportion() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 1800, 1500);
			story.decided("APPROVAL", "APPROVE", "2026-03-11T09:00", 840, 240);
			story.decided("SEALING", "SEAL", "2026-03-11T10:00", 30, 240);
			late(2670, 690);
			assertThat(office.overruns()).containsExactly("approval H13.101 840 240 460",
					"appraisal H13.101 1800 1500 230");
		}

		@Test
		void is_whole_however_it_is_rounded() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 101, 100);
			story.decided("CONSULTATION", "ANSWER", "2026-03-09T09:00", 101, 100);
			story.decided("APPROVAL", "APPROVE", "2026-03-11T10:00", 101, 100);
			late(303, 100);
			assertThat(office.jdbc.sql("select sum(overrun_minutes) from overrun_fact").query(Integer.class).single())
				.isEqualTo(100);
		}

		@Test
		void leaves_to_steps_without_a_share_what_is_left_for_them() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 2000, 1500);
			story.decided("APPROVAL", "APPROVE", "2026-03-11T09:00", 700, null);
			story.decided("SEALING", "SEAL", "2026-03-11T10:00", 100, null);
			late(2800, 300);
			// Of 2,500 minutes, 1,000 are left for the two.
			assertThat(office.overruns()).containsExactly("appraisal H13.101 2000 1500 214",
					"approval H13.101 700 500 86");
		}

		@Test
		void gives_a_step_its_share_once_however_often_it_came() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 400, 500);
			story.decided("APPROVAL", "SEND_BACK", "2026-03-10T09:00", 40, 240);
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-11T09:00", 400, 500);
			story.decided("APPROVAL", "APPROVE", "2026-03-11T10:00", 40, 240);
			late(880, 140);
			assertThat(office.overruns()).containsExactly("appraisal H13.101 800 500 140");
			assertThat(office.visits()).extracting((visit) -> visit.get("before_minutes"))
				.containsExactlyInAnyOrder(0, 0, 400, 40);
		}

		@Test
		void counts_what_was_taken_back_because_it_took_its_time() {
			story.received("2026-03-02T08:00");
			var undone = story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 400, 500);
			story.step(EventType.DECISION_UNDONE, undone, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:10",
					Map.of());
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-11T10:00", 400, 500);
			late(800, 300);
			assertThat(office.overruns()).containsExactly("appraisal H13.101 800 500 300");
		}

		@Test
		void belongs_to_whoever_had_it_when_the_appointment_passed_where_none_took_more() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-06T16:00", 700, 800);
			story.decided("APPROVAL", "APPROVE", "2026-03-06T18:00", 100, 240);
			story.decided("SEALING", "SEAL", "2026-03-11T10:00", 30, 240);
			late(1400, 200);
			assertThat(office.overruns()).containsExactly("approval H13.101 100 240 200");
		}

		@Test
		void belongs_to_nobody_where_no_step_is_known() {
			story.received("2026-03-02T08:00");
			late(1400, 200);
			assertThat(office.overruns()).containsExactly("- 200");
		}

		/** Journals of before tell neither the overrun nor what the limit came to. */
		@Test
		void is_what_each_took_beyond_its_own_share_where_it_was_not_told() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 2000, 1500);
			story.decided("APPROVAL", "APPROVE", "2026-03-11T09:00", 900, null);
			story.ready("2026-03-11T10:00", "LATE", 2900, 7);
			told();
			assertThat(office.overruns()).containsExactly("appraisal H13.101 2000 1500 500");
		}

		@Test
		void of_a_dossier_that_was_late_again_stands_beside_the_one_before() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-11T09:00", 600, 500);
			late(600, 100);
			story.event(EventType.REOPENED, "2026-03-16T08:00", Map.of());
			story.decided("APPROVAL", "APPROVE", "2026-03-19T09:00", 600, 500);
			story.event(EventType.RESULT_READY, "2026-03-19T09:00",
					Map.of("timeliness", "LATE", "workedMinutes", 600, "overrunMinutes", 100));
			told();
			assertThat(office.overruns()).containsExactly("appraisal H13.101 600 500 100",
					"approval H13.101 600 500 100");
		}

	}

	@Nested
	class At_place {

		private void lived(boolean approval, boolean sealing) {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-02T09:00", 10, null, Map.of("atOneStop", true));
			story.decided("APPROVAL", "APPROVE", "2026-03-02T09:10", 10, null, Map.of("atOneStop", approval));
			story.decided("SEALING", "SEAL", "2026-03-02T09:20", 10, null, Map.of("atOneStop", sealing));
			story.ready("2026-03-02T09:20", "EARLY", 80, 0);
			story.decided("RESULT_RETURN", "RETURN", "2026-03-02T09:30", 10, null, Map.of("atOneStop", true));
			story.event(EventType.RETURNED, "2026-03-02T09:30", Map.of("returnBy", "COUNTER"));
			told();
		}

		@Test
		void all_five() {
			lived(true, true);
			assertThat(office.theHandling()).containsEntry("four_at_place", true).containsEntry("five_at_place", true);
		}

		@Test
		void four_where_the_seal_is_elsewhere() {
			lived(true, false);
			assertThat(office.theHandling()).containsEntry("four_at_place", true).containsEntry("five_at_place", false);
		}

		@Test
		void not_even_four_where_the_approver_is_elsewhere() {
			lived(false, true);
			assertThat(office.theHandling()).containsEntry("four_at_place", false)
				.containsEntry("five_at_place", false);
		}

		@Test
		void is_not_known_before_the_return() {
			story.received("2026-03-02T08:00");
			story.decided("APPROVAL", "APPROVE", "2026-03-02T09:10", 10, null, Map.of("atOneStop", true));
			told();
			assertThat(office.theHandling()).containsEntry("four_at_place", null);
		}

	}

	@Nested
	class Recording {

		private List<@Nullable Integer> minutes() {
			return office.jdbc.sql("select minutes from recording_fact order by seq").query(Integer.class).list();
		}

		@Test
		void is_late_by_what_was_told_or_not_at_all() {
			story.recorded(EventType.RECEIVED, "2026-03-02T08:00", "2026-03-02T10:00",
					Map.of("recordedAfterMinutes", 120));
			story.event(EventType.SUSPENDED, "2026-03-03T08:00", Map.of());
			told();
			assertThat(minutes()).containsExactly(120, 0);
		}

		@Test
		void of_one_act_counts_once_however_many_events_it_has() {
			story.event(EventType.RECEIVED, "2026-03-02T08:00", Map.of());
			story.step(EventType.TASK_OPENED, UUID.randomUUID(), "APPRAISAL", null, "2026-03-02T08:00", Map.of());
			told();
			assertThat(minutes()).hasSize(1);
		}

		@Test
		void does_not_count_what_the_program_noticed_or_an_import_brought() {
			story.by("system").recorded(EventType.OVERDUE, "2026-03-02T08:00", "2026-03-02T08:00", Map.of());
			story.by("import").event(EventType.RECEIVED, "2026-03-02T08:00", Map.of());
			story.by("clerk").recorded(EventType.SUSPENDED, "2019-03-02T08:00", "2026-03-02T08:00", Map.of());
			told();
			assertThat(minutes()).isEmpty();
		}

	}

}
