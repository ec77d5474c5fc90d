package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency;

/**
 * How one agency, with all below it, stands by a set of indicators.
 *
 * @param points of all that were evaluated; none where nothing was
 * @param of how many there were to be had by those
 * @param rating as the set calls it; none where nothing was evaluated
 */
record Scorecard(String agency, String name, List<Indicator> indicators, @Nullable BigDecimal points,
		@Nullable BigDecimal of, @Nullable String rating, String note) {

	private static final Comparator<@Nullable BigDecimal> MOST_FIRST = Comparator
		.nullsLast(Comparator.<BigDecimal>reverseOrder());

	/** The best first; those with the same points by their first figure. */
	static final Comparator<Scorecard> BEST_FIRST = Comparator.comparing(Scorecard::points, MOST_FIRST)
		.thenComparing((card) -> card.indicators().getFirst().value(), MOST_FIRST)
		.thenComparing(Scorecard::agency);

	/** Without a rating, which not every set has. */
	static Scorecard of(Agency agency, List<Indicator> indicators, String note) {
		return new Scorecard(agency.id(), agency.name(), indicators, sum(indicators, Indicator::points),
				sum(indicators, Indicator::of), null, note);
	}

	Scorecard rated(@Nullable String rating) {
		return new Scorecard(this.agency, this.name, this.indicators, this.points, this.of, rating, this.note);
	}

	private static @Nullable BigDecimal sum(List<Indicator> indicators,
			Function<Indicator, @Nullable BigDecimal> points) {
		return indicators.stream()
			.filter(Indicator::evaluated)
			.flatMap((each) -> Stream.ofNullable(points.apply(each)))
			.reduce(BigDecimal::add)
			.orElse(null);
	}

}
