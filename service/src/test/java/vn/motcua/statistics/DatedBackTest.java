package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is dated back fits into what was booked before; the calendar was changed in
 * between. The dossier came in on Monday and was due on Thursday the 5th.
 */
@OwnDatabaseTest
class DatedBackTest {

	private final FiguresFixture office = new FiguresFixture();

	private final Told dossier = Told.anyDossier();

	private void told(JournalEntry... entries) {
		for (JournalEntry entry : entries) {
			// One at a time, so that nothing is known but from what was booked.
			this.office.write(List.of(entry));
			FiguresFixture.catchUp(this.office.projector, 1);
		}
	}

	private JournalEntry overdue(String at, String recordedAt) {
		return this.dossier.event(EventType.OVERDUE, Told.instant(at), Told.instant(recordedAt), Map.of());
	}

	private JournalEntry ready(String at, String recordedAt, String timeliness, @Nullable String overdueSince) {
		return this.dossier.event(EventType.RESULT_READY, Told.instant(at), Told.instant(recordedAt),
				(overdueSince != null) ? Map.of("timeliness", timeliness, "overdueSince", Told.moment(overdueSince))
						: Map.of("timeliness", timeliness));
	}

	/** Pending in time, overdue and resolved by the end of each day from the 2nd on. */
	private List<String> stood(int last) {
		return LocalDate.of(2026, 3, 2)
			.datesUntil(LocalDate.of(2026, 3, last + 1))
			.map((day) -> this.office.reporting.report(new ReportQuery(LocalDate.of(2026, 3, 2), day, "H13",
					GroupBy.FIELD, CancelledPolicy.WITHIN_RESOLVED), FiguresFixture.ASKING))
			.map((report) -> {
				assertThat(report.reconciled()).as("%s", report).isTrue();
				var sum = report.sum();
				return sum.pendingInTime() + " " + sum.pendingOverdue() + " " + sum.resolved();
			})
			.toList();
	}

	@Test
	void a_rest_day_that_was_declared_and_taken_back_leaves_the_past_as_it_was() {
		told(this.dossier.received("2026-03-02T08:00"), overdue("2026-03-05T17:00", "2026-03-05T17:00"),
				this.dossier.rescheduled("2026-03-06T09:00", "2026-03-06T17:00", "2026-03-05T17:00"));
		assertThat(stood(6)).containsExactly("1 0 0", "1 0 0", "1 0 0", "0 1 0", "1 0 0");
		// Journals of before date it back to the appointment.
		told(this.dossier.rescheduled("2026-03-06T10:00", "2026-03-05T17:00", null),
				overdue("2026-03-05T17:00", "2026-03-06T10:00"));
		assertThat(stood(6)).containsExactly("1 0 0", "1 0 0", "1 0 0", "0 1 0", "0 1 0");
	}

	@Test
	void a_result_from_before_the_calendar_was_changed_leaves_the_column_it_was_in() {
		told(this.dossier.received("2026-03-02T08:00"), overdue("2026-03-05T17:00", "2026-03-05T17:00"),
				this.dossier.rescheduled("2026-03-09T09:00", "2026-03-10T17:00", "2026-03-05T17:00"),
				ready("2026-03-07T09:00", "2026-03-09T11:00", "EARLY", null));
		assertThat(stood(9)).containsExactly("1 0 0", "1 0 0", "1 0 0", "0 1 0", "0 1 0", "0 0 1", "0 0 1", "0 0 1");
	}

	@Test
	void a_result_from_before_the_appointment_was_never_overdue() {
		told(this.dossier.received("2026-03-02T08:00"), overdue("2026-03-05T17:00", "2026-03-05T17:00"),
				this.dossier.rescheduled("2026-03-06T09:00", "2026-03-06T17:00", "2026-03-05T17:00"),
				overdue("2026-03-06T17:00", "2026-03-06T17:00"),
				ready("2026-03-04T09:00", "2026-03-08T11:00", "EARLY", "2026-03-06T17:00"));
		assertThat(stood(8)).containsExactly("1 0 0", "1 0 0", "0 0 1", "0 0 1", "0 0 1", "0 0 1", "0 0 1");
	}

	@Test
	void comes_out_the_same_in_a_rebuild() {
		a_result_from_before_the_calendar_was_changed_leaves_the_column_it_was_in();
		assertThat(this.office.rebuilding.rebuild(FiguresFixture.ASKING).differences()).isZero();
	}

	@Test
	void what_cannot_be_is_named_by_the_report() {
		told(ready("2026-03-04T09:00", "2026-03-04T09:00", "EARLY", null));
		var report = this.office.reporting.report(new ReportQuery(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9),
				"H13", GroupBy.FIELD, CancelledPolicy.WITHIN_RESOLVED), FiguresFixture.ASKING);
		assertThat(report.reconciled()).isFalse();
		assertThat(report.misfits()).containsExactly("H13.101-260302-0001");
	}

}
