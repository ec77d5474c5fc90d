package vn.motcua.analysis;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;
import vn.motcua.journal.EventType;
import vn.motcua.testing.OwnDatabaseTest;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/** What each report counts. */
@OwnDatabaseTest
class ReportsTest {

	private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

	private static final String HERE = "H13";

	private static final Set<String> COMMUNES = Set.of("H13.101", "H13.103");

	private static final Clock JUNE = Clock.fixed(Story.at("2026-06-01T08:00"), OfficialTime.ZONE);

	private final FactsFixture office = new FactsFixture();

	private final AnsweringQuestions answering = this.office.answering(JUNE);

	private final Story story = new Story();

	private Map<String, @Nullable Object> row(Report report, String groupBy, String key) {
		return this.answering.report(new Question(report, groupBy, MARCH, HERE), FactsFixture.ASKING)
			.rows()
			.stream()
			.filter((row) -> row.key().equals(key))
			.findFirst()
			.orElseThrow()
			.cells();
	}

	private void told() {
		this.office.tell(this.story.told());
	}

	@Nested
	class Lateness {

		@Test
		void is_laid_to_the_step_and_the_unit_that_used_the_time() {
			story.received("2026-03-02T08:00");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-09T09:00", 300, 500);
			story.decided("CONSULTATION", "ANSWER", "2026-03-10T09:00", 700, 480, Map.of("taskAgency", "H13.103"));
			story.ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(row(LatenessReport.REPORT, "STEP", "consultation")).containsEntry("late", 1L)
				.containsEntry("attributed", 1L)
				.containsEntry("workedMinutes", 700L)
				.containsEntry("shareMinutes", 480L)
				.containsEntry("overrunMinutes", 220L)
				.containsEntry("stepsOverShare", 1L);
			assertThat(row(LatenessReport.REPORT, "UNIT", "H13.103")).containsEntry("late", 1L);
			assertThat(row(LatenessReport.REPORT, "DAY", "2026-03-11")).containsEntry("late", 1L);
		}

		@Test
		void that_nobody_used_the_time_of_is_counted_all_the_same() {
			story.received("2026-03-02T08:00").ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(row(LatenessReport.REPORT, "STEP", "-")).containsEntry("late", 1L)
				.containsEntry("attributed", 0L);
		}

	}

	@Nested
	class Recording {

		@Test
		void is_told_within_one_four_and_eight_hours_of_office_time() {
			for (int minutes : new int[] { 60, 61, 240, 480, 481, 2400 }) {
				office.tell(
						new Story()
							.recorded(EventType.RECEIVED, "2026-03-02T08:00", "2026-03-03T08:00",
									Map.of("recordedAfterMinutes", minutes))
							.told());
			}
			assertThat(row(RecordingReport.REPORT, "UNIT", "H13.101")).containsEntry("events", 6L)
				.containsEntry("within1h", 1L)
				.containsEntry("within4h", 3L)
				.containsEntry("within8h", 4L)
				.containsEntry("later", 2L)
				.containsEntry("within1hRate", new BigDecimal("16.67"))
				.containsEntry("within4hRate", new BigDecimal("50.00"));
		}

	}

	@Nested
	class OfCorrectedProcedures {

		private static final String WRONG = "1.004873";

		private static final String RIGHT = "1.001193";

		private List<String> procedures(Report report, LocalDate to) {
			var period = new Period(LocalDate.of(2026, 3, 1), to);
			return answering.report(new Question(report, "PROCEDURE", period, HERE), FactsFixture.ASKING)
				.rows()
				.stream()
				.map((row) -> row.key())
				.toList();
		}

		@Test
		void what_was_said_before_the_correction_stays() {
			story.received("2026-03-02T08:00").ready("2026-03-05T10:00", "EARLY", 900, 3);
			told();
			story.corrected(RIGHT, "2026-03-10T09:00");
			told();
			for (var report : List.of(ChannelsReport.REPORT, DurationsReport.REPORT)) {
				assertThat(procedures(report, LocalDate.of(2026, 3, 9))).containsExactly(WRONG);
				assertThat(procedures(report, LocalDate.of(2026, 3, 10))).containsExactly(RIGHT);
			}
		}

		@Test
		void each_of_several_tells_from_its_day_on_however_they_are_followed() {
			story.received("2026-03-02T08:00")
				.corrected("1.000001", "2026-03-03T09:00")
				.corrected("1.000002", "2026-03-03T10:00")
				.corrected(RIGHT, "2026-03-05T09:00");
			office.write(List.of(story.told()));
			office.catchUp(1);
			assertThat(procedures(ChannelsReport.REPORT, LocalDate.of(2026, 3, 2))).containsExactly(WRONG);
			assertThat(procedures(ChannelsReport.REPORT, LocalDate.of(2026, 3, 3))).containsExactly("1.000002");
			assertThat(procedures(ChannelsReport.REPORT, LocalDate.of(2026, 3, 31))).containsExactly(RIGHT);
			assertThat(office.rebuilding.rebuild(FactsFixture.ASKING).differences()).isZero();
		}

		@Test
		void is_late_once() {
			story.received("2026-03-02T08:00").corrected(RIGHT, "2026-03-03T09:00");
			told();
			story.ready("2026-03-11T10:00", "LATE", 2930, 7);
			told();
			assertThat(office.overruns()).hasSize(1);
			assertThat(procedures(LatenessReport.REPORT, LocalDate.of(2026, 3, 31))).containsExactly(RIGHT);
		}

	}

	@Nested
	class Durations {

		@Test
		void are_the_days_that_half_and_nine_in_ten_do_not_exceed() {
			for (int days = 1; days <= 10; days++) {
				office.tell(new Story().received("2026-03-02T08:00")
					.ready("2026-03-16T10:00", (days > 8) ? "LATE" : "EARLY", days * 480, days)
					.told());
			}
			assertThat(row(DurationsReport.REPORT, "PROCEDURE", "1.004873")).containsEntry("results", 10L)
				.containsEntry("early", 8L)
				.containsEntry("late", 2L)
				.containsEntry("medianDays", 5)
				.containsEntry("ninetyPercentDays", 9);
		}

		@Test
		void are_published_where_enough_is_known() {
			var usual = new UsualTimes(office.jdbc, JUNE);
			for (int days = 1; days <= 4; days++) {
				office.tell(
						new Story().received("2026-03-02T08:00").ready("2026-03-16T10:00", "EARLY", 480, days).told());
			}
			assertThat(usual.of("1.004873", null, COMMUNES).enoughKnown()).isFalse();
			assertThat(usual.of("1.004873", null, COMMUNES).results()).isNull();
			office.tell(new Story().received("2026-03-02T08:00").ready("2026-03-16T10:00", "EARLY", 480, 9).told());
			assertThat(usual.of("1.004873", null, COMMUNES)).isEqualTo(new UsualTime("1.004873", null,
					LocalDate.of(2025, 6, 2), LocalDate.of(2026, 6, 1), true, 5L, 3, 9));
		}

		@Test
		void of_longer_ago_than_a_year_are_not_usual_any_more() {
			var usual = new UsualTimes(office.jdbc, JUNE);
			for (int days = 1; days <= 5; days++) {
				office.tell(
						new Story().received("2025-03-03T08:00").ready("2025-03-16T10:00", "EARLY", 480, days).told());
			}
			assertThat(usual.of("1.004873", null, COMMUNES).enoughKnown()).isFalse();
		}

	}

	@Nested
	class Officers {

		@Test
		void have_what_they_decided_and_the_hours_that_took() {
			story.by("an");
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", 30, null);
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-04T09:00", 90, null, Map.of("late", true));
			story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-05T09:00", 600, null);
			told();
			assertThat(row(OfficersReport.REPORT, "OFFICER_AND_KIND", "an APPRAISAL")).containsEntry("decided", 3L)
				.containsEntry("late", 1L)
				.containsEntry("medianHours", new BigDecimal("1.50"))
				.containsEntry("ninetyPercentHours", new BigDecimal("10.00"))
				.containsEntry("open", 0L);
		}

	}

	@Nested
	class Open_steps {

		private final UUID task = UUID.randomUUID();

		/** Opened on the 30th of March, and due on the first of April. */
		private void opened(String kind) {
			story.received("2026-03-30T08:00");
			story.step(EventType.TASK_OPENED, this.task, kind, null, "2026-03-30T09:00",
					Map.of("taskDueAt", "2026-03-31T10:00:00Z", "assignee", "an"));
		}

		private String open(Report report, String groupBy, Period period) {
			var sum = answering.report(new Question(report, groupBy, period, HERE), FactsFixture.ASKING).sum().cells();
			return sum.get("open") + " " + sum.get("overdue");
		}

		private Period until(String day) {
			return new Period(LocalDate.of(2026, 3, 1), LocalDate.parse(day));
		}

		@Test
		void are_those_of_the_end_of_the_period() {
			opened("CONSULTATION");
			story.step(EventType.TASK_DECIDED, this.task, "CONSULTATION", "ANSWER", "2026-04-02T09:00", Map.of());
			told();
			for (var report : List.of(ConsultationsReport.REPORT, OfficersReport.REPORT)) {
				var by = report.usualGrouping();
				assertThat(open(report, by, until("2026-03-29"))).isEqualTo("0 0");
				assertThat(open(report, by, until("2026-03-30"))).isEqualTo("1 0");
				assertThat(open(report, by, until("2026-03-31"))).isEqualTo("1 1");
				assertThat(open(report, by, until("2026-04-02"))).isEqualTo("0 0");
			}
		}

		@Test
		void are_in_whose_hands_they_were_then() {
			opened("APPRAISAL");
			story.step(EventType.TASK_ASSIGNED, this.task, "APPRAISAL", null, "2026-04-01T09:00",
					Map.of("assignee", "binh", "taskDueAt", "2026-03-31T10:00:00Z"));
			story.step(EventType.TASK_ASSIGNED, this.task, "APPRAISAL", null, "2026-04-02T09:00", Map.of());
			told();
			assertThat(row(OfficersReport.REPORT, "OFFICER", "an")).containsEntry("open", 1L);
			var april = answering
				.report(new Question(OfficersReport.REPORT, "OFFICER", until("2026-04-01"), HERE), FactsFixture.ASKING)
				.rows();
			assertThat(april).extracting(FactRow::key).containsExactly("binh");
			assertThat(open(OfficersReport.REPORT, "OFFICER", until("2026-04-02"))).isEqualTo("0 0");
		}

		@Test
		void are_due_as_the_appointment_of_then_lets_them() {
			opened("APPRAISAL");
			story.event(EventType.EXTENDED, "2026-03-31T16:00",
					Map.of("stepsDueAt", Map.of(this.task.toString(), "2026-04-02T10:00:00Z")));
			told();
			assertThat(open(OfficersReport.REPORT, "OFFICER", until("2026-03-31"))).isEqualTo("1 0");
			assertThat(open(OfficersReport.REPORT, "OFFICER", until("2026-04-02"))).isEqualTo("1 1");
		}

		@Test
		void are_due_as_an_opinion_was_moved_by_then() {
			opened("CONSULTATION");
			story.step(EventType.RESCHEDULED, this.task, "CONSULTATION", null, "2026-03-31T16:00",
					Map.of("taskDueAt", "2026-04-02T10:00:00Z"));
			told();
			assertThat(open(ConsultationsReport.REPORT, "UNIT", until("2026-03-31"))).isEqualTo("1 0");
			assertThat(open(ConsultationsReport.REPORT, "UNIT", until("2026-04-02"))).isEqualTo("1 1");
		}

		@Test
		void that_were_handed_over_stay_what_they_were_before() {
			story.received("2026-03-30T08:00");
			var due = Map.<String, Object>of("taskAgency", "H13.103", "taskDueAt", "2026-03-31T10:00:00Z", "assignee",
					"an");
			story.step(EventType.TASK_OPENED, this.task, "CONSULTATION", null, "2026-03-30T09:00", due);
			told();
			var reports = List.of(ConsultationsReport.REPORT, OfficersReport.REPORT);
			assertThat(reports).allSatisfy((report) -> assertThat(open(report, "UNIT", MARCH)).isEqualTo("1 1"));
			story.step(EventType.TASK_TRANSFERRED, this.task, "CONSULTATION", null, "2026-04-10T07:00",
					Map.of("predecessor", "H13.103", "from", "an", "taskDueAt", "2026-03-31T10:00:00Z"));
			told();
			assertThat(reports).allSatisfy((report) -> assertThat(open(report, "UNIT", MARCH)).isEqualTo("1 1"));
			assertThat(row(OfficersReport.REPORT, "OFFICER", "an")).containsEntry("open", 1L);
			assertThat(row(ConsultationsReport.REPORT, "UNIT", "H13.103")).containsEntry("overdue", 1L);
		}

		@Test
		void that_were_handed_over_are_with_whom_they_were_left() {
			opened("APPRAISAL");
			story.step(EventType.TASK_TRANSFERRED, this.task, "APPRAISAL", null, "2026-04-10T07:00",
					Map.of("taskAgency", "H13.103", "from", "an"));
			told();
			assertThat(open(OfficersReport.REPORT, "OFFICER", until("2026-04-09"))).isEqualTo("1 1");
			assertThat(open(OfficersReport.REPORT, "OFFICER", until("2026-04-10"))).isEqualTo("0 0");
			story.step(EventType.TASK_TRANSFERRED, this.task, "APPRAISAL", null, "2026-04-11T07:00",
					Map.of("from", "an", "assignee", "binh"));
			told();
			assertThat(answering
				.report(new Question(OfficersReport.REPORT, "OFFICER", until("2026-04-11"), HERE), FactsFixture.ASKING)
				.rows()).extracting(FactRow::key).containsExactly("binh");
		}

	}

	@Nested
	class A_second_thought {

		@Test
		void takes_a_decision_back_from_its_day_on() {
			var task = story.by("an").decided("APPROVAL", "SEND_BACK", "2026-03-31T09:00", 30, null);
			story.step(EventType.DECISION_UNDONE, task, "APPROVAL", "SEND_BACK", "2026-04-01T09:00", Map.of());
			told();
			assertThat(row(OfficersReport.REPORT, "OFFICER", "an")).containsEntry("decided", 1L);
			assertThat(row(ReworkReport.REPORT, "UNIT", "H13.101")).containsEntry("sentBack", 1L);
			var spring = new Period(MARCH.from(), LocalDate.of(2026, 4, 30));
			for (var report : List.of(OfficersReport.REPORT, ReworkReport.REPORT)) {
				assertThat(answering
					.report(new Question(report, report.usualGrouping(), spring, HERE), FactsFixture.ASKING)
					.rows()).isEmpty();
			}
		}

		@Test
		void lets_a_dossier_come_in_once_more_and_leaves_what_it_was() {
			story.received("2026-03-02T08:00").ready("2026-03-11T10:00", "LATE", 2930, 7);
			story.event(EventType.RETURNED, "2026-03-12T10:00", Map.of("returnBy", "COUNTER"));
			story.event(EventType.REOPENED, "2026-04-01T08:00", Map.of());
			told();
			assertThat(row(LatenessReport.REPORT, "STEP", "-")).containsEntry("late", 1L)
				.containsEntry("stepsUnknown", 1L);
			assertThat(row(DurationsReport.REPORT, "PROCEDURE", "1.004873")).containsEntry("late", 1L);
			assertThat(row(PlacesReport.REPORT, "AGENCY", "H13.101")).containsEntry("returned", 1L);
			var april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
			assertThat(
					answering.report(new Question(ChannelsReport.REPORT, "CHANNEL", april, HERE), FactsFixture.ASKING)
						.sum()
						.cells())
				.containsEntry("received", 1L);
		}

		@Test
		void gives_no_step_its_share_again() {
			for (int day = 3; day < 6; day++) {
				story.decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-0" + day + "T09:00", 200, 300);
			}
			told();
			assertThat(row(LatenessReport.REPORT, "STEP", "appraisal")).containsEntry("stepsOverShare", 1L);
		}

	}

	@Nested
	class Rework {

		@Test
		void is_laid_to_whoever_appraised_last() {
			story.by("an").decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-03T09:00", 30, null);
			story.by("binh").decided("APPRAISAL", "PROPOSE_APPROVAL", "2026-03-04T09:00", 30, null);
			story.by("approver").decided("APPROVAL", "SEND_BACK", "2026-03-05T09:00", 30, null);
			told();
			assertThat(row(ReworkReport.REPORT, "OFFICER", "binh")).containsEntry("sentBack", 1L);
		}

		@Test
		void tells_first_from_repeated_requests() {
			for (int round = 0; round < 4; round++) {
				story.decided("APPRAISAL", "REQUEST_SUPPLEMENT", "2026-03-0" + (round + 2) + "T09:00", 30, null);
				story.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-0" + (round + 2) + "T09:00",
						Map.of("round", round, "noticeLate", round == 1));
			}
			told();
			assertThat(row(ReworkReport.REPORT, "UNIT", "H13.101")).containsEntry("supplements", 4L)
				.containsEntry("beforeReceipt", 1L)
				.containsEntry("first", 1L)
				.containsEntry("repeated", 2L)
				.containsEntry("noticeLate", 1L);
		}

	}

	@Nested
	class Channels {

		private List<String> unused(String agency) {
			return new UnusedChannels(office.jdbc, FactsFixture.REACH)
				.in(MARCH, agency, TreeAsOf.THEN, new Paging(200, null), FactsFixture.ASKING)
				.items()
				.stream()
				.map((each) -> each.procedure() + " " + each.channel())
				.toList();
		}

		@Test
		void have_their_shares() {
			for (var channel : List.of("ONLINE", "COUNTER", "COUNTER")) {
				office.tell(new Story("H13.101", "1.004873", channel).received("2026-03-02T08:00").told());
			}
			assertThat(row(ChannelsReport.REPORT, "AGENCY", "H13.101")).containsEntry("received", 3L)
				.containsEntry("onlineRate", new BigDecimal("33.33"))
				.containsEntry("counterRate", new BigDecimal("66.67"))
				.containsEntry("postalRate", new BigDecimal("0.00"));
		}

		@Test
		void that_are_offered_and_never_used_are_named() {
			assertThat(unused(HERE)).contains("1.004873 ONLINE");
			office.tell(new Story("H13.101", "1.004873", "ONLINE").received("2026-03-02T08:00").told());
			assertThat(unused(HERE)).isNotEmpty().doesNotContain("1.004873 ONLINE");
			assertThat(unused("H13.103")).contains("1.004873 ONLINE");
		}

	}

	@Nested
	class Nothing {

		@Test
		void has_no_percentage_and_no_median() {
			for (Report report : Reports.ALL.values()) {
				var sum = answering
					.report(new Question(report, report.usualGrouping(), MARCH, HERE), FactsFixture.ASKING)
					.sum();
				report.columns()
					.forEach((column) -> assertThat(sum.cells().get(column.name())).as(column.name())
						.isEqualTo((column instanceof Column.Counted) ? 0L : null));
			}
		}

	}

}
