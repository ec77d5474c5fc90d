package vn.motcua.throttle;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.motcua.throttle.AttemptLimiter.Limits;

/** What is slowed, and how much; the figures are settings. */
@Component
public class Throttles {

	private static final String LIMITS = "motcua.limits.";

	private final AttemptLimiter signIns;

	private final AttemptLimiter proofs;

	private final RateLimiter submissions;

	Throttles(AttemptBudgets budgets, Clock clock, @Value("${" + LIMITS + "sign-in.pair}") RateLimit signInPair,
			@Value("${" + LIMITS + "sign-in.source}") RateLimit signInSource,
			@Value("${" + LIMITS + "sign-in.target}") RateLimit signInTarget,
			@Value("${" + LIMITS + "proof.pair}") RateLimit proofPair,
			@Value("${" + LIMITS + "proof.source}") RateLimit proofSource,
			@Value("${" + LIMITS + "proof.target}") RateLimit proofTarget,
			@Value("${" + LIMITS + "submission.source}") RateLimit submissionSource) {
		this.signIns = new AttemptLimiter("sign-in", new Limits(signInPair, signInSource, signInTarget), budgets,
				clock);
		this.proofs = new AttemptLimiter("proof", new Limits(proofPair, proofSource, proofTarget), budgets, clock);
		this.submissions = new RateLimiter("submission", submissionSource, budgets, clock);
	}

	/** Passwords for a name. */
	public AttemptLimiter signIns() {
		return this.signIns;
	}

	/** Digits, or secrets, by which somebody shows that a dossier is his. */
	public AttemptLimiter proofs() {
		return this.proofs;
	}

	/** Hồ sơ nộp trực tuyến. */
	public RateLimiter submissions() {
		return this.submissions;
	}

}
