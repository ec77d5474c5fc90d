package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency;
import vn.motcua.indicators.Indicator.Counted;
import vn.motcua.indicators.Indicator.Question;
import vn.motcua.refusal.Refusal;

/**
 * The PAR index (chỉ số cải cách hành chính) is scored by the Ministry of Home Affairs;
 * here is the evidence for its procedure components, and what a score is called.
 *
 * @param score the index of the agency that is asked for, if the caller knows it
 */
record ReformEvidence(IndicatorSettings settings, String asked, @Nullable BigDecimal score) implements IndicatorSet {

	private static final BigDecimal MOST = BigDecimal.valueOf(100);

	private static final String NOTE = "The index is scored by the Ministry of Home Affairs and not here: these are"
			+ " tables of evidence for its procedure components. ";

	ReformEvidence {
		if (score != null && (score.signum() < 0 || score.compareTo(MOST) > 0)) {
			throw Refusal.field("bad-score", "score", "An index lies between 0 and 100.");
		}
	}

	@Override
	public Decree decree() {
		return Decree.REFORM;
	}

	@Override
	public Scorecard evaluate(Agency agency, Tallies tallies) {
		var indicators = List.of(
				evidence("in-time", "Hồ sơ giải quyết đúng hạn", "results in time / results", tallies,
						ReformCases.IN_TIME),
				evidence("apologised", "Thực hiện xin lỗi khi trễ hạn", "late results with an apology / late results",
						tallies, ReformCases.APOLOGISED),
				evidence("four-at-place", "Thực hiện bốn tại chỗ",
						"results whose whole way was at the one-stop unit / results returned", tallies,
						ReformCases.AT_PLACE),
				evidence("online-dossiers", "Hồ sơ nộp trực tuyến", "dossiers received online / received", tallies,
						ReformCases.ONLINE),
				evidence("satisfied", "Người dân, tổ chức hài lòng",
						"rated above " + this.settings.dissatisfied() + " / rated", tallies, ReformCases.SATISFIED));
		var given = agency.id().equals(this.asked) ? this.score : null;
		return new Scorecard(agency.id(), agency.name(), indicators, given, (given != null) ? MOST : null, band(given),
				NOTE + bands());
	}

	private static Indicator evidence(String id, String name, String formula, Tallies tallies, Cases cases) {
		return new Question(id, name, formula, null).answered(Counted.of(tallies.ratio(cases, formula)), null, null);
	}

	private @Nullable String band(@Nullable BigDecimal index) {
		if (index == null || index.compareTo(this.settings.fair()) < 0) {
			return null;
		}
		if (index.compareTo(this.settings.excellent()) >= 0) {
			return "EXCELLENT";
		}
		return (index.compareTo(this.settings.good()) >= 0) ? "GOOD" : "FAIR";
	}

	private String bands() {
		return "A score is called excellent from %s on, good from %s, fair from %s; below it has no name."
			.formatted(this.settings.excellent(), this.settings.good(), this.settings.fair());
	}

}
