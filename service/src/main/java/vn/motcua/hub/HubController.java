package vn.motcua.hub;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.platform.AtHub;

/** How the hub stands, for those who watch over it. */
@AtHub
@RestController
class HubController {

	private final HubStanding standing;

	HubController(HubStanding standing) {
		this.standing = standing;
	}

	@GetMapping("/api/hub")
	HubAnswer hub(@AuthenticationPrincipal Actor actor) {
		return this.standing.now(actor);
	}

}
