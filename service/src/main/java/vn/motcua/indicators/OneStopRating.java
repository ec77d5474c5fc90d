package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** What circular 01/2018/TT-VPCP calls a unit with so many points, from the best down. */
enum OneStopRating {

	/** Xuất sắc. */
	EXCELLENT(15),
	/** Tốt. */
	GOOD(12),
	/** Khá. */
	FAIR(9),
	/** Trung bình. */
	AVERAGE(6),
	/** Yếu. */
	WEAK(0);

	private final BigDecimal from;

	OneStopRating(long from) {
		this.from = BigDecimal.valueOf(from);
	}

	/** Nothing evaluated is not weak: it has no rating. */
	static @Nullable OneStopRating of(@Nullable BigDecimal points) {
		return Arrays.stream(values())
			.filter((each) -> points != null && points.compareTo(each.from) >= 0)
			.findFirst()
			.orElse(null);
	}

}
