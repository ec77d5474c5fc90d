package vn.motcua.access;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What visitors who do not sign in may do from one address within an hour. */
@Component
public class Allowances {

	private final Allowance proofs;

	private final Allowance submissions;

	Allowances(@Value("${motcua.visitors.wrong-proofs}") int proofs,
			@Value("${motcua.visitors.submissions}") int submissions, Clock clock) {
		this.proofs = new Allowance(proofs, clock);
		this.submissions = new Allowance(submissions, clock);
	}

	/** Proofs that were wrong. */
	public Allowance proofs() {
		return this.proofs;
	}

	/** Hồ sơ nộp trực tuyến. */
	public Allowance submissions() {
		return this.submissions;
	}

}
