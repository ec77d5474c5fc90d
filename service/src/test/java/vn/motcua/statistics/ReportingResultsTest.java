package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.refusal.Refusal;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OwnDatabaseTest
class ReportingResultsTest {

	private final FiguresFixture office = new FiguresFixture();

	private final Told dossier = Told.anyDossier();

	@Nested
	class Carried_over {

		@Test
		void is_what_was_open_at_the_end_of_the_day_before() {
			office.tell(dossier.received("2026-02-27T08:00"), dossier.ready("2026-03-04T09:00", "ON_TIME"));
			assertThat(office.sum("2026-02-27", "2026-02-28").carriedOver()).isZero();
			assertThat(office.sum("2026-02-28", "2026-03-04").carriedOver()).isOne();
			assertThat(office.sum("2026-03-01", "2026-03-31").carriedOver()).isOne();
			assertThat(office.sum("2026-03-05", "2026-03-31").carriedOver()).isZero();
		}

		@Test
		void is_pending_of_the_period_before() {
			var others = Told.anyDossier();
			office.tell(dossier.received("2025-12-20T08:00"), others.received("2026-01-02T08:00"),
					dossier.overdue("2025-12-24T17:00"), others.ready("2026-01-06T08:00", "EARLY"));
			assertThat(office.sum("2026-01-01", "2026-03-31").carriedOver())
				.isEqualTo(office.sum("2025-01-01", "2025-12-31").pending());
		}

	}

	@Nested
	class Overdue {

		@Test
		void is_as_of_the_end_of_the_last_day() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.overdue("2026-03-05T17:00"),
					dossier.ready("2026-03-09T09:00", "LATE", "2026-03-05T17:00"));
			assertThat(office.sum("2026-03-01", "2026-03-04").pendingInTime()).isOne();
			assertThat(office.sum("2026-03-01", "2026-03-05").pendingOverdue()).isOne();
			assertThat(office.sum("2026-03-01", "2026-03-08").pendingOverdue()).isOne();
			assertThat(office.sum("2026-03-01", "2026-03-09").pending()).isZero();
			assertThat(office.sum("2026-03-09", "2026-03-09").carriedOver()).isOne();
		}

		@Test
		void is_taken_back_for_a_result_recorded_late() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.overdue("2026-03-05T17:00"));
			assertThat(office.sum("2026-03-01", "2026-03-06").pendingOverdue()).isOne();
			office.tell(dossier.ready("2026-03-04T09:00", "EARLY", "2026-03-05T17:00"));
			for (String day : List.of("2026-03-04", "2026-03-05", "2026-03-06", "2026-12-31")) {
				assertThat(office.sum("2026-03-01", day).pending()).isZero();
				assertThat(office.sum("2026-03-01", day).early()).isOne();
			}
			assertThat(office.sum("2026-03-01", "2026-03-03").pendingInTime()).isOne();
		}

		@Test
		void is_not_who_waits_for_the_applicant() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.overdue("2026-03-05T17:00"),
					dossier.event(EventType.SUPPLEMENT_REQUESTED, "2026-03-06T08:00",
							Map.of("received", true, "overdueSince", Told.moment("2026-03-05T17:00"))));
			var row = office.sum("2026-03-01", "2026-03-31");
			assertThat(row.pendingInTime()).isOne();
			assertThat(row.awaitingApplicant()).isOne();
			assertThat(row.pendingOverdue()).isZero();
		}

	}

	@Nested
	class Cancelled {

		private void tellOfThree() {
			var before = Told.through("POSTAL");
			var inTime = Told.through("ONLINE");
			var late = Told.through("COUNTER");
			office.tell(before.received("2026-02-27T08:00"), inTime.received("2026-03-02T08:00"),
					late.received("2026-03-02T09:00"), dossier.received("2026-03-02T10:00"),
					before.withdrawn("2026-03-03T08:00", "2026-02-27T08:00"),
					inTime.withdrawn("2026-03-03T09:00", "2026-03-02T08:00"), late.overdue("2026-03-05T17:00"),
					late.stoppedLate("2026-03-10T08:00", "2026-03-02T09:00", "2026-03-05T17:00"),
					dossier.ready("2026-03-04T08:00", "EARLY"));
		}

		private ReportRow under(CancelledPolicy policy) {
			tellOfThree();
			var report = office.report("2026-03-01", "2026-03-31", "H13", GroupBy.FIELD, policy);
			assertThat(report.reconciled()).isTrue();
			return report.sum();
		}

		@Test
		void lies_within_the_resolved_by_when_it_ended() {
			assertThat(under(CancelledPolicy.WITHIN_RESOLVED).figures()).containsExactly(1, 1, 2, 0, 1, 2, 1, 3, 0, 0,
					0);
		}

		@Test
		void has_a_column_of_its_own() {
			var row = under(CancelledPolicy.SEPARATE);
			assertThat(row.figures()).containsExactly(1, 1, 2, 0, 1, 0, 0, 3, 0, 0, 0);
			assertThat(row.total()).isEqualTo(row.resolved() + row.cancelled() + row.pending());
		}

		@Test
		void is_taken_out_of_where_it_came_in() {
			var row = under(CancelledPolicy.EXCLUDED);
			assertThat(row.figures()).containsExactly(0, 0, 1, 0, 1, 0, 0, 3, 0, 0, 0);
			assertThat(row.total()).isEqualTo(row.resolved() + row.pending());
		}

		@ParameterizedTest
		@EnumSource
		void after_the_period_is_still_pending_in_it(CancelledPolicy policy) {
			tellOfThree();
			var report = office.report("2026-03-01", "2026-03-02", "H13", GroupBy.FIELD, policy);
			assertThat(report.reconciled()).isTrue();
			assertThat(report.sum().figures()).containsExactly(1, 1, 2, 0, 0, 0, 0, 0, 4, 0, 0);
		}

	}

	@Nested
	class Rows {

		@Test
		void stand_for_what_is_asked_for_in_order() {
			office.tell(Told.of(new Slice("H13.101", "1.000894", "Hộ tịch", "COUNTER")).received("2026-03-02T08:00"),
					Told.of(new Slice("H13.102", "2.000815", "Chứng thực", "ONLINE")).received("2026-03-02T08:00"),
					Told.of(new Slice("H13.102", "1.001193", "Hộ tịch", "POSTAL")).received("2026-03-02T08:00"));
			assertThat(keys(GroupBy.FIELD)).containsExactly("Chứng thực", "Hộ tịch");
			assertThat(keys(GroupBy.PROCEDURE)).containsExactly("1.000894", "1.001193", "2.000815");
			assertThat(keys(GroupBy.AGENCY)).containsExactly("H13.101", "H13.102");
			assertThat(keys(GroupBy.CHANNEL)).containsExactly("COUNTER", "ONLINE", "POSTAL");
		}

		@Test
		void that_would_be_empty_do_not_appear() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.ready("2026-03-04T09:00", "ON_TIME"));
			var report = office.report("2026-04-01", "2026-04-30");
			assertThat(report.rows()).isEmpty();
			assertThat(report.reconciled()).isTrue();
			assertThat(report.sum().key()).isEqualTo("Tổng cộng");
			assertThat(report.sum().onTimeOfTotal()).isNull();
		}

		@Test
		void are_of_the_agency_and_those_below_it() {
			office.tell(dossier.received("2026-03-02T08:00"));
			assertThat(received("H13")).isOne();
			assertThat(received("H13.101")).isOne();
			assertThat(received("H13.102")).isZero();
		}

		private List<String> keys(GroupBy groupBy) {
			return office.report("2026-03-01", "2026-03-31", "H13", groupBy, CancelledPolicy.SEPARATE)
				.rows()
				.stream()
				.map(ReportRow::key)
				.toList();
		}

		private long received(String agency) {
			return office.report("2026-03-01", "2026-03-31", agency, GroupBy.FIELD, CancelledPolicy.SEPARATE)
				.sum()
				.received();
		}

	}

	@Nested
	class The_question {

		@Test
		void must_name_a_known_agency() {
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(
						() -> office.report("2026-03-01", "2026-03-31", "X", GroupBy.FIELD, CancelledPolicy.SEPARATE))
				.extracting(Refusal::code)
				.isEqualTo("unknown-agency");
		}

		@ParameterizedTest
		@CsvSource({ "2026-03-02, 2026-03-01, to", "1899-12-31, 2026-03-01, from", "2026-03-01, 2201-01-01, to" })
		void must_be_for_a_possible_period(String from, String to, String field) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> office.report(from, to))
				.satisfies((refusal) -> assertThat(refusal.errors().getFirst().field()).isEqualTo(field));
		}

	}

	@Nested
	class Past_days {

		@Test
		void do_not_drift_when_more_happens() {
			office.tell(dossier.received("2026-03-02T08:00"));
			var then = office.report("2026-03-01", "2026-03-04").sum();
			office.tell(dossier.overdue("2026-03-05T17:00"),
					dossier.ready("2026-03-09T09:00", "LATE", "2026-03-05T17:00"),
					dossier.event(EventType.RETURNED, "2026-03-20T09:00", Map.of()),
					Told.anyDossier().received("2026-03-10T08:00"));
			assertThat(office.report("2026-03-01", "2026-03-04").sum()).isEqualTo(then);
		}

	}

	@Nested
	class A_report_that_does_not_reconcile {

		@Test
		void says_so_and_is_counted() {
			office.tell(dossier.received("2026-03-02T08:00"));
			office.transaction.executeWithoutResult((
					status) -> office.jdbc.sql("update figure set pending_in_time = 2 where grain = 'MONTH'").update());
			assertThat(office.report("2026-03-01", "2026-03-31").reconciled()).isFalse();
			assertThat(office.metrics.counter("motcua.reports.unreconciled").count()).isOne();
			assertThat(office.report("2026-03-01", "2026-03-20").reconciled()).isTrue();
		}

	}

	/** A city's half year, as it was published. */
	@Nested
	class The_golden_half_year {

		@Test
		void in_miniature() {
			office.write(halfYear(5, 216, 33));
			assertThat(FiguresFixture.catchUp(office.projector, 100)).isEqualTo(33 * 2 + 104 * 3 + 84);
			var row = office.sum("2020-12-01", "2021-05-31");
			assertThat(row.total()).isEqualTo(221);
			assertThat(row.resolved()).isEqualTo(221 - 84);
		}

		@Test
		void in_full() {
			office.write(halfYear(50, 21_601, 33));
			FiguresFixture.catchUp(office.projector, 2000);
			var report = office.report("2020-12-01", "2021-05-31");
			assertThat(report.reconciled()).isTrue();
			var row = report.rows().getFirst();
			assertThat(row.figures()).containsExactly(50, 0, 21_601, 0, 0, 21_567, 0, 33, 84, 0, 0);
			assertThat(row.received()).isEqualTo(21_601);
			assertThat(row.total()).isEqualTo(21_651).isEqualTo(row.resolved() + row.pending());
			assertThat(List.of(row.onTimeOfResolved(), row.onTimeOfDue(), row.onTimeOfTotal()))
				.allSatisfy((rate) -> assertThat(rate).hasToString("100.00"));
		}

		private List<JournalEntry> halfYear(int carriedOver, int received, int cancelled) {
			List<JournalEntry> entries = new ArrayList<>();
			var total = carriedOver + received;
			for (int number = 0; number < total; number++) {
				var told = Told.anyDossier();
				var day = LocalDate.of(2020, 11, 30).plusDays((number < carriedOver) ? 0 : 1 + number % 182);
				entries.add(told.received(day + "T08:00"));
				if (number < cancelled) {
					entries.add(told.withdrawn("2021-05-31T15:00", day + "T08:00"));
				}
				else if (number < total - 84) {
					entries.add(told.ready(((number < carriedOver) ? day.plusDays(1) : day) + "T16:00", "ON_TIME"));
					entries.add(told.event(EventType.RETURNED, "2021-06-20T09:00", Map.of()));
				}
			}
			return entries;
		}

	}

}
