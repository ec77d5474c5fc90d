package vn.motcua.access;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.platform.ChangeFeed;

/**
 * Credentials that were verified a short while ago, by fingerprint. All are forgotten
 * when anything about any user changes: that is seldom, and leaves nothing to reason
 * about.
 */
class RememberedCredentials {

	private static final int MOST = 20_000;

	private static final Duration RECOGNISES = Duration.ofHours(24);

	private final ChangeFeed changes;

	private final Cache<String, Actor> actors;

	private final Cache<String, Boolean> recognised;

	private long era;

	RememberedCredentials(ChangeFeed changes, Duration briefly, Ticker ticker) {
		this.changes = changes;
		this.actors = Caffeine.newBuilder().expireAfterWrite(briefly).maximumSize(MOST).ticker(ticker).build();
		this.recognised = Caffeine.newBuilder().expireAfterWrite(RECOGNISES).maximumSize(MOST).ticker(ticker).build();
		changes.onChange("app_user", this::forget);
		changes.onChange("app_user_role", this::forget);
	}

	Optional<Actor> find(String fingerprint) {
		return this.changes.isLive() ? Optional.ofNullable(this.actors.getIfPresent(fingerprint)) : Optional.empty();
	}

	/**
	 * Whether they were right within a day. They must be verified again, but whoever has
	 * them does not guess.
	 */
	boolean recognises(String fingerprint) {
		return this.recognised.getIfPresent(fingerprint) != null;
	}

	/** They were right. */
	void recognise(String fingerprint) {
		this.recognised.put(fingerprint, true);
	}

	/** They are right no longer. */
	void recogniseNoLonger(String fingerprint) {
		this.recognised.invalidate(fingerprint);
	}

	/** The time between two changes; ask before reading what is to be remembered. */
	synchronized long era() {
		return this.era;
	}

	/** Remembers, unless a change came since: what was read may be from before it. */
	synchronized void remember(String fingerprint, Actor actor, long since) {
		if (this.era == since && this.changes.isLive()) {
			this.actors.put(fingerprint, actor);
		}
	}

	@TransactionalEventListener
	void forget(UserChanged changed) {
		forget();
	}

	private synchronized void forget() {
		this.era++;
		this.actors.invalidateAll();
	}

}
