package vn.motcua.agency;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of an agency, and by whose hand.
 *
 * @param by the username
 */
public record AgencyRecord(Instant at, String by, Act act, @Nullable String before, @Nullable String after) {

	/** What was done. */
	public enum Act {

		/** Thêm mới. */
		ADDED,
		/** Đổi tên. */
		RENAMED,
		/** Ngừng hoạt động. */
		CLOSED,
		/** Hoạt động lại. */
		OPENED

	}

}
