package vn.motcua.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps who is signed in at a page, for as long as he does something there and no longer
 * than a day's work. Only his name is kept: what he may do is asked anew with every page,
 * so that a role taken away is gone at once, and a new password or a deactivation ends
 * every session of his.
 */
@Component
@EnableConfigurationProperties(SessionSettings.class)
public class PageSessions implements SecurityContextRepository {

	private final Users users;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final SessionSettings settings;

	private final SecurityEvents events;

	private final Clock clock;

	PageSessions(Users users, FindByIndexNameSessionRepository<? extends Session> sessions, SessionSettings settings,
			SecurityEvents events, Clock clock) {
		this.users = users;
		this.sessions = sessions;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@SuppressWarnings("deprecation") // the interface still asks for it; the deferred
										// one is what is called
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return of(holder.getRequest());
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (context.getAuthentication() instanceof SignedIn signedIn) {
			begin(signedIn.getName(), request);
		}
		else if (request.getSession(false) != null) {
			request.getSession(false).invalidate();
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return of(request).getAuthentication() != null;
	}

	private SecurityContext of(HttpServletRequest request) {
		var context = new SecurityContextImpl();
		open(request).flatMap((session) -> this.users.find(session.username()))
			.map(SignedIn::new)
			.ifPresent(context::setAuthentication);
		return context;
	}

	/** Ends what is over as soon as anyone comes with it. */
	private Optional<PageSession> open(HttpServletRequest request) {
		var kept = request.getSession(false);
		var session = (kept != null) ? PageSession.read(kept::getAttribute) : null;
		if (kept == null || session == null) {
			return Optional.empty();
		}
		if (isOver(session)) {
			kept.invalidate();
			this.events.record(
					this.settings.canGoOn(session) ? SecurityEvent.SESSION_IDLE : SecurityEvent.SESSION_TOO_OLD,
					session.username());
			return Optional.empty();
		}
		return Optional.of(session);
	}

	boolean isOver(PageSession session) {
		return !this.clock.instant().isBefore(this.settings.endOf(session));
	}

	private void begin(String username, HttpServletRequest request) {
		var session = request.getSession(true);
		PageSession.begin(username, this.clock.instant(), request).write(session::setAttribute);
	}

	/** Whoever changed his password goes on here, and nowhere else, under another id. */
	public void renew(Actor actor, HttpServletRequest request) {
		Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
		begin(actor.username(), request);
	}

	/** Something is done by whoever is signed in: he has the whole time again. */
	public void use(HttpServletRequest request) {
		var now = this.clock.instant();
		open(request).filter((session) -> session.usedAt().plus(this.settings.grain()).isBefore(now))
			.ifPresent((session) -> session.usedAgain(now).writeUse(request.getSession()::setAttribute));
	}

	/** What is left of the session; nothing, if nobody is signed in. */
	public Optional<SessionTime> timeOf(HttpServletRequest request) {
		return open(request).map((session) -> new SessionTime(
				Duration.between(this.clock.instant(), this.settings.endOf(session)).toSeconds(),
				this.settings.warning().toSeconds(), this.settings.canGoOn(session)));
	}

	/** The id by which the session is spoken of. */
	public @Nullable String idOf(HttpServletRequest request) {
		return open(request).map(PageSession::id).orElse(null);
	}

	/**
	 * For what goes on after a page was answered: whether he who asked for it still is
	 * signed in, as far as is known anywhere.
	 */
	public BooleanSupplier lasting(HttpServletRequest request) {
		var kept = request.getSession(false);
		var secret = (kept != null) ? kept.getId() : "";
		return () -> {
			var session = this.sessions.findById(secret);
			var read = (session != null) ? PageSession.read(session::getAttribute) : null;
			return read != null && !isOver(read) && this.users.find(read.username()).isPresent();
		};
	}

	@TransactionalEventListener
	void end(UserChanged changed) {
		this.sessions.findByPrincipalName(changed.username()).keySet().forEach(this.sessions::deleteById);
	}

}
