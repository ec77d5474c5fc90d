package vn.motcua.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next what to send as {@code after} for the following stretch; none at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * Cuts a page from what was found.
	 * @param found one more than the page holds, if there are more
	 * @param cursor where a following page would start, told from the last item
	 */
	public static <T> Page<T> cut(List<T> found, int size, Function<T, Cursor> cursor) {
		if (found.size() <= size) {
			return new Page<>(found, null);
		}
		var items = found.subList(0, size);
		return new Page<>(List.copyOf(items), cursor.apply(items.getLast()).text());
	}

	/** The same stretch of other things. */
	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.next);
	}

}
