package vn.motcua.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import vn.motcua.access.Allowances;

/** A dossier is followed over HTTP; the proof is sent, never a part of the address. */
@RestController
class FollowingOverHttp {

	private final FollowPasses passes;

	private final FollowingDossiers following;

	private final Allowances allowances;

	FollowingOverHttp(FollowPasses passes, FollowingDossiers following, Allowances allowances) {
		this.passes = passes;
		this.following = following;
		this.allowances = allowances;
	}

	@PostMapping("/api/follow")
	Followed follow(@Valid @RequestBody FollowRequest request, HttpServletRequest call) {
		this.allowances.proofs().use(call.getRemoteAddr());
		var pass = this.passes.byProof(request.code(), new Proof(request.proof()));
		this.allowances.proofs().giveBack(call.getRemoteAddr());
		return this.following.follow(pass);
	}

}
