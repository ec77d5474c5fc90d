package vn.motcua.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** The roles that someone is to have, as they were sent; they replace those he had. */
public record NewRoles(List<String> roles) {

	private static final Set<String> KNOWN = Arrays.stream(Role.values())
		.map(Role::name)
		.collect(Collectors.toUnmodifiableSet());

	public NewRoles(@Nullable List<@Nullable String> roles) {
		this.roles = (roles != null) ? roles.stream().map(String::valueOf).toList() : List.of();
	}

	/** Refused when none is given, or one that there is not. */
	Set<Role> requireGood() {
		problem(this.roles).ifPresent((problem) -> {
			throw Refusal.fields(List.of(problem));
		});
		return this.roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	static Optional<FieldProblem> problem(List<String> roles) {
		return (roles.isEmpty() || !KNOWN.containsAll(roles))
				? Optional.of(new FieldProblem("roles",
						"Give at least one role, each of them one of " + Arrays.toString(Role.values()) + "."))
				: Optional.empty();
	}

}
