package vn.motcua.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.RequestCache;

import vn.motcua.access.PageSessions;

/**
 * Signing in by form for the desks; everything else that is no call of the API is open:
 * the citizens' pages, and what pages look like. A visitor who does not sign in has no
 * session.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

	private static final String[] OF_THE_API = { "/api/", "/actuator", "/v3/", "/asyncapi", "/error" };

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain pageSecurity(HttpSecurity http, AuthenticationManager signingIn, PageSessions sessions,
			PageAnswers answers) {
		return http.securityMatcher(DeskSecurity::isPage)
			.authenticationManager(signingIn)
			.authorizeHttpRequests(
					// What goes on later was let in before.
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
						.permitAll()
						.requestMatchers("/desk/**")
						.authenticated()
						.anyRequest()
						.permitAll())
			.securityContext((context) -> context.securityContextRepository(sessions))
			.formLogin((form) -> form.loginPage("/sign-in").defaultSuccessUrl("/desk").failureHandler(answers))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.logoutSuccessUrl("/sign-in?out")
				// What a page kept in the browser, such as a draft, is nobody's then.
				.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE))))
			.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
				.csrfTokenRequestHandler(new FormTokens()))
			.requestCache((cache) -> cache.requestCache(pagesToReturnTo()))
			// Nothing goes over from before signing in, least of all the session's id.
			.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.newSession()))
			.exceptionHandling((problems) -> problems.authenticationEntryPoint(answers).accessDeniedHandler(answers))
			.headers((headers) -> headers.defaultsDisabled()
				.cacheControl(Customizer.withDefaults())
				.addHeaderWriter(ContentPolicy::write))
			.httpBasic(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * Where someone wanted to go who has to sign in first: what a form posts to is no
	 * page.
	 */
	private static RequestCache pagesToReturnTo() {
		var cache = new PageToReturnTo();
		cache.setRequestMatcher((request) -> HttpMethod.GET.matches(request.getMethod())
				&& request.getServletPath().startsWith("/desk") && PageAnswers.isForReader(request));
		return cache;
	}

	static boolean isPage(HttpServletRequest request) {
		var path = pathOf(request);
		for (String ofTheApi : OF_THE_API) {
			if (path.startsWith(ofTheApi)) {
				return false;
			}
		}
		return true;
	}

	/** What was asked for; of a call that was refused already, what it had asked for. */
	static String pathOf(HttpServletRequest request) {
		return (request.getDispatcherType() == DispatcherType.ERROR
				&& request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) ? asked
						: request.getServletPath();
	}

}
