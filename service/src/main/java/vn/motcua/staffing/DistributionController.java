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
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.web.CommandKey;
import vn.motcua.web.OnceOnly;

/** How a unit deals out new work, over HTTP. */
@RestController
@RequestMapping("/api/distribution")
class DistributionController {

	private final Distribution distribution;

	private final Reach reach;

	private final OnceOnly once;

	DistributionController(Distribution distribution, Reach reach, OnceOnly once) {
		this.distribution = distribution;
		this.reach = reach;
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
			this.reach.requireAny(actor, Role.APPROVER, Role.MANAGER);
			this.reach.requireKnown(actor, wanted.agency());
			this.distribution.change(wanted.agency(), wanted.mode());
			return ResponseEntity.ok(wanted);
		});
	}

	@GetMapping
	UnitMode read(@RequestParam String agency, @AuthenticationPrincipal Actor actor) {
		this.reach.requireKnown(actor, agency);
		return new UnitMode(agency, this.distribution.of(agency));
	}

}
