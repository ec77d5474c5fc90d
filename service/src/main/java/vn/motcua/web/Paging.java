package vn.motcua.web;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/**
 * Which stretch of a list is asked for.
 *
 * @param limit how many items, 1 to 200; 50 unless told
 * @param after the {@code next} of the page before
 */
public record Paging(@Nullable Integer limit, @Nullable String after) {

	/** The most that one page holds. */
	public static final int MOST = 200;

	private static final int USUAL = 50;

	public int size() {
		return size(USUAL);
	}

	/** The size of the page, where the list has a usual size of its own. */
	public int size(int usual) {
		if (this.limit == null) {
			return usual;
		}
		if (this.limit < 1 || this.limit > MOST) {
			throw Refusal.malformed("bad-limit", "limit must be between 1 and " + MOST + ".");
		}
		return this.limit;
	}

	public @Nullable Cursor cursor() {
		return (this.after != null && !this.after.isEmpty()) ? Cursor.read(this.after) : null;
	}

}
