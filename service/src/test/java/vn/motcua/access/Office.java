package vn.motcua.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.agency.Agency;
import vn.motcua.agency.AgencyTree;

/** The people and agencies that the tests speak of. */
final class Office {

	static final AgencyTree AGENCIES = new AgencyTree(List.of(agency("H13", null, Agency.Kind.PROVINCE),
			agency("H13.101", "H13", Agency.Kind.COMMUNE), agency("H13.103", "H13", Agency.Kind.COMMUNE)));

	static final Actor CLERK = actor("clerk", "H13.101", Role.CLERK);

	static final Actor OFFICER3 = actor("officer3", "H13.103", Role.OFFICER);

	static final Actor ADMIN = actor("admin", "H13", Role.ADMIN);

	static final Actor LOCAL_ADMIN = actor("local", "H13.101", Role.ADMIN);

	private Office() {
	}

	static Actor actor(String username, String agency, Role... roles) {
		return new Actor(username, "Name of " + username, agency, Set.copyOf(Arrays.asList(roles)));
	}

	private static Agency agency(String id, @Nullable String parent, Agency.Kind kind) {
		return new Agency(id, parent, kind, "Agency " + id);
	}

}
