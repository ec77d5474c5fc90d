package vn.motcua.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps who is signed in at a page. Only his name is kept: what he may do is asked anew
 * with every page, so that a role taken away is gone at once, and a new password or a
 * deactivation ends every session of his.
 */
@Component
public class PageSessions implements SecurityContextRepository {

	private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

	private final Users users;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	PageSessions(Users users, FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.users = users;
		this.sessions = sessions;
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
			request.getSession(true).setAttribute(USERNAME, signedIn.getName());
		}
		else if (request.getSession(false) != null) {
			request.getSession(false).removeAttribute(USERNAME);
		}
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return of(request).getAuthentication() != null;
	}

	private SecurityContext of(HttpServletRequest request) {
		var context = new SecurityContextImpl();
		var session = request.getSession(false);
		if (session != null && session.getAttribute(USERNAME) instanceof String username) {
			this.users.find(username).map(SignedIn::new).ifPresent(context::setAuthentication);
		}
		return context;
	}

	@TransactionalEventListener
	void end(UserChanged changed) {
		this.sessions.findByPrincipalName(changed.username()).keySet().forEach(this.sessions::deleteById);
	}

}
