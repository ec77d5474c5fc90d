package vn.motcua.desk.board;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.motcua.desk.board.OpenNumbers.OpenNumber;
import vn.motcua.statistics.CancelledPolicy;
import vn.motcua.statistics.Cell;
import vn.motcua.statistics.GroupBy;
import vn.motcua.statistics.ReportQuery;
import vn.motcua.statistics.ReportRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers as a page shows them. */
class OpenNumbersTest {

	private static final ReportRow ROW = new ReportRow("Hộ tịch & khác", 1, 20, 300, 4000, 4320, 4321, 5, 6, 7, 18, 8,
			9, 10, 19, 2, null, null, null);

	private static ReportQuery query(CancelledPolicy policy) {
		return new ReportQuery(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "H13.101", GroupBy.FIELD, policy);
	}

	@Test
	void stand_in_the_order_of_the_form() {
		assertThat(OpenNumbers.form(query(CancelledPolicy.WITHIN_RESOLVED)).of(null, ROW)).extracting(OpenNumber::value)
			.containsExactly(4321L, 20L, 4300L, 1L, 18L, 5L, 6L, 7L, 19L, 9L, 10L);
		assertThat(OpenNumbers.form(query(CancelledPolicy.SEPARATE)).of(null, ROW)).extracting(OpenNumber::value)
			.endsWith(10L, 8L);
	}

	@Test
	void lead_to_what_they_count() {
		var numbers = OpenNumbers.now(query(CancelledPolicy.WITHIN_RESOLVED));
		var list = "/desk/board/dossiers?from=2026-01-01&to=2026-03-31&agency=H13.101&groupBy=FIELD"
				+ "&cancelled=WITHIN_RESOLVED";
		assertThat(numbers.of(null, ROW).getFirst().address()).isEqualTo(list + "&cell=received");
		assertThat(numbers.of(ROW.key(), ROW).getFirst().address())
			.isEqualTo(list + "&key=H%E1%BB%99%20t%E1%BB%8Bch%20%26%20kh%C3%A1c&cell=received");
	}

	@Test
	void alarm_where_something_is_late() {
		assertThat(OpenNumbers.now(query(CancelledPolicy.WITHIN_RESOLVED)).of(null, ROW)).filteredOn(OpenNumber::alarms)
			.extracting(OpenNumber::cell)
			.containsExactly(Cell.LATE, Cell.PENDING_OVERDUE);
	}

}
