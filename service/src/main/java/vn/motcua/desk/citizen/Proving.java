package vn.motcua.desk.citizen;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.motcua.access.Allowances;
import vn.motcua.dossier.FollowPass;
import vn.motcua.dossier.FollowPasses;
import vn.motcua.dossier.FollowRequest;
import vn.motcua.dossier.Proof;

/** Lets a visitor prove that a dossier is his, not too often from one address. */
@Component
class Proving {

	private final FollowPasses passes;

	private final Allowances allowances;

	Proving(FollowPasses passes, Allowances allowances) {
		this.passes = passes;
		this.allowances = allowances;
	}

	FollowPass byDigits(FollowRequest asked, HttpServletRequest request) {
		this.allowances.proofs().use(request.getRemoteAddr());
		var pass = this.passes.byProof(asked.code(), new Proof(asked.proof()));
		this.allowances.proofs().giveBack(request.getRemoteAddr());
		return pass;
	}

	FollowPass bySecret(String code, String secret, HttpServletRequest request) {
		this.allowances.proofs().use(request.getRemoteAddr());
		var pass = this.passes.bySecret(code, secret);
		this.allowances.proofs().giveBack(request.getRemoteAddr());
		return pass;
	}

}
