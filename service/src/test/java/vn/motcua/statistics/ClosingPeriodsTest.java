package vn.motcua.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.journal.EventType;
import vn.motcua.refusal.Refusal;
import vn.motcua.testing.FreshSeeds;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@OwnDatabaseTest
class ClosingPeriodsTest {

	private static final Actor MANAGER = new Actor("manager", "Người quản lý", "H13", Set.of(Role.MANAGER));

	private final FiguresFixture office = new FiguresFixture();

	private final ClosingPeriods closing = new ClosingPeriods(office.jdbc, office.progress, office.agencies,
			AccessFixture.reach(office.agencies), Clock.fixed(FiguresFixture.NOW, OfficialTime.ZONE));

	private final Told dossier = Told.anyDossier();

	private ClosedPeriod close(String from, String to, String agency) {
		var query = this.closing.prepare(new PeriodRequest(LocalDate.parse(from), LocalDate.parse(to), agency),
				MANAGER);
		return Objects.requireNonNull(office.transaction.execute((status) -> this.closing.close(query, MANAGER)));
	}

	private ClosedPeriod closeMarch() {
		return close("2026-03-01", "2026-03-31", "H13");
	}

	private static ReportQuery march(CancelledPolicy policy) {
		return new ReportQuery(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), "H13", GroupBy.FIELD,
				policy);
	}

	private List<Opened> corrections(ClosedPeriod period, Cell cell, CancelledPolicy policy) {
		return FiguresFixture.pages((paging) -> office.reporting.openCorrections(march(policy), period, null, cell,
				paging, FiguresFixture.ASKING), 200);
	}

	@Nested
	class What_is_recorded_later {

		@Test
		void leaves_the_closed_figures_and_stands_beside_them() {
			office.tell(dossier.received("2026-03-02T08:00"));
			var period = closeMarch();
			var then = office.report("2026-03-01", "2026-03-31").sum();
			var late = Told.of(new Slice("H13.102", "2.000815", "Chứng thực", "ONLINE"));
			office.tell(late.received("2026-03-30T08:00"));
			var report = office.report("2026-03-01", "2026-03-31");
			assertThat(report.closed()).isEqualTo(period);
			assertThat(report.sum()).isEqualTo(then);
			assertThat(report.rows()).extracting(ReportRow::key).containsExactly("Hộ tịch");
			var corrections = Objects.requireNonNull(report.corrections());
			assertThat(corrections.rows()).extracting(ReportRow::key).containsExactly("Chứng thực");
			assertThat(corrections.sum().receivedOnline()).isOne();
			assertThat(corrections.sum().pendingInTime()).isOne();
			assertThat(corrections(period, Cell.RECEIVED, CancelledPolicy.SEPARATE)).containsExactly(new Opened(
					"H13.101-260302-0001", "2.000815", "H13.102", "ONLINE", LocalDate.parse("2026-03-30"), 1));
			assertThat(office.open(march(CancelledPolicy.SEPARATE), null, Cell.RECEIVED, 50)).hasSize(1);
		}

		@Test
		void takes_back_where_there_is_less() {
			office.tell(dossier.received("2026-03-20T08:00"), dossier.overdue("2026-03-25T17:00"));
			var period = closeMarch();
			office.tell(dossier.ready("2026-03-24T09:00", "ON_TIME", "2026-03-25T17:00"));
			assertThat(corrections(period, Cell.PENDING_OVERDUE, CancelledPolicy.SEPARATE)).extracting(Opened::by)
				.containsExactly(-1);
			assertThat(corrections(period, Cell.ON_TIME, CancelledPolicy.SEPARATE)).extracting(Opened::by)
				.containsExactly(1);
			assertThat(office.open(march(CancelledPolicy.SEPARATE), null, Cell.PENDING_OVERDUE, 50)).hasSize(1);
		}

		@Test
		void opens_what_was_handed_over_where_it_is_carried_over_and_not_as_received() {
			office.tell(dossier.received("2026-02-20T08:00"));
			var period = closeMarch();
			var data = Map.<String, Object>of("pending", true, "receivedAt", Told.moment("2026-02-20T08:00"));
			var successor = new Told(new Slice("H13.102", "1.000894", "Hộ tịch", "COUNTER"), dossier.dossier());
			office.tell(dossier.event(EventType.TRANSFERRED_OUT, "2026-03-10T08:00", data),
					successor.event(EventType.TRANSFERRED_IN, "2026-03-10T08:00", data));
			assertThat(corrections(period, Cell.CARRIED_OVER, CancelledPolicy.SEPARATE))
				.extracting(Opened::agency, Opened::by)
				.containsExactly(tuple("H13.101", -1), tuple("H13.102", 1));
			assertThat(corrections(period, Cell.RECEIVED, CancelledPolicy.SEPARATE)).isEmpty();
		}

		@Test
		void is_carried_over_into_the_next_period() {
			office.tell(dossier.received("2026-03-02T08:00"));
			closeMarch();
			office.tell(Told.anyDossier().received("2026-03-30T08:00"));
			assertThat(office.sum("2026-03-01", "2026-03-31").pending()).isOne();
			assertThat(office.sum("2026-04-01", "2026-04-30").carriedOver()).isEqualTo(2);
		}

		@Test
		void is_told_of_where_the_period_lies_within_another() {
			office.tell(dossier.received("2026-03-02T08:00"));
			var march = closeMarch();
			close("2026-01-01", "2026-01-31", "H13");
			office.tell(Told.anyDossier().received("2026-03-30T08:00"));
			var report = office.report("2026-01-01", "2026-04-30");
			assertThat(report.closedWithin()).containsExactly(march);
			assertThat(report.closed()).isNull();
			assertThat(report.sum().received()).isEqualTo(2);
		}

		@Test
		void is_told_of_from_the_first_day_of_the_other_to_its_last() {
			office.tell(dossier.received("2026-03-02T08:00"));
			var march = closeMarch();
			office.tell(Told.anyDossier().received("2026-03-30T08:00"));
			assertThat(office.report("2026-03-01", "2026-04-30").closedWithin()).containsExactly(march);
			assertThat(office.report("2026-02-01", "2026-03-31").closedWithin()).containsExactly(march);
			assertThat(office.report("2026-03-02", "2026-04-30").closedWithin()).isEmpty();
			assertThat(office.report("2026-02-01", "2026-03-30").closedWithin()).isEmpty();
		}

		@Test
		void is_not_what_was_recorded_last_before_the_closing() {
			office.tell(dossier.received("2026-03-02T08:00"));
			closeMarch();
			assertThat(office.report("2026-01-01", "2026-04-30").closedWithin()).isEmpty();
		}

		@FreshSeeds(2)
		void opens_to_exactly_the_difference_in_every_cell(long seed) {
			var lives = RandomLives.live(new Random(seed));
			var entries = RandomLives.written(lives);
			office.write(entries.subList(0, entries.size() / 2));
			FiguresFixture.catchUp(office.projector, 500);
			var period = close("2026-01-10", "2026-03-05", "H13");
			office.write(entries.subList(entries.size() / 2, entries.size()));
			FiguresFixture.catchUp(office.projector, 500);
			for (CancelledPolicy policy : CancelledPolicy.values()) {
				for (GroupBy groupBy : GroupBy.values()) {
					var query = new ReportQuery(period.from(), period.to(), "H13", groupBy, policy);
					var report = office.reporting.report(query, FiguresFixture.ASKING);
					assertThat(report.reconciled()).isTrue();
					for (Cell cell : Cell.values()) {
						assertThat(office.open(query, null, cell, 200)).as("%s %s", cell, query)
							.hasSize(OpeningCellsTest.figure(report.sum(), cell));
						for (ReportRow row : Objects.requireNonNull(report.corrections()).rows()) {
							var opened = FiguresFixture.pages((paging) -> office.reporting.openCorrections(query,
									period, row.key(), cell, paging, FiguresFixture.ASKING), 200);
							assertThat(opened.stream().mapToInt((each) -> Objects.requireNonNull(each.by())).sum())
								.as("%s %s", cell, query)
								.isEqualTo(OpeningCellsTest.figure(row, cell));
						}
					}
				}
			}
		}

	}

	@Nested
	class Closed_figures {

		@Test
		void are_those_of_agencies_below_as_well() {
			office.tell(dossier.received("2026-03-02T08:00"),
					Told.of(new Slice("H13.102", "2.000815", "Chứng thực", "ONLINE")).received("2026-03-03T08:00"));
			var period = closeMarch();
			office.tell(Told.anyDossier().received("2026-03-30T08:00"));
			var report = office.report("2026-03-01", "2026-03-31", "H13.101", GroupBy.CHANNEL,
					CancelledPolicy.SEPARATE);
			assertThat(report.closed()).isEqualTo(period);
			assertThat(report.sum().received()).isOne();
			assertThat(Objects.requireNonNull(report.corrections()).sum().received()).isOne();
		}

		@Test
		void are_kept_through_a_rebuild() {
			office.tell(dossier.received("2026-03-02T08:00"));
			closeMarch();
			office.tell(Told.anyDossier().received("2026-03-30T08:00"));
			var before = office.report("2026-03-01", "2026-03-31");
			office.rebuilding.rebuild(FiguresFixture.ASKING);
			assertThat(office.report("2026-03-01", "2026-03-31")).isEqualTo(before);
		}

		@Test
		void answer_every_policy() {
			office.tell(dossier.received("2026-02-20T08:00"), dossier.withdrawn("2026-03-02T08:00", "2026-02-20T08:00"),
					Told.anyDossier().received("2026-03-02T08:00"));
			var open = sums();
			closeMarch();
			assertThat(sums()).isEqualTo(open);
			assertThat(office.reporting.report(march(CancelledPolicy.EXCLUDED), FiguresFixture.ASKING).closed())
				.isNotNull();
		}

		private List<ReportRow> sums() {
			return Arrays.stream(CancelledPolicy.values())
				.map((policy) -> office.reporting.report(march(policy), FiguresFixture.ASKING).sum())
				.toList();
		}

	}

	@Nested
	class A_period {

		@Test
		void is_not_closed_before_it_is_over() {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> close("2026-05-01", "2026-06-01", "H13"))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("period-not-over"));
			assertThat(close("2026-05-01", "2026-05-31", "H13").by()).isEqualTo("manager");
		}

		@Test
		void is_closed_once() {
			closeMarch();
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> closeMarch())
				.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
			close("2026-03-01", "2026-03-31", "H13.101");
		}

		@Test
		void counts_up_to_the_last_event_that_was_written_down() {
			office.tell(dossier.received("2026-03-02T08:00"));
			assertThat(closeMarch().upToEvent()).isOne();
		}

	}

}
