package vn.motcua.desk.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import vn.motcua.desk.Typed;
import vn.motcua.dossier.InboxFilter;
import vn.motcua.dossier.TaskKind;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The filter of an inbox as its form and its addresses carry it. */
record InboxForm(@Nullable TaskKind kind, @Nullable String agency, @Nullable Boolean mine, @Nullable String field,
		InboxFilter.@Nullable Due due, @Nullable String q) {

	InboxFilter meant() {
		return new InboxFilter(this.kind, Typed.in(this.agency), isMine(), Typed.in(this.field), this.due,
				Typed.in(this.q));
	}

	/** Whether only what is in the reader's own hands is shown. */
	public boolean isMine() {
		return Boolean.TRUE.equals(this.mine);
	}

	/** The same with the words that were meant. */
	InboxForm by(@Nullable String words) {
		return new InboxForm(this.kind, this.agency, this.mine, this.field, this.due, words);
	}

	/**
	 * The same filter as a query, so that a dossier's page knows which list led to it.
	 * @param inAddress how words stand in it
	 */
	String query(UnaryOperator<String> inAddress) {
		Map<String, @Nullable Object> parts = new LinkedHashMap<>();
		parts.put("kind", this.kind);
		parts.put("agency", Typed.in(this.agency));
		parts.put("mine", isMine() ? true : null);
		parts.put("field", Typed.in(this.field));
		parts.put("due", this.due);
		parts.put("q", (this.q != null) ? Typed.in(inAddress.apply(this.q)) : null);
		return parts.entrySet()
			.stream()
			.filter((part) -> part.getValue() != null)
			.map((part) -> part.getKey() + "=" + UriUtils.encode(String.valueOf(part.getValue()), UTF_8))
			.collect(Collectors.joining("&"));
	}

}
