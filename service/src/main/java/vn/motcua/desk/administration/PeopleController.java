package vn.motcua.desk.administration;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.access.ChangingPasswords;
import vn.motcua.access.KeepingUsers;
import vn.motcua.access.NewName;
import vn.motcua.access.NewPassword;
import vn.motcua.access.NewPost;
import vn.motcua.access.NewRoles;
import vn.motcua.access.Password;
import vn.motcua.access.Role;
import vn.motcua.access.Transferred;
import vn.motcua.access.UserEntry;
import vn.motcua.access.UserSessions;
import vn.motcua.desk.SearchWords;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;
import vn.motcua.web.Paging;
import vn.motcua.web.Verbatim;

/** People and their accounts: opened, given roles, a new password, ended. */
@Controller
class PeopleController {

	private static final String LIST = "redirect:/desk/administration/people";

	private final Administering administering;

	private final KeepingUsers users;

	private final ChangingPasswords passwords;

	private final UserSessions sessions;

	private final SearchWords words;

	private final OnceOnly once;

	PeopleController(Administering administering, KeepingUsers users, ChangingPasswords passwords,
			UserSessions sessions, SearchWords words, OnceOnly once) {
		this.administering = administering;
		this.users = users;
		this.passwords = passwords;
		this.sessions = sessions;
		this.words = words;
		this.once = once;
	}

	@GetMapping("/desk/administration/people")
	String list(@RequestParam @Nullable String agency, @RequestParam @Nullable String q, Paging paging,
			@AuthenticationPrincipal Actor actor, HttpSession session, Model page) {
		var asked = this.administering.agency(actor, agency, page);
		var words = Objects.requireNonNullElse(this.words.read(q, session), "");
		page.addAttribute("q", words);
		page.addAttribute("asked", this.words.inAddress(words, session));
		page.addAttribute("found", this.users.list(actor, asked, words, paging));
		return "desk/administration/people";
	}

	@GetMapping("/desk/administration/people/new")
	String fresh(@RequestParam @Nullable String agency, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.requireAdministrator(actor);
		this.administering.agency(actor, agency, page);
		page.addAttribute("roles", Role.values());
		page.addAttribute("none", List.of());
		return "desk/administration/person-new";
	}

	@GetMapping("/desk/administration/people/{username}")
	String one(@PathVariable String username, @AuthenticationPrincipal Actor actor, Model page) {
		this.administering.read(actor, page);
		page.addAttribute("person", this.users.find(actor, username));
		page.addAttribute("working", this.administering.working(actor));
		page.addAttribute("own", actor.username().equals(username));
		page.addAttribute("roles", Role.values());
		page.addAttribute("records", this.users.recordsOf(actor, username));
		page.addAttribute("sessions", this.sessions.list(actor, username, null));
		return "desk/administration/person";
	}

	@PostMapping("/desk/administration/people")
	String open(@ModelAttribute PersonForm form, CommandKey key, @AuthenticationPrincipal Actor actor) {
		var user = form.user();
		this.once.run(key, user, UserEntry.class, () -> ResponseEntity.ok(this.users.open(actor, user)));
		return LIST + "/" + user.username() + "?done=administration.person.opened";
	}

	@PostMapping("/desk/administration/people/{username}/roles")
	String changeRoles(@PathVariable String username,
			@RequestParam(required = false) @Nullable List<@Nullable String> roles, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		var wanted = new NewRoles(roles);
		this.once.run(key, wanted, UserEntry.class,
				() -> ResponseEntity.ok(this.users.changeRoles(actor, username, wanted)));
		return LIST + "/" + username + "?done=administration.person.roles";
	}

	@PostMapping("/desk/administration/people/{username}/name")
	String rename(@PathVariable String username, @RequestParam(defaultValue = "") String name, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		var wanted = new NewName(name);
		this.once.run(key, wanted, UserEntry.class,
				() -> ResponseEntity.ok(this.users.rename(actor, username, wanted)));
		return LIST + "/" + username + "?done=administration.person.renamed";
	}

	/** What he leaves behind is listed at once: somebody has to take it. */
	@PostMapping("/desk/administration/people/{username}/transfer")
	String transfer(@PathVariable String username, @RequestParam @Nullable String agency,
			@RequestParam(required = false) @Nullable List<@Nullable String> roles, CommandKey key,
			@AuthenticationPrincipal Actor actor, Model page) {
		var wanted = new NewPost(agency, roles);
		var transferred = this.once
			.run(key, wanted, Transferred.class, () -> ResponseEntity.ok(this.users.transfer(actor, username, wanted)))
			.getBody();
		this.administering.read(actor, page);
		page.addAttribute("transferred", transferred);
		return "desk/administration/transferred";
	}

	@PostMapping("/desk/administration/people/{username}/password")
	String changePassword(@PathVariable String username, @Verbatim @RequestParam(defaultValue = "") String password,
			@AuthenticationPrincipal Actor actor) {
		// Set once more it is the same; no key keeps what it was.
		this.passwords.change(actor, username, new NewPassword(Password.of(password), null));
		return LIST + "/" + username + "?done=administration.person.password";
	}

	@PostMapping("/desk/administration/people/{username}/sessions/end")
	String endSessions(@PathVariable String username, @AuthenticationPrincipal Actor actor) {
		this.sessions.endAll(actor, username, null);
		return LIST + "/" + username + "?done=administration.person.sessions";
	}

	@PostMapping("/desk/administration/people/{username}/sessions/{id}/end")
	String endSession(@PathVariable String username, @PathVariable String id, @AuthenticationPrincipal Actor actor) {
		this.sessions.end(actor, username, id);
		return LIST + "/" + username + "?done=administration.person.sessions";
	}

	@PostMapping("/desk/administration/people/{username}/deactivation")
	String deactivate(@PathVariable String username, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, null, UserEntry.class, () -> ResponseEntity.ok(this.users.deactivate(actor, username)));
		return LIST + "/" + username + "?done=administration.person.deactivated";
	}

	@PostMapping("/desk/administration/people/{username}/activation")
	String activate(@PathVariable String username, CommandKey key, @AuthenticationPrincipal Actor actor) {
		this.once.run(key, null, UserEntry.class, () -> ResponseEntity.ok(this.users.activate(actor, username)));
		return LIST + "/" + username + "?done=administration.person.activated";
	}

}
