package vn.motcua.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

import vn.motcua.agency.AgencyTree;
import vn.motcua.refusal.FieldProblem;
import vn.motcua.refusal.Refusal;

/** A user to be, as he was typed in: nothing is right about him before it was checked. */
public record NewUser(String username, String name, String agency, List<String> roles, Password password) {

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,64}");

	static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");

	// What was left out is as wrong as what was left empty.
	public NewUser(@Nullable String username, @Nullable String name, @Nullable String agency,
			@Nullable List<@Nullable String> roles, @Nullable Password password) {
		this.username = (username != null) ? username : "";
		this.name = (name != null) ? name.strip() : "";
		this.agency = (agency != null) ? agency : "";
		this.roles = (roles != null) ? roles.stream().map(String::valueOf).toList() : List.of();
		this.password = (password != null) ? password : new Password("");
	}

	/** Refuses, naming every field that is wrong. */
	void requireGood(AgencyTree agencies) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!USERNAME.matcher(this.username).matches()) {
			problems.add(new FieldProblem("username",
					"A username has 2 to 64 characters: lower-case letters a to z, digits, '.', '_' and '-'."));
		}
		if (this.name.isBlank() || !NAME.matcher(this.name).matches()) {
			problems.add(new FieldProblem("name", "Give the person's name, with at most 200 characters."));
		}
		if (agencies.find(this.agency).filter((agency) -> agency.closed()).isPresent()) {
			problems.add(new FieldProblem("agency", "The agency " + this.agency + " is closed; choose another one."));
		}
		if (agencies.find(this.agency).isEmpty()) {
			problems.add(new FieldProblem("agency", "There is no agency " + this.agency + "."));
		}
		NewRoles.problem(this.roles).ifPresent(problems::add);
		this.password.problem(this.username, this.name).ifPresent(problems::add);
		if (!problems.isEmpty()) {
			throw Refusal.fields(problems);
		}
	}

	/** The account that is opened for him, once all is good. */
	Account account(PasswordEncoder encoder) {
		var granted = this.roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
		return new Account(new Actor(this.username, this.name, this.agency, granted), this.password.hash(encoder),
				true);
	}

}
