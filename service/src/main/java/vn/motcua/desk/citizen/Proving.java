package vn.motcua.desk.citizen;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.motcua.dossier.FollowPass;
import vn.motcua.dossier.FollowPasses;
import vn.motcua.dossier.FollowRequest;
import vn.motcua.dossier.Proof;

/** Lets a visitor prove that a dossier is his. */
@Component
class Proving {

	private final FollowPasses passes;

	Proving(FollowPasses passes) {
		this.passes = passes;
	}

	FollowPass byDigits(FollowRequest asked, HttpServletRequest request) {
		return this.passes.byProof(asked.code(), new Proof(asked.proof()), request.getRemoteAddr());
	}

	Optional<FollowPass> bySecret(String code, String secret, HttpServletRequest request) {
		return this.passes.bySecret(code, secret, request.getRemoteAddr());
	}

}
