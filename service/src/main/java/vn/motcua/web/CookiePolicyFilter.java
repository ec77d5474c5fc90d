package vn.motcua.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every cookie of ours is, whoever sets it: for the whole site and no other, out of
 * reach of scripts, not sent along with what other sites post. Behind TLS its name begins
 * with {@code __Host-}, so that browsers take it from nobody but us (RFC 6265bis, 4.1.3);
 * inside it keeps its plain name, and a cookie that came without the prefix is not seen.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CookiePolicyFilter extends OncePerRequestFilter {

	private static final String PREFIX = "__Host-";

	private static final String SAME_SITE = "SameSite";

	private static final Set<String> OURS_TO_SAY = Set.of("path", "domain", "secure", "httponly");

	private final Transport transport;

	CookiePolicyFilter(Transport transport) {
		this.transport = transport;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean secure = this.transport.isSecure(request);
		chain.doFilter(secure ? new Plain(request) : request, new Strict(response, secure));
	}

	/** The page that says what went wrong reads cookies too. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/** Cookies by the names that the program knows. */
	private static final class Plain extends HttpServletRequestWrapper {

		Plain(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Cookie @Nullable [] getCookies() {
			var sent = super.getCookies();
			return (sent == null) ? null
					: Arrays.stream(sent)
						.filter((cookie) -> cookie.getName().startsWith(PREFIX))
						.map((cookie) -> new Cookie(cookie.getName().substring(PREFIX.length()), cookie.getValue()))
						.toArray(Cookie[]::new);
		}

	}

	/** Cookies as browsers are to keep them. */
	private static final class Strict extends HttpServletResponseWrapper {

		private final boolean secure;

		Strict(HttpServletResponse response, boolean secure) {
			super(response);
			this.secure = secure;
		}

		@Override
		public void addCookie(Cookie cookie) {
			var strict = new Cookie((this.secure ? PREFIX : "") + cookie.getName(), cookie.getValue());
			strict.setAttribute(SAME_SITE, "Lax");
			cookie.getAttributes()
				.entrySet()
				.stream()
				.filter((each) -> !OURS_TO_SAY.contains(each.getKey().toLowerCase(Locale.ROOT)))
				.forEach((each) -> strict.setAttribute(each.getKey(), each.getValue()));
			strict.setPath("/");
			strict.setHttpOnly(true);
			strict.setSecure(this.secure);
			super.addCookie(strict);
		}

		@Override
		public void addHeader(String name, String value) {
			super.addHeader(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) ? strict(value) : value);
		}

		@Override
		public void setHeader(String name, String value) {
			super.setHeader(name, HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) ? strict(value) : value);
		}

		private String strict(String cookie) {
			var parts = cookie.split(";\\s*");
			var kept = Arrays.stream(parts)
				.skip(1)
				.filter((part) -> !OURS_TO_SAY.contains(attribute(part)))
				.collect(Collectors.toList());
			kept.addFirst((this.secure ? PREFIX : "") + parts[0]);
			kept.add("Path=/");
			kept.add("HttpOnly");
			if (this.secure) {
				kept.add("Secure");
			}
			if (kept.stream().noneMatch((part) -> attribute(part).equals("samesite"))) {
				kept.add(SAME_SITE + "=Lax");
			}
			return String.join("; ", kept);
		}

		private static String attribute(String part) {
			return part.split("=", 2)[0].toLowerCase(Locale.ROOT);
		}

	}

}
