package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * How many points an indicator gives, and from which percentage on it gives all of them;
 * as a setting {@code 20 from 100}.
 */
record Goal(BigDecimal points, BigDecimal fullFrom) {

	private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d{1,2})?) from (\\d+(?:\\.\\d+)?)");

	Goal {
		if (fullFrom.signum() <= 0 || fullFrom.compareTo(BigDecimal.valueOf(100)) > 0) {
			throw new IllegalArgumentException("All points are given from more than 0 and at most 100 percent on");
		}
	}

	/** Public, because settings are read by it. */
	public static Goal of(String text) {
		var parts = TEXT.matcher(text.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException("'" + text + "' is no goal such as '20 from 100'");
		}
		return new Goal(new BigDecimal(parts.group(1)), new BigDecimal(parts.group(2)));
	}

	@Override
	public String toString() {
		return "%s points from %s %% on, below in proportion".formatted(this.points.toPlainString(),
				this.fullFrom.toPlainString());
	}

}
