package vn.motcua.analysis;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report, or its sum.
 *
 * @param key what it stands for; {@code -} where that is not known
 * @param cells by the names of the columns
 */
public record FactRow(String key, @JsonAnyGetter Map<String, @Nullable Object> cells) {

	/** The key of the row that holds the sum. */
	public static final String SUM = "Tổng cộng";

}
