package vn.motcua.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import vn.motcua.refusal.Refusal;

/**
 * A report as it is declared: of which rows, by what they may be grouped, and its
 * columns.
 *
 * @param rows a query that names for each row its {@code id}, the {@code code} of the
 * dossier, the {@code agency} whose figure it is, the {@code day} to which it belongs
 * (none: it is so at the end of the period), and for whoever opens a cell {@code at},
 * {@code unit}, {@code step}, {@code officer} and {@code minutes}
 * @param groupings what a row of the report may stand for, with the expression of its
 * key; the usual one first
 */
public record Report(String name, String rows, SequencedMap<String, String> groupings, List<Column> columns) {

	/** What a row stands for unless told: the first of what it may. */
	public String usualGrouping() {
		return this.groupings.firstEntry().getKey();
	}

	/** The expression of the key. */
	String key(String groupBy) {
		var expression = this.groupings.get(groupBy);
		if (expression == null) {
			throw Refusal.malformed("bad-group-by",
					"groupBy must be one of " + String.join(", ", this.groupings.keySet()) + ".");
		}
		return expression;
	}

	/** The column of that name, if it opens. */
	Column.Counted cell(String name) {
		return cells().stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(() -> Refusal.malformed("bad-cell", "cell must be one of "
					+ String.join(", ", cells().stream().map(Column.Counted::name).toList()) + "."));
	}

	/** What a row may stand for, with the expressions, in turn. */
	static SequencedMap<String, String> by(String... namesAndExpressions) {
		SequencedMap<String, String> groupings = new LinkedHashMap<>();
		for (int at = 0; at < namesAndExpressions.length; at += 2) {
			groupings.put(namesAndExpressions[at], namesAndExpressions[at + 1]);
		}
		return Collections.unmodifiableSequencedMap(groupings);
	}

	List<Column.Counted> cells() {
		return this.columns.stream().filter(Column.Counted.class::isInstance).map(Column.Counted.class::cast).toList();
	}

}
