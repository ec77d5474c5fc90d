package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.calendar.Period;
import vn.motcua.journal.EventType;
import vn.motcua.testing.FreshSeeds;
import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The trend says of each month and day what the report over it says. */
@OwnDatabaseTest
class ReadingTrendTest {

	private static final Actor MANAGER = new Actor("manager", "Người quản lý", "H13", Set.of(Role.MANAGER));

	private final FiguresFixture office = new FiguresFixture();

	private final Told dossier = Told.anyDossier();

	private static Period period(String from, String to) {
		return new Period(LocalDate.parse(from), LocalDate.parse(to));
	}

	@Test
	void what_was_handed_over_after_its_month_came_in_where_it_did() {
		this.office.tell(this.dossier.received("2026-02-20T08:00"));
		this.office.tell(this.dossier.handedOver("2026-03-01T00:00", "2026-02-20T08:00", "H13.102"));
		for (String agency : List.of("H13.101", "H13.102")) {
			var received = agency.equals("H13.101") ? 1L : 0L;
			assertThat(this.office.trend.months(agency, period("2026-02-01", "2026-03-31"), MANAGER)).as(agency)
				.extracting(Trend::start, Trend::received)
				.containsExactly(tuple(LocalDate.parse("2026-02-01"), received),
						tuple(LocalDate.parse("2026-03-01"), 0L));
			assertThat(this.office.trend.days(agency, period("2026-02-20", "2026-03-01"), MANAGER)).as(agency)
				.extracting(Trend::received)
				.containsExactly(received, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
		}
	}

	@Test
	void what_was_handed_over_within_its_month_came_in_at_the_successor_that_month() {
		this.office.tell(this.dossier.received("2026-03-02T08:00"));
		this.office.tell(this.dossier.handedOver("2026-03-05T00:00", "2026-03-02T08:00", "H13.102"));
		assertThat(this.office.trend.months("H13.101", period("2026-03-01", "2026-03-31"), MANAGER))
			.extracting(Trend::received)
			.containsExactly(0L);
		assertThat(this.office.trend.months("H13.102", period("2026-03-01", "2026-03-31"), MANAGER))
			.extracting(Trend::received)
			.containsExactly(1L);
		assertThat(this.office.trend.days("H13.102", period("2026-03-01", "2026-03-31"), MANAGER))
			.extracting(Trend::received)
			.containsOnly(0L);
	}

	@Test
	void what_was_received_under_the_wrong_procedure_came_in_once() {
		var data = Map.<String, Object>of("received", true, "receivedAt", Told.moment("2026-02-20T08:00"),
				"procedureBefore", "1.000894");
		this.office.tell(this.dossier.received("2026-02-20T08:00"),
				this.dossier.event(EventType.RECEIPT_REVERSED, "2026-03-02T08:00", data),
				this.dossier.under("2.000815").event(EventType.CORRECTED, "2026-03-02T08:00", data));
		assertThat(this.office.trend.months("H13.101", period("2026-02-01", "2026-03-31"), MANAGER))
			.extracting(Trend::received)
			.containsExactly(1L, 0L);
	}

	@FreshSeeds(2)
	void every_month_and_day_is_what_the_report_over_it_says(long seed) {
		this.office.write(RandomLives.written(RandomLives.live(new Random(seed))));
		FiguresFixture.catchUp(this.office.projector, 500);
		for (String agency : List.of("H13", "H13.101", "H13.102")) {
			this.office.trend.months(agency, period("2025-11-01", "2026-05-31"), MANAGER)
				.forEach((month) -> requireAsReported(agency, month));
			this.office.trend.days(agency, period("2025-11-10", "2026-05-20"), MANAGER)
				.forEach((day) -> requireAsReported(agency, day));
		}
	}

	private void requireAsReported(String agency, Trend trend) {
		var query = new ReportQuery(trend.start(), trend.last(), agency, GroupBy.FIELD,
				CancelledPolicy.WITHIN_RESOLVED);
		var sum = this.office.reporting.report(query, FiguresFixture.ASKING).sum();
		assertThat(List.of(trend.received(), trend.resolved(), trend.punctual(), trend.late())).as("%s", query)
			.isEqualTo(List.of(sum.received(), sum.resolved(), sum.early() + sum.onTime(), sum.late()))
			.allMatch((figure) -> figure >= 0);
		assertThat(this.office.open(query, null, Cell.RECEIVED, 200)).as("%s", query)
			.hasSize(Math.toIntExact(trend.received()));
	}

}
