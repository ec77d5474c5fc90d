package vn.motcua.desk.home;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.access.ChangingPasswords;
import vn.motcua.access.NewPassword;
import vn.motcua.access.PageSessions;
import vn.motcua.access.Password;
import vn.motcua.access.UserSessions;
import vn.motcua.refusal.Refusal;
import vn.motcua.web.Verbatim;

/**
 * Tài khoản của tôi: who one is here, one's own password, and where one is signed in.
 */
@Controller
class AccountController {

	private final ChangingPasswords passwords;

	private final UserSessions sessions;

	private final PageSessions pages;

	AccountController(ChangingPasswords passwords, UserSessions sessions, PageSessions pages) {
		this.passwords = passwords;
		this.sessions = sessions;
		this.pages = pages;
	}

	@GetMapping("/desk/account")
	String account(@AuthenticationPrincipal Actor actor, HttpServletRequest request, Model page) {
		page.addAttribute("me", actor);
		page.addAttribute("sessions", this.sessions.list(actor, actor.username(), this.pages.idOf(request)));
		return "desk/home/account";
	}

	@PostMapping("/desk/account/password")
	String changePassword(@Verbatim @RequestParam(defaultValue = "") String currentPassword,
			@Verbatim @RequestParam(defaultValue = "") String password,
			@Verbatim @RequestParam(defaultValue = "") String again, @AuthenticationPrincipal Actor actor,
			HttpServletRequest request) {
		if (!password.equals(again)) {
			throw Refusal.field("passwords-differ", "again", "The two passwords differ. Type the new one twice.");
		}
		this.passwords.change(actor, actor.username(),
				new NewPassword(Password.of(password), Password.of(currentPassword)));
		this.pages.renew(actor, request);
		return "redirect:/desk/account?done=account.password";
	}

	@PostMapping("/desk/account/sessions/end")
	String endOthers(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
		this.sessions.endAll(actor, actor.username(), this.pages.idOf(request));
		return "redirect:/desk/account?done=account.sessions";
	}

	@PostMapping("/desk/account/sessions/{id}/end")
	String end(@PathVariable String id, @AuthenticationPrincipal Actor actor) {
		this.sessions.end(actor, actor.username(), id);
		return "redirect:/desk/account?done=account.sessions";
	}

}
