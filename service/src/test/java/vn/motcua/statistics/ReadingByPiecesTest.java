package vn.motcua.statistics;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import vn.motcua.testing.OwnDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a report costs: rows of the roll-ups, as few and as coarse as its period allows.
 */
@OwnDatabaseTest
class ReadingByPiecesTest {

	private static final int PROCEDURES = 100;

	/** A row for each procedure, and one for their sum. */
	private static final int SLICES = PROCEDURES + 1;

	private final FiguresFixture office = new FiguresFixture();

	ReadingByPiecesTest() {
		fill();
	}

	@Test
	void a_calendar_year_reads_a_row_a_year() {
		assertThat(rowsRead("2025-01-01", "2025-12-31")).containsExactly(0, 0, 0, 2 * SLICES);
	}

	@Test
	void an_official_year_reads_no_day() {
		assertThat(rowsRead("2024-12-15", "2025-12-14")).containsExactly(0, 3 * SLICES, 0, 2 * SLICES);
	}

	@Test
	void nearly_a_year_reads_the_days_that_it_lacks() {
		assertThat(rowsRead("2025-01-02", "2025-12-30")).containsExactly(3 * SLICES, 0, 12 * SLICES, SLICES);
	}

	/** Rows read of days, halves, months and years. */
	private long[] rowsRead(String from, String to) {
		var before = rowsRead();
		assertThat(office.report(from, to).reconciled()).isTrue();
		var after = rowsRead();
		var read = new long[after.length];
		Arrays.setAll(read, (grain) -> after[grain] - before[grain]);
		return read;
	}

	private long[] rowsRead() {
		FiguresFixture.onEveryConnection("select pg_stat_force_next_flush()");
		return office.jdbc.sql("""
				select tables.seq_tup_read + indexes.idx_tup_read
				from pg_stat_user_tables as tables
				join pg_stat_user_indexes as indexes using (relid)
				where tables.relname in ('figure_day', 'figure_half', 'figure_month', 'figure_year')
				order by tables.relname
				""").query((row, number) -> row.getLong(1)).list().stream().mapToLong((rows) -> rows).toArray();
	}

	/** What is summed up over all agencies, and over all procedures as well. */
	private void fill() {
		office.transaction.executeWithoutResult((status) -> {
			office.jdbc.sql("""
					insert into figure
					select 'DAY', 'AGENCIES', '*', day::date, 'p' || number, 'Hộ tịch', 'COUNTER',
					       1, 0, 1, 0, 0, 0, 0, 0, 0
					from generate_series(date '2024-01-01', date '2025-12-31', interval '1 day') as day,
					     generate_series(1, ?) as number
					""").param(PROCEDURES).update();
			addUp("'DAY', 'BOTH', agency, start, '*', '*', channel");
			for (String start : new String[] {
					"'HALF', total, agency, date_trunc('month', start)::date "
							+ "+ case when extract(day from start) < 15 then 0 else 14 end",
					"'MONTH', total, agency, date_trunc('month', start)",
					"'YEAR', total, agency, date_trunc('year', start)" }) {
				addUp(start + ", procedure, field, channel");
			}
		});
	}

	private void addUp(String key) {
		office.jdbc
			.sql("insert into figure select " + key + ", sum(received), 0, sum(on_time), 0, 0, 0, 0, 0, 0 "
					+ "from figure where grain = 'DAY' group by 1, 2, 3, 4, 5, 6, 7")
			.update();
	}

}
