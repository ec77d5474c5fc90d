package vn.motcua.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.Refusal;

/** A password to replace the one there was. */
public record NewPassword(Password password) {

	public NewPassword(@Nullable Password password) {
		this.password = (password != null) ? password : new Password("");
	}

	void requireGood() {
		this.password.problem().ifPresent((problem) -> {
			throw Refusal.fields(List.of(problem));
		});
	}

}
