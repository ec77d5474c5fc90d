package vn.motcua.desk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.access.Actor;
import vn.motcua.access.PageSessions;
import vn.motcua.access.SessionTime;
import vn.motcua.staffing.Standing;
import vn.motcua.staffing.Substitutions;
import vn.motcua.web.RequestId;

/**
 * What stands around every page: who reads it, for whom he acts, where he may go. Pages
 * know it as {@code frame}.
 */
@Component
public class Frame {

	private final Substitutions substitutions;

	private final PageSessions sessions;

	private final Clock clock;

	Frame(Substitutions substitutions, PageSessions sessions, Clock clock) {
		this.substitutions = substitutions;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Who is signed in, if anyone is. */
	public @Nullable Actor me() {
		return reader();
	}

	static @Nullable Actor reader() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Actor actor) ? actor : null;
	}

	/** Those whose work he has now. */
	public List<Standing> standings() {
		var me = me();
		return (me == null) ? List.of() : this.substitutions.standsInFor(me.username(), this.clock.instant());
	}

	/** What is left of his session, if he has one. */
	public @Nullable SessionTime session() {
		return this.sessions.timeOf(request()).orElse(null);
	}

	/** The desks he may go to. */
	public List<Place> places() {
		var me = me();
		return (me == null) ? List.of() : Place.of(me);
	}

	/** Whether the page is at that desk. */
	public boolean isAt(Place place) {
		return path().equals(place.path()) || path().startsWith(place.path() + "/");
	}

	public String path() {
		return request().getServletPath();
	}

	public String lang() {
		return LocaleContextHolder.getLocale().getLanguage();
	}

	/** The address of this page in the other language. */
	public String inLanguage(String lang) {
		return UriComponentsBuilder.fromPath(path())
			.query(request().getQueryString())
			.replaceQueryParam("lang", lang)
			.build()
			.toUriString();
	}

	/** What was just done, as the address says. */
	public @Nullable String done() {
		var done = request().getParameter("done");
		return (done != null && done.matches("[a-z.-]{1,60}")) ? "done." + done : null;
	}

	/** By which this call is found in the log. */
	public @Nullable String requestId() {
		return RequestId.current();
	}

	/** A key under which a form is carried out once, however often it is sent. */
	public String key() {
		return UUID.randomUUID().toString();
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
			.getRequest();
	}

}
