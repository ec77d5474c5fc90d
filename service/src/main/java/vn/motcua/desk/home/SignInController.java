package vn.motcua.desk.home;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import vn.motcua.access.Actor;

/** The page to sign in at. */
@Controller
class SignInController {

	@GetMapping("/sign-in")
	String signIn(@AuthenticationPrincipal @Nullable Actor actor) {
		return (actor != null) ? "redirect:/desk" : "desk/home/sign-in";
	}

}
