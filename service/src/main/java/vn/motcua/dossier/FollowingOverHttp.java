package vn.motcua.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A dossier is followed over HTTP; the proof is sent, never a part of the address. */
@RestController
class FollowingOverHttp {

	private final FollowPasses passes;

	private final FollowingDossiers following;

	FollowingOverHttp(FollowPasses passes, FollowingDossiers following) {
		this.passes = passes;
		this.following = following;
	}

	@PostMapping("/api/follow")
	Followed follow(@Valid @RequestBody FollowRequest request, HttpServletRequest call) {
		return this.following
			.follow(this.passes.byProof(request.code(), new Proof(request.proof()), call.getRemoteAddr()));
	}

}
