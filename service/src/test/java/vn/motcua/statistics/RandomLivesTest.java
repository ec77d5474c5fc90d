package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.FreshSeeds;

import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures against a naive recount of random lives, and against their rebuild. */
@OwnDatabaseTest
class RandomLivesTest {

	private final FiguresFixture office = new FiguresFixture();

	@FreshSeeds(4)
	void any_report_is_what_a_naive_recount_says(long seed) {
		var random = new Random(seed);
		var lives = live(random);
		for (int question = 0; question < 150; question++) {
			var query = ask(random);
			var report = this.office.reporting.report(query, FiguresFixture.ASKING);
			var agencies = query.agency().equals("H13") ? Set.of("H13", "H13.101", "H13.102") : Set.of(query.agency());
			assertThat(report.reconciled()).as("%s", query).isTrue();
			assertThat(texts(rows(report))).as("seed %s: %s", seed, query)
				.isEqualTo(texts(new NaiveReport(query, agencies).of(lives)));
		}
	}

	@FreshSeeds(2)
	void every_cell_opens_to_as_many_dossiers_as_it_says(long seed) {
		var random = new Random(seed);
		live(random);
		for (GroupBy groupBy : GroupBy.values()) {
			for (CancelledPolicy policy : CancelledPolicy.values()) {
				var any = ask(random);
				var query = new ReportQuery(any.from(), any.to(), any.agency(), groupBy, policy);
				var report = this.office.reporting.report(query, FiguresFixture.ASKING);
				for (Cell cell : Cell.values()) {
					report.rows()
						.forEach((row) -> assertThat(this.office.open(query, row.key(), cell, 200)).as("%s", query)
							.hasSize(OpeningCellsTest.figure(row, cell)));
					assertThat(this.office.open(query, null, cell, 200)).as("%s", query)
						.hasSize(OpeningCellsTest.figure(report.sum(), cell));
				}
			}
		}
	}

	@Test
	void every_roll_up_is_the_sum_of_its_entries() {
		live(new Random(5));
		assertThat(this.office.jdbc.sql("""
				select (select count(*) from figure where (grain, total) = ('DAY', 'NONE')) as rows,
				       count(*) as agreeing
				from figure as f
				join (select agency, day, procedure, field, channel,
				             coalesce(sum("by") filter (where measure = 'RECEIVED'), 0) as received,
				             coalesce(sum("by") filter (where measure = 'EARLY'), 0) as early,
				             coalesce(sum("by") filter (where measure = 'ON_TIME'), 0) as on_time,
				             coalesce(sum("by") filter (where measure = 'LATE'), 0) as late,
				             coalesce(sum("by") filter (where measure = 'CANCELLED_IN_TIME'), 0) as cancelled_in_time,
				             coalesce(sum("by") filter (where measure = 'CANCELLED_LATE'), 0) as cancelled_late,
				             coalesce(sum("by") filter (where measure = 'PENDING_IN_TIME'), 0) as pending_in_time,
				             coalesce(sum("by") filter (where measure = 'PENDING_OVERDUE'), 0) as pending_overdue,
				             coalesce(sum("by") filter (where measure = 'AWAITING_APPLICANT'), 0) as awaiting
				      from figure_entry
				      group by agency, day, procedure, field, channel) as e
				on (f.agency, f.start, f.procedure, f.field, f.channel)
				 = (e.agency, e.day, e.procedure, e.field, e.channel)
				where (f.grain, f.total) = ('DAY', 'NONE')
				  and (f.received, f.early, f.on_time, f.late, f.cancelled_in_time, f.cancelled_late,
				       f.pending_in_time, f.pending_overdue, f.awaiting_applicant)
				    = (e.received, e.early, e.on_time, e.late, e.cancelled_in_time, e.cancelled_late,
				       e.pending_in_time, e.pending_overdue, e.awaiting)
				""").query((row, number) -> row.getLong("rows") - row.getLong("agreeing")).single()).isZero();
		assertThat(this.office.jdbc.sql("""
				select count(*)
				from (select total, grain, sum(received) as received, sum(pending_in_time) as pending
				      from figure
				      group by total, grain) as sums
				cross join (select sum("by") filter (where measure = 'RECEIVED') as received,
				                   sum("by") filter (where measure = 'PENDING_IN_TIME') as pending
				            from figure_entry) as entries
				where (sums.received, sums.pending) is distinct from (entries.received, entries.pending)
				""").query((row, number) -> row.getLong(1)).single()).isZero();
	}

	@FreshSeeds(2)
	void a_rebuild_comes_out_the_same(long seed) {
		live(new Random(seed));
		var live = this.office.figures();
		var rebuilt = this.office.rebuilding.rebuild(FiguresFixture.ASKING);
		assertThat(rebuilt.differences()).isZero();
		assertThat(rebuilt.events()).isEqualTo(this.office.cursors.at(Roll.LIVE.reader()));
		assertThat(rebuilt.rows()).isEqualTo(live.lines().count());
		assertThat(this.office.figures()).isEqualTo(live);
	}

	/** Six hundred lives, written down in the order in which they were recorded. */
	private List<Life> live(Random random) {
		var lives = RandomLives.live(random);
		var entries = RandomLives.written(lives);
		for (int from = 0; from < entries.size();) {
			var to = Math.min(entries.size(), from + 1 + random.nextInt(400));
			this.office.write(entries.subList(from, to));
			FiguresFixture.catchUp(this.office.projector, 1 + random.nextInt(150));
			from = to;
		}
		return lives;
	}

	private static ReportQuery ask(Random random) {
		var from = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(195));
		var to = from.plusDays(random.nextInt(random.nextBoolean() ? 10 : 120));
		var last = LocalDate.of(2026, 5, 19);
		return new ReportQuery(from, to.isAfter(last) ? last : to,
				List.of("H13", "H13.101", "H13.102").get(random.nextInt(3)),
				GroupBy.values()[random.nextInt(GroupBy.values().length)],
				CancelledPolicy.values()[random.nextInt(CancelledPolicy.values().length)]);
	}

	private static Map<String, long[]> rows(ResultsReport report) {
		Map<String, long[]> rows = new TreeMap<>();
		report.rows().forEach((row) -> rows.put(row.key(), row.figures()));
		rows.put("", report.sum().figures());
		return rows;
	}

	private static List<String> texts(Map<String, long[]> rows) {
		return rows.entrySet().stream().map((row) -> row.getKey() + " " + Arrays.toString(row.getValue())).toList();
	}

}
