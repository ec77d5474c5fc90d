package vn.motcua.desk.citizen;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** What browsers and proxies may keep of pages that are about nobody. */
@Configuration(proxyBeanMethods = false)
class CitizenConfiguration implements WebMvcConfigurer {

	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final String[] THE_SAME = { "/", "/notices", "/notices/*", "/kiosk", "/kiosk/notices",
			"/kiosk/notices/*" };

	private static final String[] FORMS = { "/follow", "/submit", "/submit/*" };

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var keeping = new WebContentInterceptor();
		keeping.setVaryByRequestHeaders(HttpHeaders.COOKIE, "HX-Request");
		keeping.addCacheMapping(CacheControl.maxAge(FRESH).cachePublic(), THE_SAME);
		// Browsers keep what was typed for whoever goes back to correct it, only where a
		// page may be kept at all.
		keeping.addCacheMapping(CacheControl.noCache().cachePrivate(), FORMS);
		registry.addInterceptor(keeping).addPathPatterns(THE_SAME).addPathPatterns(FORMS);
	}

}
