package vn.motcua.access;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Page;
import vn.motcua.web.Paging;

/** Users over HTTP. */
@RestController
@RequestMapping("/api/users")
class UserController {

	private final KeepingUsers users;

	private final ChangingPasswords passwords;

	private final UserSessions sessions;

	private final OnceOnly once;

	UserController(KeepingUsers users, ChangingPasswords passwords, UserSessions sessions, OnceOnly once) {
		this.users = users;
		this.passwords = passwords;
		this.sessions = sessions;
		this.once = once;
	}

	@GetMapping
	Page<UserEntry> list(@AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable String agency,
			@RequestParam(required = false) @Nullable String q, @ParameterObject Paging paging) {
		return this.users.list(actor, agency, q, paging);
	}

	@PostMapping
	ResponseEntity<UserEntry> open(@AuthenticationPrincipal Actor actor, @RequestBody NewUser user, CommandKey key) {
		return this.once.run(key, user, UserEntry.class,
				() -> ResponseEntity.created(URI.create("/api/users")).body(this.users.open(actor, user)));
	}

	@PostMapping("/{username}/password")
	ResponseEntity<Void> changePassword(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			@RequestBody NewPassword wanted) {
		// A password is set, not added to: once more is the same, and no key keeps what
		// it was.
		this.passwords.change(actor, username, wanted);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{username}/roles")
	ResponseEntity<UserEntry> changeRoles(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			@RequestBody NewRoles wanted, CommandKey key) {
		return this.once.run(key, wanted, UserEntry.class,
				() -> ResponseEntity.ok(this.users.changeRoles(actor, username, wanted)));
	}

	@PostMapping("/{username}/transfer")
	ResponseEntity<Transferred> transfer(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			@RequestBody NewPost wanted, CommandKey key) {
		return this.once.run(key, wanted, Transferred.class,
				() -> ResponseEntity.ok(this.users.transfer(actor, username, wanted)));
	}

	@PostMapping("/{username}/name")
	ResponseEntity<UserEntry> rename(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			@RequestBody NewName wanted, CommandKey key) {
		return this.once.run(key, wanted, UserEntry.class,
				() -> ResponseEntity.ok(this.users.rename(actor, username, wanted)));
	}

	/** What became of an account, the last first. */
	record RecordsAnswer(List<AccountRecord> items) {
	}

	@GetMapping("/{username}/records")
	RecordsAnswer records(@AuthenticationPrincipal Actor actor, @PathVariable String username) {
		return new RecordsAnswer(this.users.recordsOf(actor, username));
	}

	/** Where someone is signed in to the pages, the one used last first. */
	record SessionsAnswer(List<SessionEntry> items) {
	}

	@GetMapping("/{username}/sessions")
	SessionsAnswer sessions(@AuthenticationPrincipal Actor actor, @PathVariable String username) {
		return new SessionsAnswer(this.sessions.list(actor, username, null));
	}

	@DeleteMapping("/{username}/sessions")
	ResponseEntity<Void> endSessions(@AuthenticationPrincipal Actor actor, @PathVariable String username) {
		this.sessions.endAll(actor, username, null);
		return ResponseEntity.noContent().build();
	}

	@DeleteMapping("/{username}/sessions/{id}")
	ResponseEntity<Void> endSession(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			@PathVariable String id) {
		this.sessions.end(actor, username, id);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{username}/deactivation")
	ResponseEntity<UserEntry> deactivate(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			CommandKey key) {
		return this.once.run(key, null, UserEntry.class,
				() -> ResponseEntity.ok(this.users.deactivate(actor, username)));
	}

	@PostMapping("/{username}/activation")
	ResponseEntity<UserEntry> activate(@AuthenticationPrincipal Actor actor, @PathVariable String username,
			CommandKey key) {
		return this.once.run(key, null, UserEntry.class, () -> ResponseEntity.ok(this.users.activate(actor, username)));
	}

}
