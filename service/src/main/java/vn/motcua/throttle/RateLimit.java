package vn.motcua.throttle;

import java.time.Duration;
import java.util.regex.Pattern;

import org.springframework.boot.convert.DurationStyle;

/**
 * So many within so long, counted from the first; then none until that time is over.
 *
 * @param most at least one
 */
public record RateLimit(int most, Duration within) {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6}) in (\\d+[a-z]+)");

	public RateLimit {
		if (most < 1 || !within.isPositive()) {
			throw new IllegalArgumentException("A limit allows at least one, within some time");
		}
	}

	/** As settings write it: {@code 10 in 15m}. */
	public static RateLimit valueOf(String text) {
		var parts = WRITTEN.matcher(text.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException("'" + text + "' is no limit such as '10 in 15m'");
		}
		return new RateLimit(Integer.parseInt(parts.group(1)), DurationStyle.detectAndParse(parts.group(2)));
	}

}
