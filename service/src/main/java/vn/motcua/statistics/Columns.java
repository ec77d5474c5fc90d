package vn.motcua.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Many rows as parameters of one statement: an array for each column, to be unnested.
 *
 * @param <R> what a row is made from
 */
final class Columns<R> {

	private final Collection<R> rows;

	private final List<Object> arrays = new ArrayList<>();

	Columns(Collection<R> rows) {
		this.rows = rows;
	}

	Columns<R> text(Function<R, @Nullable Object> column) {
		this.arrays.add(this.rows.stream().map(column).map(Columns::text).toArray(String[]::new));
		return this;
	}

	Columns<R> number(ToIntFunction<R> column) {
		this.arrays.add(this.rows.stream().mapToInt(column).toArray());
		return this;
	}

	/** Agency, procedure, field and channel. */
	Columns<R> slice(Function<R, Slice> slice) {
		return text((row) -> slice.apply(row).agency()).text((row) -> slice.apply(row).procedure())
			.text((row) -> slice.apply(row).field())
			.text((row) -> slice.apply(row).channel());
	}

	/** The columns, as parameters of a statement that has more. */
	List<Object> parameters() {
		return new ArrayList<>(this.arrays);
	}

	/** Carries the statement out with the columns, and what follows them. */
	int update(StatementSpec statement, Object... more) {
		return statement.params(this.arrays).params(more).update();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
