package vn.motcua.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/**
 * A password to replace the one there was.
 *
 * @param currentPassword the one there was, asked of whoever changes his own
 */
public record NewPassword(Password password, Password currentPassword) {

	public NewPassword(@Nullable Password password, @Nullable Password currentPassword) {
		this.password = (password != null) ? password : new Password("");
		this.currentPassword = (currentPassword != null) ? currentPassword : new Password("");
	}

	void requireGood(String username, String name) {
		this.password.problem(username, name).ifPresent((problem) -> {
			throw Refusal.fields(List.of(problem));
		});
	}

}
