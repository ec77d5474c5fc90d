package vn.motcua.dossier;

import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** The registers of years over HTTP. */
@RestController
@RequestMapping("/api/register")
class RegisterController {

	private final ClosingRegisters closing;

	private final OnceOnly once;

	RegisterController(ClosingRegisters closing, OnceOnly once) {
		this.closing = closing;
		this.once = once;
	}

	@PostMapping("/closing")
	ResponseEntity<ClosedRegister> close(@Valid @RequestBody RegisterRequest request, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, request, ClosedRegister.class,
				() -> ResponseEntity.ok(this.closing.close(request, actor)));
	}

}
