package vn.motcua.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.agency.TreeAsOf;
import vn.motcua.calendar.Period;
import vn.motcua.testing.OwnDatabaseTest;
import vn.motcua.web.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * March of a small office, computed by hand.
 */
@OwnDatabaseTest
class SmallOfficeTest {

	private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

	private static final String WARD = "H13.101";

	private final SmallOffice office = new SmallOffice();

	@BeforeEach
	void march() {
		// 1.004873 and 1.001193 are offered online, 1.003583 is not.
		this.office.dossiers(
				"""
						A | H13.101 | 1.004873 | COUNTER | 2026-02-25 | 2026-03-03 | 2026-03-02 | EARLY     | 0 | COUNTER | yes | 5
						B | H13.101 | 1.004873 | ONLINE  | 2026-03-02 | 2026-03-05 | 2026-03-05 | ON_TIME   | 0 | ONLINE  | yes | 4
						C | H13.101 | 1.004873 | ONLINE  | 2026-03-03 | 2026-03-06 | 2026-03-09 | LATE      | 1 | ONLINE  | yes | 1
						D | H13.101 | 1.004873 | COUNTER | 2026-03-04 | 2026-03-09 | 2026-03-06 | EARLY     | 2 | COUNTER | no  | -
						E | H13.101 | 1.001193 | POSTAL  | 2026-03-05 | 2026-03-11 | 2026-03-10 | WITHDRAWN | 0 | -       | no  | -
						F | H13.101 | 1.001193 | COUNTER | 2026-03-20 | 2026-03-25 | -          | -         | 0 | -       | no  | -
						G | H13.101 | 1.003583 | COUNTER | 2026-03-30 | 2026-04-02 | 2026-04-01 | EARLY     | 0 | COUNTER | yes | 3
						H | H13.101 | 1.004873 | ONLINE  | 2026-02-10 | 2026-02-13 | 2026-02-27 | LATE      | 0 | ONLINE  | yes | 1
						X | H13.102 | 1.004873 | ONLINE  | 2026-03-02 | 2026-03-05 | 2026-03-03 | EARLY     | 0 | ONLINE  | yes | 5
						""");
		this.office.step("A", WARD, "APPRAISAL", 200, 240);
		this.office.step("A", WARD, "APPROVAL", 230, 240);
		this.office.step("A", "H13.03", "CONSULTATION", 900, 480);
		this.office.step("B", WARD, "APPRAISAL", 500, 480);
		this.office.step("B", WARD, "APPROVAL", 220, 240);
		this.office.step("C", WARD, "APPRAISAL", 481, 480);
		this.office.step("D", WARD, "APPRAISAL", 900, null);
		for (var code : List.of("A", "B", "C", "D")) {
			this.office.step(code, WARD, "RESULT_RETURN", null, null);
		}
	}

	private Scorecard card(IndicatorSet set, String agency) {
		return this.office.evaluating
			.evaluate(set, new IndicatorQuery(MARCH, agency, false, TreeAsOf.THEN), SmallOffice.ASKING)
			.own();
	}

	/** Each indicator as one line. */
	private static List<String> lines(Scorecard card) {
		return card.indicators()
			.stream()
			.map((each) -> Stream.of(each.id(), each.numerator(), each.denominator(), each.value(), each.points())
				.map((cell) -> (cell != null) ? cell.toString() : "-")
				.reduce((one, next) -> one + " | " + next)
				.orElseThrow())
			.toList();
	}

	@Test
	void by_decision_766() {
		var card = card(new NationalIndicators(SmallOffice.SETTINGS), WARD);
		assertThat(lines(card)).containsExactly(
				// A, B, E and G of A to G; C was late, D was asked for more twice, F is
				// overdue.
				"progress | 4 | 7 | 57.14 | 11.43",
				// B and C of A to D: half, of the 80 % for 12 points.
				"digitised-results | 2 | 4 | 50.00 | 7.50", "digitised-papers | - | - | - | -",
				// One of the two that are offered online.
				"online-procedures | 1 | 2 | 50.00 | 3.75",
				// B and C of B to G.
				"online-dossiers | 2 | 6 | 33.33 | 4.00", "payment | - | - | - | -",
				// Late: C and D of A to E, 40 %. Dissatisfied: C of A, B and C, 33.33 %.
				"satisfaction | - | - | 26.67 | 5.33", "publicity | - | - | - | -");
		assertThat(card.points()).isEqualByComparingTo("32.01");
		assertThat(card.of()).isEqualByComparingTo("62");
	}

	@Test
	void by_circular_01_2018() {
		var card = card(new OneStopIndicators(null), WARD);
		assertThat(lines(card)).containsExactly(
				// A and D early, B on time, C late: 5 points of 4 dossiers.
				"1 | 5 | 4 | 1.3 | 1.3",
				// A 430 of 480 minutes, B 720 of 720, C 481 of 480; D has no share. The
				// department's part of A is its own.
				"2 | 3 | 3 | 1.0 | 1.0",
				// A and B never, C once, D twice.
				"3 | 5 | 4 | 1.3 | 1.3",
				// B and C came and went online.
				"4 | 6 | 4 | 1.5 | 1.5",
				// D was not done at place, but everything was returned there.
				"5 | 0 | 1 | 0.00 | 1.0", "6 | - | - | - | -", "7 | 5 | 4 | 1.3 | 1.3", "8 | - | - | - | -",
				// A third of the dossiers, but C was late.
				"9 | 2 | 6 | 33.33 | 1.0");
		assertThat(card.points()).isEqualByComparingTo("8.4");
		assertThat(card.of()).isEqualByComparingTo("14");
		assertThat(card.rating()).isEqualTo("AVERAGE");
	}

	@Test
	void by_the_reform_index() {
		assertThat(lines(card(new ReformEvidence(SmallOffice.SETTINGS, WARD, null), WARD))).containsExactly(
				"in-time | 3 | 4 | 75.00 | -", "apologised | 0 | 1 | 0.00 | -", "four-at-place | 3 | 4 | 75.00 | -",
				"online-dossiers | 2 | 6 | 33.33 | -", "satisfied | 2 | 3 | 66.67 | -");
	}

	@Test
	void a_department_answers_for_its_own_time_wherever_the_dossier_was_received() {
		var card = card(new OneStopIndicators(null), "H13.03");
		assertThat(lines(card)).contains("1 | 0 | 0 | - | -", "2 | 0 | 1 | 0.0 | 0.0");
	}

	@Test
	void a_step_has_its_share_once_for_all_its_visits() {
		// 300 of 240 minutes, with 230 of 240 for the approval: more than its share.
		this.office.step("A", WARD, "APPRAISAL", 100, 240);
		assertThat(lines(card(new OneStopIndicators(null), WARD))).contains("2 | 1 | 3 | 0.3 | 0.3");
	}

	@Test
	void a_dossier_that_is_taken_up_again_changes_nothing_of_what_it_was() {
		List<IndicatorSet> sets = List.of(new NationalIndicators(SmallOffice.SETTINGS), new OneStopIndicators(null),
				new ReformEvidence(SmallOffice.SETTINGS, WARD, null));
		var before = sets.stream().map((set) -> card(set, WARD)).toList();
		this.office.reopened("C", "2026-04-01");
		assertThat(sets.stream().map((set) -> card(set, WARD)).toList()).isEqualTo(before);
	}

	@Test
	void within_the_period_it_is_a_case_of_its_own() {
		this.office.reopened("B", "2026-03-30");
		assertThat(lines(card(new NationalIndicators(SmallOffice.SETTINGS), WARD)))
			.contains("progress | 5 | 8 | 62.50 | 12.50", "online-dossiers | 3 | 7 | 42.86 | 5.14");
		assertThat(pages(NationalCases.PROGRESS, Part.DENOMINATOR)).extracting(Case::key).contains("B", "B 2");
	}

	@Test
	void a_result_that_is_returned_later_counts_then() {
		this.office.returned("B", "2026-04-02");
		assertThat(lines(card(new NationalIndicators(SmallOffice.SETTINGS), WARD)))
			.contains("digitised-results | 1 | 3 | 33.33 | 5.00");
		// A, C and D: 1, 2 and 1.
		assertThat(lines(card(new OneStopIndicators(null), WARD))).contains("4 | 4 | 3 | 1.3 | 1.3");
		assertThat(lines(card(new ReformEvidence(SmallOffice.SETTINGS, WARD, null), WARD)))
			.contains("four-at-place | 2 | 3 | 66.67 | -");
	}

	@Test
	void those_below_are_compared_the_best_first_and_those_without_data_last() {
		var report = this.office.evaluating.evaluate(new NationalIndicators(SmallOffice.SETTINGS),
				new IndicatorQuery(MARCH, "H13", true, TreeAsOf.THEN), SmallOffice.ASKING);
		assertThat(report.below()).extracting(Scorecard::agency)
			.startsWith("H13.102", WARD)
			.hasSize(11)
			.doesNotContain("H13");
		assertThat(report.below()).extracting(Scorecard::points).last().isNull();
		assertThat(report.below().get(1)).isEqualTo(card(new NationalIndicators(SmallOffice.SETTINGS), WARD));
		// The whole is all of them together: 5 of 8.
		assertThat(lines(report.own())).contains("progress | 5 | 8 | 62.50 | 12.50");
	}

	@Test
	void every_figure_opens_as_many_cases_as_it_says() {
		for (var set : new IndicatorSet[] { new NationalIndicators(SmallOffice.SETTINGS), new OneStopIndicators(null),
				new ReformEvidence(SmallOffice.SETTINGS, "H13", null) }) {
			for (var indicator : card(set, "H13").indicators()) {
				indicator.evidence().forEach((ratio) -> requireOpens(set, ratio));
				if (indicator.numerator() != null) {
					requireOpens(set, indicator);
				}
			}
		}
	}

	/** Where cases have more than one point, their points add up to the numerator. */
	private void requireOpens(IndicatorSet set, Indicator indicator) {
		var numerator = open(set, indicator.opens().get("numerator"));
		assertThat(numerator.stream().mapToLong(Case::points).sum()).as(indicator.id())
			.isEqualTo(indicator.numerator());
		assertThat((long) open(set, indicator.opens().get("denominator")).size()).as(indicator.id())
			.isEqualTo(indicator.denominator());
	}

	private void requireOpens(IndicatorSet set, Ratio ratio) {
		assertThat((long) open(set, ratio.opens().get("numerator")).size()).as(ratio.toString())
			.isEqualTo(ratio.numerator());
		assertThat((long) open(set, ratio.opens().get("denominator")).size()).as(ratio.toString())
			.isEqualTo(ratio.denominator());
	}

	private List<Case> open(IndicatorSet set, @Nullable String link) {
		assertThat(link).startsWith("/api/indicators/" + set.decree().id()
				+ "/dossiers?from=2026-03-01&to=2026-03-31&agency=H13&indicator=");
		var query = String.valueOf(link).split("&indicator=|&part=");
		var cases = set.decree().require(query[1], "indicator");
		var part = Part.valueOf(query[2]);
		return pages(cases, part);
	}

	/** Page by page, two at a time. */
	private List<Case> pages(Cases cases, Part part) {
		List<Case> all = new ArrayList<>();
		@Nullable String next = null;
		do {
			var page = this.office.evaluating.open(cases, part, new IndicatorQuery(MARCH, "H13", false, TreeAsOf.THEN),
					new Paging(2, next), SmallOffice.ASKING);
			all.addAll(page.items());
			next = page.next();
		}
		while (next != null);
		return all;
	}

}
