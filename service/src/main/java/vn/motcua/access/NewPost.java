package vn.motcua.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.AgencyTree;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** Where someone is to work and as what, as it was typed in. */
public record NewPost(String agency, List<String> roles) {

	public NewPost(@Nullable String agency, @Nullable List<@Nullable String> roles) {
		this.agency = (agency != null) ? agency.strip() : "";
		this.roles = (roles != null) ? roles.stream().map(String::valueOf).toList() : List.of();
	}

	/** Refused with every field that is wrong. */
	Set<Role> requireGood(AgencyTree agencies) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!agencies.isOpen(this.agency)) {
			problems.add(new FieldProblem("agency", "Name the agency where he is to work; it must not be closed."));
		}
		NewRoles.problem(this.roles).ifPresent(problems::add);
		if (!problems.isEmpty()) {
			throw Refusal.fields(problems);
		}
		return this.roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

}
