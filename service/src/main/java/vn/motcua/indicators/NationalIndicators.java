package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency;
import vn.motcua.indicators.Indicator.Counted;
import vn.motcua.indicators.Indicator.Question;

/**
 * Decision 766/QĐ-TTg (2022): 100 points in five groups, of which the facts of dossiers
 * answer a part.
 */
record NationalIndicators(IndicatorSettings settings) implements IndicatorSet {

	private static final BigDecimal PUBLICITY = BigDecimal.valueOf(18);

	private static final BigDecimal DIGITISATION = BigDecimal.valueOf(22);

	private static final BigDecimal ONLINE = BigDecimal.valueOf(22);

	private static final String NOTE = "Of the 100 points, those that dossiers can answer; what is left out is said"
			+ " beside it. How a group's points are parted, and from which percentage on they are all given, is set by"
			+ " motcua.indicators.";

	@Override
	public Decree decree() {
		return Decree.NATIONAL;
	}

	@Override
	public Scorecard evaluate(Agency agency, Tallies tallies) {
		return Scorecard.of(agency, List.of(progress(tallies), digitisedResults(tallies), digitisedPapers(),
				onlineProcedures(tallies), onlineDossiers(tallies), payment(), satisfaction(tallies), publicity()),
				NOTE);
	}

	private Indicator progress(Tallies tallies) {
		return ratio("progress", "Tiến độ, kết quả giải quyết",
				"(done in time + pending in time) / (received + carried over)", tallies, NationalCases.PROGRESS,
				this.settings.progress(),
				"A dossier ends with its result, else when it is withdrawn or stopped; the applicant's own time is"
						+ " off. One whose applicant was asked for more than " + this.settings.supplements()
						+ " time(s) counts as late.");
	}

	private Indicator digitisedResults(Tallies tallies) {
		return ratio("digitised-results", "Số hóa: kết quả điện tử", "results returned online / results returned",
				tallies, NationalCases.DIGITISED_RESULTS, this.settings.digitisedResults(), null);
	}

	private Indicator digitisedPapers() {
		return new Question("digitised-papers", "Số hóa: thành phần hồ sơ, khai thác và sử dụng lại",
				"digitised papers / papers; reused data / data",
				DIGITISATION.subtract(this.settings.digitisedResults().points()))
			.unanswered("What is done with a paper after receipt is not among the facts of a dossier.");
	}

	private Indicator onlineProcedures(Tallies tallies) {
		return ratio("online-procedures", "Thủ tục có phát sinh hồ sơ trực tuyến",
				"procedures with a dossier received online / procedures asked for that are offered online", tallies,
				NationalCases.ONLINE_PROCEDURES, this.settings.onlineProcedures(), null);
	}

	private Indicator onlineDossiers(Tallies tallies) {
		return ratio("online-dossiers", "Hồ sơ nộp trực tuyến", "dossiers received online / dossiers received", tallies,
				NationalCases.ONLINE_DOSSIERS, this.settings.onlineDossiers(), null);
	}

	private Indicator payment() {
		var rest = ONLINE.subtract(this.settings.onlineProcedures().points())
			.subtract(this.settings.onlineDossiers().points());
		return new Question("payment", "Thanh toán trực tuyến", "dossiers paid online / dossiers with a fee", rest)
			.unanswered("Payments are made and recorded elsewhere.");
	}

	private static Indicator publicity() {
		return new Question("publicity", "Công khai, minh bạch", "procedures published in time / procedures", PUBLICITY)
			.unanswered("Whether a procedure was published in full and in time is known to the national database.");
	}

	private Indicator ratio(String id, String name, String formula, Tallies tallies, Cases cases, Goal goal,
			@Nullable String note) {
		return new Question(id, name, formula + "; " + goal, goal.points())
			.answered(Counted.of(tallies.ratio(cases, formula)), tallies.of(cases).points().towards(goal), note);
	}

	/** Nobody rated: nobody knows. */
	private Indicator satisfaction(Tallies tallies) {
		var goal = this.settings.satisfaction();
		var late = tallies.of(NationalCases.LATE).points();
		var dissatisfied = tallies.of(NationalCases.DISSATISFIED).points();
		var satisfied = satisfied(late, dissatisfied);
		var evidence = List.of(tallies.ratio(NationalCases.LATE, "late / ended in the period"), tallies.ratio(
				NationalCases.DISSATISFIED, "rated 1 to " + this.settings.dissatisfied() + " / rated in the period"));
		var rated = new Fraction(dissatisfied.whole(), late.whole()).percent();
		return new Question("satisfaction", "Mức độ hài lòng", "100 - (late % + dissatisfied %); " + goal,
				goal.points())
			.answered(new Counted(null, null, satisfied.percent(), Map.of(), evidence), satisfied.towards(goal),
					"By %d ratings, which is %s %% of the %d dossiers that ended: the fewer, the less it says."
						.formatted(dissatisfied.whole(), rated, late.whole()));
	}

	/** What is left of the whole when both shares are taken off; never less than none. */
	private static Fraction satisfied(Fraction late, Fraction dissatisfied) {
		var whole = Math.multiplyExact(late.whole(), dissatisfied.whole());
		return new Fraction(
				Math.max(0, whole - late.part() * dissatisfied.whole() - dissatisfied.part() * late.whole()), whole);
	}

}
