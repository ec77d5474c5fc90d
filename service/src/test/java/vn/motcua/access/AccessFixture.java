package vn.motcua.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;

import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;

/** Signs people in for the tests of other rooms, without the filters. */
public final class AccessFixture {

	private AccessFixture() {
	}

	public static Reach reach(Agencies agencies) {
		return new Reach(agencies::tree);
	}

	/** Over a province and those communes of it. */
	public static Reach reach(String province, Collection<String> communes) {
		var agencies = Stream
			.concat(Stream.of(new Agency(province, null, Agency.Kind.PROVINCE, province)),
					communes.stream().map((commune) -> new Agency(commune, province, Agency.Kind.COMMUNE, commune)))
			.toList();
		var tree = new AgencyTree(agencies);
		return new Reach(() -> tree);
	}

	/** An administrator of the agency. */
	public static Actor administrator(String agency) {
		return new Actor("administrator", "Quản trị viên", agency, Set.of(Role.ADMIN));
	}

	/** From now on this thread calls as someone of that agency in that role. */
	public static void signIn(String agency, Role role) {
		var actor = new Actor("someone", "Người nào đó", agency, Set.of(role));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, Set.of()));
	}

	/** Hands the signed-in actor to controllers. */
	public static AuthenticationPrincipalArgumentResolver principal() {
		return new AuthenticationPrincipalArgumentResolver();
	}

}
