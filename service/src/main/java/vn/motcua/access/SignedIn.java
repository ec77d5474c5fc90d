package vn.motcua.access;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Someone whose credentials were right; the password itself is not kept. */
final class SignedIn extends AbstractAuthenticationToken {

	private final transient Actor actor;

	SignedIn(Actor actor) {
		super(AuthorityUtils
			.createAuthorityList(actor.roles().stream().map((role) -> "ROLE_" + role.name()).sorted().toList()));
		this.actor = actor;
		setAuthenticated(true);
	}

	@Override
	public Actor getPrincipal() {
		return this.actor;
	}

	@Override
	public String getName() {
		return this.actor.username();
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

}
