package vn.motcua.access;

import java.util.Optional;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Says whose a username and a password are: at once and without the database if it was
 * said a short while ago, else with one query and one deliberately slow hash.
 */
@Service
class VerifyingCredentials {

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final RememberedCredentials remembered;

	private final Patience patience;

	private final Pause pause;

	private final Fingerprints fingerprints = new Fingerprints();

	private final Shared<Question, Verdict> underWay = new Shared<>();

	private final String nobody;

	VerifyingCredentials(Accounts accounts, PasswordEncoder encoder, RememberedCredentials remembered,
			Patience patience, Pause pause) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.remembered = remembered;
		this.patience = patience;
		this.pause = pause;
		this.nobody = encoder.encode("nobody");
	}

	Verdict verify(String username, String password) {
		// The era is part of the question: who asks after a change gets no answer begun
		// before it.
		var question = new Question(this.fingerprints.of(username, password), this.remembered.era());
		return remembered(question)
			// One page makes many calls: without sharing they would queue as if each were
			// a guess.
			.orElseGet(() -> this.underWay.once(question,
					() -> remembered(question).orElseGet(() -> whenItsTurnComes(question, username, password))));
	}

	private Optional<Verdict> remembered(Question question) {
		return this.remembered.find(question.fingerprint()).map(Verdict.Right::new);
	}

	private Verdict whenItsTurnComes(Question question, String username, String password) {
		return switch (this.patience.next(username)) {
			case Patience.Turn.Refused refused -> new Verdict.TurnedAway(refused.time());
			case Patience.Turn.After after -> {
				if (after.time().isPositive()) {
					this.pause.take(after.time());
				}
				yield check(question, username, password);
			}
		};
	}

	private Verdict check(Question question, String username, String password) {
		var era = this.remembered.era();
		var account = this.accounts.find(username);
		// An unknown name costs the same time, or the time would tell who exists.
		var matches = this.encoder.matches(password, account.map(Account::passwordHash).orElse(this.nobody));
		if (!matches || account.isEmpty() || !account.get().active()) {
			return new Verdict.Wrong();
		}
		this.patience.forgive(username);
		this.remembered.remember(question.fingerprint(), account.get().actor(), era);
		return new Verdict.Right(account.get().actor());
	}

	private record Question(String fingerprint, long era) {
	}

}
