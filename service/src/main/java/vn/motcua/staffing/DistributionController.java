package vn.motcua.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Actor;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** How a unit deals out new work, over HTTP. */
@RestController
@RequestMapping("/api/distribution")
class DistributionController {

	private final KeepingDistribution keeping;

	private final OnceOnly once;

	DistributionController(KeepingDistribution keeping, OnceOnly once) {
		this.keeping = keeping;
		this.once = once;
	}

	/** What a unit does, as it is sent and answered. */
	record UnitMode(@NotBlank(message = "Name the agency.") String agency,
			@NotNull(message = "Say how it deals out new work.") Distribution.Mode mode) {
	}

	@PostMapping
	ResponseEntity<UnitMode> change(@Valid @RequestBody UnitMode wanted, CommandKey key,
			@AuthenticationPrincipal Actor actor) {
		return this.once.run(key, wanted, UnitMode.class, () -> {
			this.keeping.change(wanted.agency(), wanted.mode(), actor);
			return ResponseEntity.ok(wanted);
		});
	}

	@GetMapping
	UnitMode read(@RequestParam String agency, @AuthenticationPrincipal Actor actor) {
		return new UnitMode(agency, this.keeping.of(agency, actor));
	}

}
