package vn.motcua.hub;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.platform.AtHub;

/** How the hub stands, for those who watch over it. */
@AtHub
@RestController
class HubController {

	private final HubStanding standing;

	private final Reach reach;

	HubController(HubStanding standing, Reach reach) {
		this.standing = standing;
		this.reach = reach;
	}

	@GetMapping("/api/hub")
	HubAnswer hub(@AuthenticationPrincipal Actor actor) {
		this.reach.requireAny(actor, Role.MANAGER, Role.ADMIN);
		return this.standing.now();
	}

}
