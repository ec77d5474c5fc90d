package vn.motcua.desk.citizen;

import java.time.Duration;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

import vn.motcua.desk.DeskConfiguration;

/** What browsers and proxies may keep of pages that are about nobody. */
@Configuration(proxyBeanMethods = false)
class CitizenConfiguration implements WebMvcConfigurer {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final String[] THE_SAME = { "/", "/notices", "/notices/*", "/kiosk", "/kiosk/notices",
			"/kiosk/notices/*" };

	private static final String[] FORMS = { "/follow", "/submit", "/submit/*" };

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var keeping = new Keeping();
		// A proxy that many share keeps nothing: it would have to tell languages apart.
		keeping.addCacheMapping(CacheControl.maxAge(FRESH).cachePrivate(), THE_SAME);
		// Browsers keep what was typed for whoever goes back to correct it, only where a
		// page may be kept at all.
		keeping.addCacheMapping(CacheControl.noCache().cachePrivate(), FORMS);
		registry.addInterceptor(keeping).addPathPatterns(THE_SAME).addPathPatterns(FORMS);
	}

	/**
	 * What a browser keeps is good as long as its reader's language is, which stands in a
	 * cookie; the answer that changes it is not kept at all.
	 */
	private static final class Keeping extends WebContentInterceptor {

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
				throws ServletException {
			if (request.getParameter(DeskConfiguration.CHOICE) != null) {
				applyCacheControl(response, CacheControl.noStore());
				return true;
			}
			response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", HX-Request");
			return super.preHandle(request, response, handler);
		}

	}

}
