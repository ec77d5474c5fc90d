package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.journal.EventType;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@OwnDatabaseTest
class OpeningCellsTest {

	private final FiguresFixture office = new FiguresFixture();

	private final Told dossier = Told.anyDossier();

	/** What the row says in that cell. */
	static int figure(ReportRow row, Cell cell) {
		return Math.toIntExact(switch (cell) {
			case CARRIED_OVER -> row.carriedOver();
			case RECEIVED_ONLINE -> row.receivedOnline();
			case RECEIVED_COUNTER -> row.receivedCounter();
			case RECEIVED_POSTAL -> row.receivedPostal();
			case RECEIVED_IN_PERSON -> row.receivedCounter() + row.receivedPostal();
			case RECEIVED -> row.received();
			case TOTAL -> row.total();
			case EARLY -> row.early();
			case ON_TIME -> row.onTime();
			case LATE -> row.late();
			case RESOLVED -> row.resolved();
			case CANCELLED -> row.cancelled();
			case PENDING_IN_TIME -> row.pendingInTime();
			case PENDING_OVERDUE -> row.pendingOverdue();
			case PENDING -> row.pending();
			case AWAITING_APPLICANT -> row.awaitingApplicant();
		});
	}

	private static ReportQuery march(CancelledPolicy policy) {
		return new ReportQuery(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), "H13", GroupBy.FIELD,
				policy);
	}

	private List<LocalDate> days(Cell cell, CancelledPolicy policy) {
		return office.open(march(policy), null, cell, 50).stream().map(Opened::on).toList();
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	@Nested
	class A_dossier {

		@Test
		void is_listed_with_the_day_it_is_counted_on() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.ready("2026-03-04T09:00", "LATE"));
			assertThat(office.open(march(CancelledPolicy.SEPARATE), "Hộ tịch", Cell.LATE, 50)).containsExactly(
					new Opened("H13.101-260302-0001", "1.000894", "H13.101", "COUNTER", day("2026-03-04"), null));
		}

		@Test
		void that_stood_otherwise_on_a_past_day_is_listed_as_it_stood() {
			office.tell(dossier.received("2026-03-20T08:00"), dossier.overdue("2026-03-25T17:00"),
					dossier.ready("2026-04-02T09:00", "LATE", "2026-03-25T17:00"));
			assertThat(days(Cell.PENDING_OVERDUE, CancelledPolicy.SEPARATE)).containsExactly(day("2026-03-31"));
			assertThat(days(Cell.PENDING_IN_TIME, CancelledPolicy.SEPARATE)).isEmpty();
			assertThat(days(Cell.PENDING, CancelledPolicy.SEPARATE)).hasSize(1);
		}

		@Test
		void that_is_taken_up_again_is_listed_twice() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.withdrawn("2026-03-03T08:00", "2026-03-02T08:00"),
					dossier.event(EventType.REOPENED, "2026-03-03T10:00", Map.of()),
					dossier.ready("2026-03-05T09:00", "EARLY"));
			assertThat(days(Cell.RECEIVED, CancelledPolicy.SEPARATE)).containsExactly(day("2026-03-02"),
					day("2026-03-03"));
			assertThat(days(Cell.RESOLVED, CancelledPolicy.WITHIN_RESOLVED)).containsExactly(day("2026-03-03"),
					day("2026-03-05"));
		}

		@ParameterizedTest
		@EnumSource
		void that_was_taken_up_again_the_same_day_moves_once(CancelledPolicy policy) {
			office.tell(dossier.received("2026-03-02T09:00"), dossier.withdrawn("2026-03-02T10:00", "2026-03-02T09:00"),
					dossier.event(EventType.REOPENED, "2026-03-02T11:00", Map.of()));
			office.tell(dossier.handedOver("2026-03-05T08:00", "2026-03-02T11:00", "H13.102"));
			assertOpensInEveryAgency(policy);
			office.tell(dossier.at("H13.102").handedOver("2026-03-09T08:00", "2026-03-02T11:00", "H13.101"));
			assertOpensInEveryAgency(policy);
			office.tell(dossier.withdrawn("2026-03-10T10:00", "2026-03-02T11:00"));
			assertOpensInEveryAgency(policy);
		}

		private void assertOpensInEveryAgency(CancelledPolicy policy) {
			var query = new ReportQuery(day("2026-03-01"), day("2026-03-31"), "H13", GroupBy.AGENCY, policy);
			var report = office.reporting.report(query, FiguresFixture.ASKING);
			for (String agency : List.of("H13.101", "H13.102")) {
				for (Cell cell : Cell.values()) {
					assertThat(office.open(query, agency, cell, 50)).as("%s of %s", cell, agency)
						.hasSize(report.rows()
							.stream()
							.filter((row) -> row.key().equals(agency))
							.mapToInt((row) -> figure(row, cell))
							.sum());
				}
			}
		}

		@Test
		void that_was_cancelled_and_taken_up_again_is_taken_out_once() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.withdrawn("2026-03-02T09:00", "2026-03-02T08:00"),
					dossier.event(EventType.REOPENED, "2026-03-02T10:00", Map.of()));
			assertThat(days(Cell.RECEIVED, CancelledPolicy.EXCLUDED)).containsExactly(day("2026-03-02"));
			assertThat(days(Cell.TOTAL, CancelledPolicy.EXCLUDED)).hasSize(1);
		}

	}

	@Nested
	class The_list {

		@Test
		void goes_on_over_pages_from_those_carried_over_to_those_received() {
			for (int number = 0; number < 5; number++) {
				office.tell(Told.anyDossier().received("2026-02-27T08:00"));
				office.tell(Told.anyDossier().received("2026-03-0" + (1 + number) + "T08:00"));
			}
			var all = office.open(march(CancelledPolicy.SEPARATE), null, Cell.TOTAL, 200);
			assertThat(all).hasSize(10);
			for (int size : new int[] { 1, 3, 5, 10 }) {
				assertThat(office.open(march(CancelledPolicy.SEPARATE), null, Cell.TOTAL, size)).isEqualTo(all);
			}
		}

		@Test
		void holds_only_what_lies_in_the_row() {
			office.tell(dossier.received("2026-03-02T08:00"),
					Told.of(new Slice("H13.102", "2.000815", "Chứng thực", "ONLINE")).received("2026-03-03T08:00"));
			assertThat(office.open(march(CancelledPolicy.SEPARATE), "Chứng thực", Cell.PENDING, 50))
				.extracting(Opened::procedure)
				.containsExactly("2.000815");
			assertThat(office.open(march(CancelledPolicy.SEPARATE), "Đất đai", Cell.PENDING, 50)).isEmpty();
		}

	}

}
