package vn.motcua.access;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class UserController {

	private final KeepingUsers users;

	UserController(KeepingUsers users) {
		this.users = users;
	}

	@GetMapping
	UserPage list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable String agency,
			@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
		return this.users.list(actor, agency, limit, after);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	UserEntry open(@AuthenticationPrincipal Actor actor, @RequestBody NewUser user) {
		return this.users.open(actor, user);
	}

	@PostMapping("/{username}/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void changePassword(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			@RequestBody NewPassword wanted) {
		this.users.changePassword(actor, username, wanted);
	}

	@PostMapping("/{username}/deactivation")
	UserEntry deactivate(@AuthenticationPrincipal Actor actor, @PathVariable String username) {
		return this.users.deactivate(actor, username);
	}

	@PostMapping("/{username}/activation")
	UserEntry activate(@AuthenticationPrincipal Actor actor, @PathVariable String username) {
		return this.users.activate(actor, username);
	}

}
