package vn.motcua.access;

import java.util.Locale;
import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

import vn.motcua.refusal.Refusal;
import vn.motcua.throttle.AttemptLimiter;
import vn.motcua.throttle.Throttles;

/**
 * Says whose a username and a password are: at once and without the database if it was
 * said a short while ago, else with a few queries and one deliberately slow hash, when
 * its turn comes.
 */
@Service
class VerifyingCredentials {

	/**
	 * No user has a longer name; longer ones share their tries with what they begin with.
	 */
	private static final int LONGEST_NAME = 64;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final RememberedCredentials remembered;

	private final AttemptLimiter tries;

	private final HashingExecutor hashing;

	private final Fingerprints fingerprints = new Fingerprints();

	private final SingleFlight<Question, Verdict> underWay = new SingleFlight<>();

	private final String nobody;

	VerifyingCredentials(Accounts accounts, PasswordEncoder encoder, RememberedCredentials remembered,
			Throttles throttles, HashingExecutor hashing) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.remembered = remembered;
		this.tries = throttles.signIns();
		this.hashing = hashing;
		this.nobody = encoder.encode("nobody");
	}

	/**
	 * @param source the address from which someone signs in
	 */
	Verdict verify(String username, String password, String source) {
		// The era is part of the question: who asks after a change gets no answer begun
		// before it.
		var question = new Question(this.fingerprints.of(username, password), source, this.remembered.era());
		return remembered(question)
			// One page makes many calls: without sharing they would queue as if each were
			// a guess.
			.orElseGet(() -> this.underWay.once(question, () -> remembered(question)
				.orElseGet(() -> whenItsTurnComes(question, target(username), username, password))));
	}

	private Optional<Verdict> remembered(Question question) {
		return this.remembered.find(question.fingerprint()).map(Verdict.Right::new);
	}

	private Verdict whenItsTurnComes(Question question, String target, String username, String password) {
		try {
			if (this.remembered.recognises(question.fingerprint())) {
				return this.hashing.ahead(() -> check(question, username, password));
			}
			// What it costs the database is counted there too: as few connections as
			// threads are ever in hand for those who may be anybody.
			return this.hashing.inTurn(question.source(), target, () -> {
				var attempt = this.tries.begin(question.source(), target);
				var verdict = check(question, username, password);
				if (verdict instanceof Verdict.Right) {
					attempt.succeeded();
				}
				return verdict;
			});
		}
		catch (Refusal turnedAway) {
			return new Verdict.TurnedAway(turnedAway);
		}
	}

	private Verdict check(Question question, String username, String password) {
		var era = this.remembered.era();
		var account = this.accounts.find(username);
		// An unknown name costs the same time, or the time would tell who exists.
		var matches = this.encoder.matches(password, account.map(Account::passwordHash).orElse(this.nobody));
		if (!matches || account.isEmpty() || !account.get().active()) {
			this.remembered.recogniseNoLonger(question.fingerprint());
			return new Verdict.Wrong();
		}
		this.remembered.recognise(question.fingerprint());
		this.remembered.remember(question.fingerprint(), account.get().actor(), era);
		return new Verdict.Right(account.get().actor());
	}

	private static String target(String username) {
		var name = (username.length() > LONGEST_NAME) ? username.substring(0, LONGEST_NAME) : username;
		return name.toLowerCase(Locale.ROOT);
	}

	private record Question(String fingerprint, String source, long era) {
	}

}
