package vn.motcua.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import vn.motcua.refusal.Refusal;

/**
 * Where someone is signed in to the pages: seen and ended by himself, and by an
 * administrator over him.
 */
@Component
public class UserSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final PageSessions pages;

	private final SessionSettings settings;

	private final KeepingUsers users;

	private final SecurityEvents events;

	UserSessions(FindByIndexNameSessionRepository<? extends Session> sessions, PageSessions pages,
			SessionSettings settings, KeepingUsers users, SecurityEvents events) {
		this.sessions = sessions;
		this.pages = pages;
		this.settings = settings;
		this.users = users;
		this.events = events;
	}

	/**
	 * The one used last first.
	 * @param current the id of the session that asks, if one does
	 */
	public List<SessionEntry> list(Actor by, String username, @Nullable String current) {
		requireOwnOrOver(by, username);
		return open(username).map(Open::session)
			.sorted(Comparator.comparing(PageSession::usedAt).reversed())
			.map((session) -> SessionEntry.of(session, this.settings.endOf(session), session.id().equals(current)))
			.toList();
	}

	/** Ends one. */
	public void end(Actor by, String username, String id) {
		requireOwnOrOver(by, username);
		var found = open(username).filter((open) -> open.session().id().equals(id))
			.findFirst()
			.orElseThrow(() -> Refusal.unknown("unknown-session", "There is no such session; it may have ended."));
		end(by, found);
	}

	/**
	 * Ends all of them.
	 * @param but the id of the one to be left, if any is
	 */
	public void endAll(Actor by, String username, @Nullable String but) {
		requireOwnOrOver(by, username);
		open(username).filter((open) -> !open.session().id().equals(but)).forEach((open) -> end(by, open));
	}

	private void end(Actor by, Open open) {
		this.sessions.deleteById(open.secret());
		this.events.record(SecurityEvent.SESSION_ENDED, open.session().username(), by.username());
	}

	private void requireOwnOrOver(Actor by, String username) {
		if (!by.username().equals(username)) {
			this.users.find(by, username);
		}
	}

	private Stream<Open> open(String username) {
		return this.sessions.findByPrincipalName(username)
			.entrySet()
			.stream()
			.flatMap(UserSessions::read)
			.filter((open) -> !this.pages.isOver(open.session()));
	}

	private static Stream<Open> read(Entry<String, ? extends Session> kept) {
		var session = PageSession.read(kept.getValue()::getAttribute);
		return (session != null) ? Stream.of(new Open(kept.getKey(), session)) : Stream.empty();
	}

	/**
	 * A session under what its cookie holds.
	 */
	private record Open(String secret, PageSession session) {
	}

}
