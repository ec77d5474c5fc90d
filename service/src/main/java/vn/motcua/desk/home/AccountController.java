package vn.motcua.desk.home;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.access.Actor;
import vn.motcua.access.ChangingPasswords;
import vn.motcua.access.NewPassword;
import vn.motcua.access.Password;
import vn.motcua.refusal.Refusal;

/** Tài khoản của tôi: who one is here, and one's own password. */
@Controller
class AccountController {

	private final ChangingPasswords passwords;

	AccountController(ChangingPasswords passwords) {
		this.passwords = passwords;
	}

	@GetMapping("/desk/account")
	String account(@AuthenticationPrincipal Actor actor, Model page) {
		page.addAttribute("me", actor);
		return "desk/home/account";
	}

	@PostMapping("/desk/account/password")
	String changePassword(@RequestParam(defaultValue = "") String currentPassword,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again,
			@AuthenticationPrincipal Actor actor) {
		if (!password.equals(again)) {
			throw Refusal.field("passwords-differ", "again", "The two passwords differ. Type the new one twice.");
		}
		this.passwords.change(actor, actor.username(),
				new NewPassword(Password.of(password), Password.of(currentPassword)));
		return "redirect:/desk/account?done=account.password";
	}

}
