package vn.motcua.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Why a deadline was touched (lý do).
 *
 * @param legalBasis the rule that allows it (căn cứ pháp lý)
 * @param by who decided or signed; none for what the system did by rule
 */
public record Ground(String reason, @Nullable String legalBasis, @Nullable String by) {

	Ground withoutWords() {
		return new Ground("", null, this.by);
	}

}
