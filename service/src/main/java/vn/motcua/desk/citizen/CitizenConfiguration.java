package vn.motcua.desk.citizen;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** Pages that are the same for everyone may be kept for a while, by language. */
@Configuration(proxyBeanMethods = false)
class CitizenConfiguration implements WebMvcConfigurer {

	private static final Duration FRESH = Duration.ofMinutes(5);

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var keeping = new WebContentInterceptor();
		keeping.setVaryByRequestHeaders(HttpHeaders.COOKIE, "HX-Request");
		keeping.addCacheMapping(CacheControl.maxAge(FRESH).cachePublic(), "/", "/notices", "/notices/*", "/kiosk",
				"/kiosk/notices", "/kiosk/notices/*");
		registry.addInterceptor(keeping)
			.addPathPatterns("/", "/notices", "/notices/*", "/kiosk", "/kiosk/notices", "/kiosk/notices/*");
	}

}
