package vn.motcua.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import vn.motcua.access.AccessFixture;
import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;
import vn.motcua.journal.Damage;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEntry;
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

	private final ClosingPeriods closing = new ClosingPeriods(office.jdbc, office.cursors, office.progress,
			office.agencies, AccessFixture.reach(office.agencies), Clock.fixed(FiguresFixture.NOW, OfficialTime.ZONE));

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
			office.tell(Told.anyDossier().received("2026-03-31T08:00"));
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

		@Test
		void does_not_move_what_is_carried_over_in_the_closed_list() {
			office.tell(dossier.received("2026-02-20T08:00"));
			closeMarch();
			office.tell(dossier.handedOver("2026-03-10T08:00", "2026-02-20T08:00", "H13.102"));
			for (Cell cell : List.of(Cell.CARRIED_OVER, Cell.TOTAL, Cell.PENDING)) {
				assertThat(office.open(march(CancelledPolicy.SEPARATE), null, cell, 50)).as("%s", cell)
					.extracting(Opened::agency)
					.containsExactly("H13.101");
			}
		}

		@FreshSeeds(2)
		void opens_to_exactly_the_difference_in_every_cell(long seed) {
			var random = new Random(seed);
			var entries = new ArrayList<>(RandomLives.written(RandomLives.live(random)));
			// As a hub hears of some: late, and of things that were dated before.
			var late = lateOf(entries.subList(0, entries.size() / 2), random);
			entries.removeAll(late);
			var half = (entries.size() - late.size()) / 2;
			office.write(entries.subList(0, half));
			FiguresFixture.catchUp(office.projector, 500);
			var period = close("2026-01-10", "2026-03-05", "H13");
			office.write(late);
			office.write(entries.subList(half, entries.size()));
			FiguresFixture.catchUp(office.projector, 500);
			for (CancelledPolicy policy : CancelledPolicy.values()) {
				for (GroupBy groupBy : GroupBy.values()) {
					var query = new ReportQuery(period.from(), period.to(), "H13", groupBy, policy);
					var report = office.reporting.report(query, FiguresFixture.ASKING);
					assertThat(report.reconciled()).isTrue();
					for (Cell cell : Cell.values()) {
						assertOpens(query, null, report.sum(), cell);
						report.rows().forEach((row) -> assertOpens(query, row.key(), row, cell));
						for (ReportRow row : Objects.requireNonNull(report.corrections()).rows()) {
							assertThat(corrected(period, query, row.key(), cell)).as("%s %s", cell, query)
								.isEqualTo(OpeningCellsTest.figure(row, cell));
						}
					}
				}
			}
		}

		/** What is recorded last of some dossiers. */
		private List<JournalEntry> lateOf(List<JournalEntry> entries, Random random) {
			var from = new HashMap<UUID, Integer>();
			var said = new HashMap<UUID, Integer>();
			return entries.stream()
				.filter((entry) -> said.merge(entry.dossier(), 1, Integer::sum) > from.computeIfAbsent(entry.dossier(),
						(any) -> (random.nextInt(4) == 0) ? random.nextInt(4) : Integer.MAX_VALUE))
				.toList();
		}

		private void assertOpens(ReportQuery query, @Nullable String key, ReportRow row, Cell cell) {
			assertThat(office.open(query, key, cell, 200)).as("%s of %s in %s", cell, key, query)
				.hasSize(OpeningCellsTest.figure(row, cell));
		}

		private int corrected(ClosedPeriod period, ReportQuery query, String key, Cell cell) {
			return FiguresFixture
				.pages((paging) -> office.reporting.openCorrections(query, period, key, cell, paging,
						FiguresFixture.ASKING), 200)
				.stream()
				.mapToInt((each) -> Objects.requireNonNull(each.by()))
				.sum();
		}

	}

	@Nested
	class By_a_tree_that_has_changed {

		private final Told other = Told.anyDossier().at("H13.102");

		private ReportQuery march(String agency, TreeAsOf tree) {
			return new ReportQuery(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), agency, GroupBy.FIELD,
					CancelledPolicy.SEPARATE, tree);
		}

		private int opened(ReportingResults reporting, ReportQuery query, Cell cell) {
			return FiguresFixture
				.pages((paging) -> reporting.open(query, null, cell, paging, FiguresFixture.ASKING), 50)
				.size();
		}

		@Test
		void a_period_that_was_closed_without_the_predecessor_is_not_closed_with_it() {
			office.tell(dossier.received("2026-03-02T08:00"), other.received("2026-03-03T08:00"));
			var period = close("2026-03-01", "2026-03-31", "H13.102");
			var reporting = office.handOver("H13.101", "H13.102", LocalDate.parse("2026-04-01"));
			var now = march("H13.102", TreeAsOf.NOW);
			var report = reporting.report(now, FiguresFixture.ASKING);
			assertThat(report.closed()).isNull();
			assertThat(report.corrections()).isNull();
			assertThat(report.sum().received()).isEqualTo(2);
			assertThat(opened(reporting, now, Cell.RECEIVED)).isEqualTo(2);
			var then = reporting.report(march("H13.102", TreeAsOf.THEN), FiguresFixture.ASKING);
			assertThat(then.closed()).isEqualTo(period);
			assertThat(then.sum().received()).isOne();
			assertThat(Objects.requireNonNull(then.corrections()).rows()).isEmpty();
		}

		@Test
		void a_period_that_was_closed_with_both_stays_closed() {
			office.tell(dossier.received("2026-03-02T08:00"), other.received("2026-03-03T08:00"));
			var period = closeMarch();
			var reporting = office.handOver("H13.101", "H13.102", LocalDate.parse("2026-04-01"));
			office.tell(dossier.ready("2026-03-30T08:00", "EARLY"));
			var now = march("H13.102", TreeAsOf.NOW);
			var report = reporting.report(now, FiguresFixture.ASKING);
			assertThat(report.closed()).isEqualTo(period);
			assertThat(report.sum().pending()).isEqualTo(2);
			assertThat(opened(reporting, now, Cell.PENDING)).isEqualTo(2);
			assertThat(Objects.requireNonNull(report.corrections()).sum().pending()).isEqualTo(-1);
		}

		@Test
		void it_is_not_corrected_by_what_was_never_in_it() {
			office.tell(dossier.received("2026-03-02T08:00"), other.received("2026-03-03T08:00"));
			close("2026-03-01", "2026-03-31", "H13.102");
			var reporting = office.handOver("H13.101", "H13.102", LocalDate.parse("2026-04-01"));
			office.tell(dossier.ready("2026-03-30T08:00", "EARLY"));
			var query = new ReportQuery(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-04-30"), "H13.102",
					GroupBy.FIELD, CancelledPolicy.SEPARATE, TreeAsOf.NOW);
			assertThat(reporting.report(query, FiguresFixture.ASKING).closedWithin()).isEmpty();
			office.tell(other.ready("2026-03-30T08:00", "EARLY"));
			assertThat(reporting.report(query, FiguresFixture.ASKING).closedWithin()).hasSize(1);
		}

		@Test
		void a_commune_founded_since_was_not_in_it_and_what_it_records_is_a_correction() {
			office.tell(dossier.received("2026-03-02T08:00"));
			var period = closeMarch();
			var reporting = office.found("H13.901");
			office.tell(Told.anyDossier().at("H13.901").received("2026-03-30T08:00"));
			var query = march("H13", TreeAsOf.THEN);
			var report = reporting.report(query, FiguresFixture.ASKING);
			assertThat(report.closed()).isEqualTo(period);
			assertThat(report.sum().received()).isOne();
			assertThat(opened(reporting, query, Cell.RECEIVED)).isOne();
			assertThat(Objects.requireNonNull(report.corrections()).sum().received()).isOne();
		}

		@Test
		void it_still_shows_what_was_closed_where_more_has_come_below_its_agency() {
			office.found("H13.901");
			var early = Told.anyDossier().at("H13.901");
			office.tell(dossier.received("2026-03-02T08:00"), early.received("2026-03-02T09:00"));
			// As if it had stood elsewhere when the period was closed.
			var period = closeMarch();
			office.transaction.executeWithoutResult(
					(status) -> office.jdbc.sql("delete from closed_figure where agency = 'H13.901'").update());
			var query = march("H13", TreeAsOf.THEN);
			var reporting = office.reportingAnew();
			assertThat(reporting.report(query, FiguresFixture.ASKING).closed()).isNull();
			assertThat(opened(reporting, query, Cell.RECEIVED)).isEqualTo(2);
			var report = reporting.report(query, period, FiguresFixture.ASKING);
			assertThat(report.closed()).isEqualTo(period);
			assertThat(report.sum().received()).isOne();
			assertThat(Objects.requireNonNull(report.corrections()).rows()).isEmpty();
			assertThat(FiguresFixture.pages(
					(paging) -> reporting.open(query, period, null, Cell.RECEIVED, paging, FiguresFixture.ASKING), 50))
				.hasSize(1);
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
		void are_those_of_the_trend() {
			office.tell(dossier.received("2026-03-02T08:00"), dossier.ready("2026-03-04T08:00", "LATE"));
			closeMarch();
			office.tell(Told.anyDossier().received("2026-03-30T08:00"));
			var period = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-30"));
			assertThat(office.trend.months("H13", period, MANAGER))
				.extracting(Trend::received, Trend::resolved, Trend::late)
				.containsExactly(tuple(1L, 1L, 1L), tuple(0L, 0L, 0L));
			assertThat(office.open(march(CancelledPolicy.WITHIN_RESOLVED), null, Cell.RECEIVED, 50)).hasSize(1);
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
		void is_not_closed_while_it_lacks_a_dossier() {
			office.write(List.of(dossier.received("2026-03-02T08:00"), dossier.ready("2026-03-04T08:00", "EARLY"),
					Told.anyDossier().at("H13.102").received("2026-03-02T08:00")));
			var damage = new Damage(office.jdbc, office.transaction);
			damage.to(2);
			FiguresFixture.catchUp(office.projector, 10);
			assertThat(office.report("2026-03-01", "2026-03-31").setAside()).isEqualTo(1);
			assertThat(office.report("2026-03-01", "2026-03-03").setAside()).isNull();
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> closeMarch())
				.withMessageContaining("cannot be read: 1.")
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("figures-lack-dossiers"));
			// What it lacks is of neither of these.
			close("2026-03-01", "2026-03-31", "H13.102");
			close("2026-03-01", "2026-03-03", "H13");
			damage.set(2, "{\"timeliness\": \"EARLY\"}");
			office.readingAgain.readAgain();
			closeMarch();
			assertThat(office.report("2026-03-01", "2026-03-31").setAside()).isNull();
			assertThat(office.report("2026-03-01", "2026-03-31").sum().early()).isOne();
			assertThat(office.open(march(CancelledPolicy.SEPARATE), null, Cell.EARLY, 50)).hasSize(1);
		}

		@Test
		void is_not_closed_either_if_that_is_found_between_asking_and_closing() {
			office.tell(dossier.received("2026-03-02T08:00"));
			var query = closing.prepare(
					new PeriodRequest(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), "H13"), MANAGER);
			office.write(List.of(dossier.ready("2026-03-04T08:00", "EARLY")));
			new Damage(office.jdbc, office.transaction).to(2);
			FiguresFixture.catchUp(office.projector, 10);
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> office.transaction.executeWithoutResult((status) -> closing.close(query, MANAGER)))
				.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("figures-lack-dossiers"));
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
