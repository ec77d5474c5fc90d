package vn.motcua.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** Another name for a person, as it was typed in. */
public record NewName(String name) {

	public NewName(@Nullable String name) {
		this.name = (name != null) ? name.strip() : "";
	}

	String requireGood() {
		if (this.name.isBlank() || !NewUser.NAME.matcher(this.name).matches()) {
			throw Refusal
				.fields(List.of(new FieldProblem("name", "Give the person's name, with at most 200 characters.")));
		}
		return this.name;
	}

}
