package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.journal.JournalEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures against a naive recount of random lives, and against their rebuild. */
class RandomLivesTest {

	private static final List<Slice> SLICES = List.of(Told.MARRIAGE,
			new Slice("H13.101", "1.000894", "Hộ tịch", "ONLINE"),
			new Slice("H13.101", "2.000815", "Chứng thực", "POSTAL"),
			new Slice("H13.102", "2.000815", "Chứng thực", "COUNTER"),
			new Slice("H13.102", "1.001193", "Hộ tịch", "ONLINE"));

	private final FiguresFixture office = new FiguresFixture();

	@ParameterizedTest
	@ValueSource(longs = { 1, 20, 300, 4000 })
	void any_report_is_what_a_naive_recount_says(long seed) {
		var random = new Random(seed);
		var lives = live(random);
		for (int question = 0; question < 150; question++) {
			var query = ask(random);
			var report = this.office.reporting.report(query);
			var agencies = query.agency().equals("H13") ? Set.of("H13", "H13.101", "H13.102") : Set.of(query.agency());
			assertThat(report.reconciled()).as("%s", query).isTrue();
			assertThat(texts(rows(report))).as("seed %s: %s", seed, query)
				.isEqualTo(texts(new NaiveReport(query, agencies).of(lives)));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 8 })
	void a_rebuild_comes_out_the_same(long seed) {
		live(new Random(seed));
		var live = this.office.figures();
		var rebuilt = this.office.rebuilding.rebuild();
		assertThat(rebuilt.differences()).isZero();
		assertThat(rebuilt.events()).isEqualTo(this.office.cursors.at(Roll.LIVE.reader()));
		assertThat(rebuilt.rows()).isEqualTo(live.lines().count());
		assertThat(this.office.figures()).isEqualTo(live);
	}

	/** Six hundred lives, written down in the order in which they were recorded. */
	private List<Life> live(Random random) {
		var lives = IntStream.range(0, 600)
			.mapToObj((number) -> new Life(random, SLICES.get(random.nextInt(SLICES.size()))))
			.toList();
		lives.forEach((life) -> life.sweep(Life.END));
		var entries = lives.stream()
			.flatMap((life) -> life.written.stream())
			.sorted(Comparator.comparing(JournalEntry::recordedAt))
			.toList();
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
