package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.springframework.stereotype.Service;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.refusal.Refusal;
import vn.motcua.throttle.AttemptLimiter;
import vn.motcua.throttle.Throttles;

/**
 * Whoever proves that a dossier is his gets a pass (tra cứu hồ sơ). Whoever cannot learns
 * nothing, not even whether there is such a dossier.
 */
@Service
public class FollowPasses {

	/** So long someone reads before he is asked again. */
	public static final Duration LASTS = Duration.ofMinutes(30);

	private static final String PURPOSE = "pass";

	private final FollowKey key;

	private final FollowSecrets secrets;

	private final ApplicantNumbers numbers;

	private final AttemptLimiter tries;

	private final Clock clock;

	FollowPasses(FollowKey key, FollowSecrets secrets, ApplicantNumbers numbers, Throttles throttles, Clock clock) {
		this.key = key;
		this.secrets = secrets;
		this.numbers = numbers;
		this.tries = throttles.proofs();
		this.clock = clock;
	}

	/**
	 * By the last digits of a number that was given with it.
	 * @param address from where somebody asks
	 */
	public FollowPass byProof(String code, Proof proof, String address) {
		var attempt = this.tries.begin(address, code);
		if (!this.numbers.fit(proof, code)) {
			throw RatingByApplicants.unproven(code);
		}
		attempt.succeeded();
		return issue(code);
	}

	/**
	 * By the secret of the receipt.
	 * @param address from where somebody asks
	 * @return none, if the secret is ours but its time is over: the digits open it still
	 */
	public Optional<FollowPass> bySecret(String code, String secret, String address) {
		var attempt = this.tries.begin(address, code);
		var until = this.secrets.until(code, secret)
			.orElseThrow(() -> Refusal.unknown("bad-follow-link",
					"This link is not one of ours. Scan the receipt again, or enter the code of the dossier."));
		attempt.succeeded();
		var today = OfficialTime.dateOf(this.clock.instant());
		return today.isAfter(until) ? Optional.empty() : Optional.of(issue(code));
	}

	/** By a pass that was given out before. */
	public Optional<FollowPass> read(String text) {
		var parts = text.split("\\.");
		if (parts.length != 3 || !this.key.isSignature(parts[2], PURPOSE, parts[0] + '.' + parts[1])) {
			return Optional.empty();
		}
		var code = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
		return Optional.of(new FollowPass(code, Instant.ofEpochSecond(Long.parseLong(parts[1])), text))
			.filter((pass) -> pass.isGoodAt(this.clock.instant()));
	}

	/** For whoever just handed it in himself. */
	FollowPass issue(String code) {
		var until = this.clock.instant().plus(LASTS);
		var signed = Base64.getUrlEncoder().withoutPadding().encodeToString(code.getBytes(StandardCharsets.UTF_8)) + '.'
				+ until.getEpochSecond();
		return new FollowPass(code, until, signed + '.' + this.key.sign(PURPOSE, signed));
	}

}
