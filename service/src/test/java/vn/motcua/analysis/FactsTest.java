package vn.motcua.analysis;

import java.sql.Date;
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
			assertThat(office.steps()).singleElement()
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
		void that_is_taken_back_is_none() {
			var task = story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", 90, null);
			story.step(EventType.DECISION_UNDONE, task, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:10", Map.of());
			told();
			assertThat(office.steps()).isEmpty();
		}

		@Test
		void of_an_old_journal_has_its_opening_from_the_event_that_opened_it() {
			var task = UUID.randomUUID();
			story.step(EventType.TASK_OPENED, task, "APPRAISAL", null, "2026-03-02T08:00", Map.of());
			story.step(EventType.TASK_DECIDED, task, "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", Map.of());
			told();
			assertThat(office.steps()).singleElement().satisfies((step) -> {
				assertThat(FactsFixture.instant(step.get("opened_at"))).isEqualTo(Story.at("2026-03-02T08:00"));
				assertThat(step).containsEntry("step", "appraisal").containsEntry("worked_minutes", null);
			});
		}

		@Test
		void that_asked_the_applicant_says_whether_it_asked_again_or_late() {
			story.decided("APPRAISAL", "REQUEST_SUPPLEMENT", "2026-03-03T09:00", 90, null);
			story.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-03T09:00", Map.of("round", 2, "noticeLate", true));
			told();
			assertThat(office.steps()).singleElement()
				.satisfies((step) -> assertThat(step).containsEntry("supplement_round", 2)
					.containsEntry("notice_late", true));
		}

		@Test
		void with_data_that_cannot_be_read_is_a_fact_without_them() {
			story.step(EventType.TASK_DECIDED, UUID.randomUUID(), "APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00",
					Map.of("openedAt", "yesterday", "workedMinutes", "many", "late", "perhaps"));
			told();
			assertThat(office.steps()).singleElement()
				.satisfies(
						(step) -> assertThat(step).containsEntry("worked_minutes", null).containsEntry("late", false));
		}

	}

	@Nested
	class A_dossier {

		@Test
		void is_a_fact_when_it_is_received() {
			story.received("2026-03-02T23:30");
			told();
			assertThat(office.theDossier()).containsEntry("dossier", story.dossier)
				.containsEntry("received_on", Date.valueOf("2026-03-02"))
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
			assertThat(office.theDossier()).containsEntry("ended", "RESULT_READY")
				.containsEntry("timeliness", "EARLY")
				.containsEntry("decision", "GRANTED")
				.containsEntry("worked_minutes", 1500)
				.containsEntry("working_days", 3)
				.containsEntry("late_step", null);
		}

		@Test
		void is_cancelled_late_or_in_time() {
			story.received("2026-03-02T08:00").event(EventType.STOPPED, "2026-03-12T09:00", Map.of("late", true));
			told();
			assertThat(office.theDossier()).containsEntry("ended", "STOPPED").containsEntry("cancelled_late", true);
		}

		@Test
		void that_is_taken_up_again_is_open_and_remembers_what_it_was() {
			story.received("2026-03-02T08:00")
				.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-03T09:00", Map.of("round", 1))
				.event(EventType.EXTENDED, "2026-03-03T10:00", Map.of())
				.ready("2026-03-12T09:00", "LATE", 3000, 8)
				.event(EventType.RETURNED, "2026-03-12T10:00", Map.of("returnBy", "POSTAL"))
				.event(EventType.REOPENED, "2026-03-16T08:00", Map.of());
			told();
			var fact = office.theDossier();
			assertThat(fact).containsEntry("ended", null)
				.containsEntry("timeliness", null)
				.containsEntry("returned_at", null)
				.containsEntry("supplements", 1)
				.containsEntry("extended", true);
			assertThat(FactsFixture.instant(fact.get("reopened_at"))).isEqualTo(Story.at("2026-03-16T08:00"));
		}

		@Test
		void counts_what_was_sent_back_unless_that_was_taken_back() {
			story.received("2026-03-02T08:00");
			var undone = story.decided("APPROVAL", "SEND_BACK", "2026-03-03T09:00", 10, null);
			story.step(EventType.DECISION_UNDONE, undone, "APPROVAL", "SEND_BACK", "2026-03-03T09:10", Map.of());
			story.decided("APPROVAL", "SEND_BACK", "2026-03-03T10:00", 10, null);
			story.decided("CONSULTATION", "ANSWER", "2026-03-03T15:00", 100, null);
			told();
			assertThat(office.theDossier()).containsEntry("sent_back", 1).containsEntry("consultations", 1);
		}

		@Test
		void keeps_its_rating() {
			story.received("2026-03-02T08:00").event(EventType.RATED, "2026-03-08T08:00", Map.of("score", 4));
			told();
			assertThat(office.theDossier()).extracting("rating").isEqualTo(4);
		}

	}

	@Nested
	class The_time_of_a_late_dossier {

		@Test
		void was_used_by_the_step_that_took_most_beyond_its_share() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 2000, 1500);
			story.decided("APPROVAL", "APPROVE", "2026-03-11T09:00", 900, 240);
			story.decided("SEALING", "SEAL", "2026-03-11T10:00", 30, 240);
			story.ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(office.theDossier()).containsEntry("late_step", "approval")
				.containsEntry("late_unit", "H13.101")
				.containsEntry("overrun_minutes", 660)
				.containsEntry("late_worked_minutes", 900)
				.containsEntry("late_share_minutes", 240);
		}

		@Test
		void counts_wholly_for_a_step_without_a_share() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 2000, 1500);
			story.decided("CONSULTATION", "ANSWER", "2026-03-10T09:00", 700, null, Map.of("taskAgency", "H13.103"));
			story.ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(office.theDossier()).containsEntry("late_step", "consultation")
				.containsEntry("late_unit", "H13.103");
		}

		@Test
		void is_added_up_where_a_step_came_again() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 700, 500);
			story.decided("APPROVAL", "SEND_BACK", "2026-03-10T09:00", 540, 240);
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-11T09:00", 700, 500);
			story.ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(office.theDossier()).containsEntry("late_step", "appraisal")
				.containsEntry("overrun_minutes", 400);
		}

		@Test
		void belongs_to_no_step_where_none_took_more_than_its_share() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 700, 800);
			story.ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(office.theDossier()).containsEntry("late_step", null);
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
			assertThat(office.theDossier()).containsEntry("four_at_place", true).containsEntry("five_at_place", true);
		}

		@Test
		void four_where_the_seal_is_elsewhere() {
			lived(true, false);
			assertThat(office.theDossier()).containsEntry("four_at_place", true).containsEntry("five_at_place", false);
		}

		@Test
		void not_even_four_where_the_approver_is_elsewhere() {
			lived(false, true);
			assertThat(office.theDossier()).containsEntry("four_at_place", false).containsEntry("five_at_place", false);
		}

		@Test
		void is_not_known_before_the_return() {
			story.received("2026-03-02T08:00");
			story.decided("APPROVAL", "APPROVE", "2026-03-02T09:10", 10, null, Map.of("atOneStop", true));
			told();
			assertThat(office.theDossier()).containsEntry("four_at_place", null);
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
