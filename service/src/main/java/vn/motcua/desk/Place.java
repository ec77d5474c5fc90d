package vn.motcua.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;

/** The desks there are, and whose they are. */
public enum Place {

	HOME("/desk", "h", Role.values()),
	/** Bộ phận một cửa. */
	COUNTER("/desk/counter", "c", Role.CLERK),
	/** Công việc chờ xử lý. */
	INBOX("/desk/inbox", "i", Role.CLERK, Role.OFFICER, Role.APPROVER, Role.SEAL, Role.MANAGER),
	/** Phê duyệt. */
	APPROVAL("/desk/approval", "a", Role.APPROVER),
	/** Điều hành. */
	BOARD("/desk/board", "b", Role.MANAGER),
	/** Quản trị. */
	ADMINISTRATION("/desk/administration", "q", Role.ADMIN);

	private final String path;

	private final String shortcut;

	private final Role[] roles;

	Place(String path, String shortcut, Role... roles) {
		this.path = path;
		this.shortcut = shortcut;
		this.roles = roles;
	}

	/** The one that an address belongs to; none, where it is for everyone. */
	static Optional<Place> at(String path) {
		return Arrays.stream(values())
			.filter((place) -> place != HOME)
			.filter((place) -> path.equals(place.path) || path.startsWith(place.path + "/"))
			.findFirst();
	}

	/** Those who may look in: managers read what administrators change. */
	Role[] visitors() {
		return (this == ADMINISTRATION) ? new Role[] { Role.MANAGER } : this.roles;
	}

	static List<Place> of(Actor actor) {
		return Arrays.stream(values()).filter((place) -> actor.has(place.roles)).toList();
	}

	public String path() {
		return this.path;
	}

	/** The key that leads there, after {@code g}. */
	public String shortcut() {
		return this.shortcut;
	}

}
