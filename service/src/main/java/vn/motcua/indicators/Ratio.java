package vn.motcua.indicators;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One figure that an indicator is made of.
 *
 * @param value in percent
 * @param opens where the cases of the numerator and the denominator are listed
 */
record Ratio(String id, String name, long numerator, long denominator, @Nullable BigDecimal value,
		Map<String, String> opens) {
}
