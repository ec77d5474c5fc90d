package vn.motcua.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of an account, and by whose hand.
 *
 * @param by the username of whoever did it
 */
public record AccountRecord(Instant at, String by, Act act, @Nullable String before, @Nullable String after) {

	/** What was done. */
	public enum Act {

		/** Mở tài khoản. */
		OPENED,
		/** Thay đổi vai trò. */
		ROLES,
		/** Đặt lại mật khẩu: that it was, never to what. */
		PASSWORD,
		/** Ngừng tài khoản. */
		DEACTIVATED,
		/** Mở lại tài khoản. */
		ACTIVATED,
		/** Điều chuyển: to another agency, with what he is there. */
		TRANSFERRED,
		/** Đổi tên. */
		RENAMED

	}

}
