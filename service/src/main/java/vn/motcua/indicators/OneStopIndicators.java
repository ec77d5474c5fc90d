package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency;
import vn.motcua.indicators.Indicator.Counted;
import vn.motcua.indicators.Indicator.Question;

/**
 * Circular 01/2018/TT-VPCP: nine indicators of 0, 1 or 2 points, each to one decimal
 * before they are added up.
 *
 * @param level by which all are judged; else each by the kind of agency it is
 */
record OneStopIndicators(@Nullable Level level) implements IndicatorSet {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private static final long ONLINE_PROCEDURES = 20;

	private static final long ONLINE_DOSSIERS = 30;

	private static final long SOME_ONLINE_DOSSIERS = 15;

	private static final String NOTE = "Each indicator is rounded to one decimal before they are added up. What cannot"
			+ " be evaluated is left out of the points, and of those to be had; the rating goes by the points as they are:"
			+ " 15 excellent, 12 good, 9 fair, 6 average, below weak.";

	@Override
	public Decree decree() {
		return Decree.ONE_STOP;
	}

	@Override
	public Scorecard evaluate(Agency agency, Tallies tallies) {
		var at = (this.level != null) ? this.level : Level.of(agency.kind());
		var indicators = List.of(perCase("1", "Thời gian thực hiện so với quy định", tallies
			.spread(OneStopCases.TOTAL_TIME, "before the day of the appointment", "on its day", "late"), null), perCase(
					"2", "Thời gian thực hiện của từng cơ quan",
					tallies.spread(OneStopCases.OWN_TIME, "less time than its share", "just its share", "more"),
					"Of steps that have a share of the limit, which all their visits have together; each agency once"
							+ " for each dossier."),
				perCase("3", "Số lần liên hệ để hoàn thiện hồ sơ",
						tallies.spread(OneStopCases.SUPPLEMENTS, "never asked for more", "once", "more often"), null),
				perCase("4", "Số lượng cơ quan phải liên hệ",
						tallies.spread(OneStopCases.VISITS, "no counter visited", "the one-stop unit's", "more"),
						"Visits to other agencies are not recorded: nobody is given 0 here."),
				atPlace(at, tallies),
				new Question("6", "Công khai thủ tục hành chính", "2 posted and electronic, 1 either, 0 none", TWO)
					.unanswered("What hangs on the notice board is not recorded here."),
				perCase("7", "Thái độ, hành vi khi giải quyết",
						tallies.spread(OneStopCases.CONDUCT, "early", "on time", "late"),
						"By timeliness alone: complaints are not recorded here, and would take points away."),
				new Question("8", "Tiếp thu, giải trình phản ánh, kiến nghị",
						"2 none, or all answered in time; 1 from 90 % on; 0 less", TWO)
					.unanswered("Complaints and their answers are not recorded here."),
				online(tallies));
		var card = Scorecard.of(agency, indicators, NOTE);
		var rating = OneStopRating.of(card.points());
		return card.rated((rating != null) ? rating.name() : null);
	}

	private static Indicator perCase(String id, String name, Counted counted, @Nullable String note) {
		var formula = "2 %s, 1 %s, 0 %s; points of all / cases judged, to one decimal"
			.formatted(counted.evidence().stream().map(Ratio::name).toArray());
		return new Question(id, name, formula, TWO).answered(counted, counted.value(), note);
	}

	private static Indicator atPlace(Level level, Tallies tallies) {
		var place = tallies.of(OneStopCases.AT_PLACE).points();
		var returned = tallies.of(OneStopCases.RETURNED_AT_PLACE).points();
		return new Question("5", "Thực hiện thủ tục tại Bộ phận một cửa",
				"2 from %d %% of procedures on (%s), 1 when all are received and returned there, 0 less"
					.formatted(level.atPlace(), level),
				TWO)
			.answered(
					Counted.of(tallies.ratio(OneStopCases.AT_PLACE,
							"procedures with every dossier's whole way at the one-stop unit / with results returned"),
							tallies.ratio(OneStopCases.RETURNED_AT_PLACE,
									"procedures with every result returned there / with results returned")),
					points(place.isAtLeast(level.atPlace()), returned.isAtLeast(100)),
					"Receipt, appraisal, approval and return; every dossier is received at a one-stop unit.");
	}

	private static Indicator online(Tallies tallies) {
		var dossiers = tallies.of(OneStopCases.ONLINE).points();
		var procedures = tallies.of(OneStopCases.OFFERED_ONLINE).points();
		boolean late = tallies.of(OneStopCases.LATE_ONLINE).points().part() > 0;
		return new Question("9", "Dịch vụ công trực tuyến",
				"2 from %d %% of procedures and %d %% of dossiers online on, none late; 1 from %d %% of dossiers on"
					.formatted(ONLINE_PROCEDURES, ONLINE_DOSSIERS, SOME_ONLINE_DOSSIERS),
				TWO)
			.answered(
					Counted.of(tallies.ratio(OneStopCases.ONLINE, "dossiers received online / received"), tallies
						.ratio(OneStopCases.OFFERED_ONLINE, "procedures offered online / procedures asked for"),
							tallies.ratio(OneStopCases.LATE_ONLINE, "late / results of online dossiers")),
					points(procedures.isAtLeast(ONLINE_PROCEDURES) && dossiers.isAtLeast(ONLINE_DOSSIERS) && !late,
							dossiers.isAtLeast(SOME_ONLINE_DOSSIERS)),
					null);
	}

	private static BigDecimal points(boolean two, boolean one) {
		return BigDecimal.valueOf(two ? 20 : one ? 10 : 0, 1);
	}

}
