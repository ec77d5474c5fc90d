package vn.motcua.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import vn.motcua.refusal.Refusal;

/**
 * How much of a body is read, how long that may take, and how many large ones are in hand
 * at the same time.
 */
@Component
class BodyLimits {

	/** Larger than what people send at their work; many at once would fill the memory. */
	static final long LARGE = DataSize.ofKilobytes(64).toBytes();

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final DataSize json;

	private final DataSize form;

	private final DataSize visitor;

	private final Duration grace;

	private final Semaphore large;

	BodyLimits(@Value("${motcua.limits.body.json}") DataSize json, @Value("${motcua.limits.body.form}") DataSize form,
			@Value("${motcua.limits.body.visitor}") DataSize visitor,
			@Value("${motcua.limits.body.grace}") Duration grace,
			@Value("${motcua.limits.body.large-at-once}") int large) {
		this.json = json;
		this.form = form;
		this.visitor = visitor;
		this.grace = grace;
		this.large = new Semaphore(large, true);
	}

	/**
	 * The most bytes that are read of the call's body. To be asked when the first one is
	 * read and not before: whoever may not call at all was told so by then.
	 */
	long bytes(HttpServletRequest request, boolean isForm) {
		if (isForm) {
			// Before it is known who sends it: its token is in it.
			return (request.getServletPath().startsWith("/desk") ? this.form : this.visitor).toBytes();
		}
		return (isSignedIn() ? this.json : this.visitor).toBytes();
	}

	/** How long a sender may keep us waiting, besides what the size itself takes. */
	Duration grace() {
		return this.grace;
	}

	/**
	 * Takes one more large body in hand, when it is its turn.
	 * @throws Refusal when too many are
	 */
	void takeLarge() {
		try {
			if (this.large.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw Refusal.tooOften("too-many-large",
				"Many large bodies are sent at this moment. Wait a few seconds and send it again.", PATIENCE);
	}

	/** It is done with. */
	void releaseLarge() {
		this.large.release();
	}

	private static boolean isSignedIn() {
		var caller = SecurityContextHolder.getContext().getAuthentication();
		return caller != null && caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
	}

}
