package vn.motcua.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.calendar.Period;
import vn.motcua.journal.JournalEntry;
import vn.motcua.testing.OwnDatabaseTest;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell that counts leads to as many items as it says. */
@OwnDatabaseTest
@TestInstance(Lifecycle.PER_CLASS)
class OpeningCellsTest {

	private static final Period SPRING = new Period(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 3, 20));

	/** The same lives for all reports. */
	private final FactsFixture office = new FactsFixture();

	private final AnsweringQuestions answering = this.office
		.answering(Clock.fixed(Story.at("2026-06-01T08:00"), OfficialTime.ZONE));

	@BeforeAll
	void live() {
		this.office.tell(new Lives(1).told(300).toArray(JournalEntry[]::new));
	}

	static Stream<Question> questions() {
		return Reports.ALL.values()
			.stream()
			.flatMap((report) -> report.groupings()
				.keySet()
				.stream()
				.map((groupBy) -> new Question(report, groupBy, SPRING, null)));
	}

	@ParameterizedTest
	@MethodSource("questions")
	void opens(Question question) {
		var report = this.answering.report(question, FactsFixture.ASKING);
		assertThat(report.rows()).isNotEmpty();
		for (String cell : report.opens()) {
			assertThat(listed(question, null, cell)).as(cell).hasSize(count(report.sum(), cell));
			var perRow = 0;
			for (FactRow row : report.rows().stream().limit(8).toList()) {
				assertThat(listed(question, row.key(), cell)).as(row.key() + " " + cell).hasSize(count(row, cell));
			}
			for (FactRow row : report.rows()) {
				perRow += count(row, cell);
			}
			assertThat(perRow).as(cell).isEqualTo(count(report.sum(), cell));
		}
	}

	private static int count(FactRow row, String cell) {
		return ((Long) Objects.requireNonNull(row.cells().get(cell))).intValue();
	}

	/** Page by page; no item twice. */
	private List<CellItem> listed(Question question, @Nullable String key, String cell) {
		List<CellItem> items = new ArrayList<>();
		String after = null;
		do {
			var page = this.answering.open(question, key, cell, new Paging(150, after), FactsFixture.ASKING);
			items.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		assertThat(items).extracting(CellItem::id).doesNotHaveDuplicates();
		return items;
	}

}
