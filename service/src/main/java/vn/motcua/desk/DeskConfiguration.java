package vn.motcua.desk;

import java.time.Duration;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import vn.motcua.access.Reach;

/** Vietnamese, unless the reader chose English; kept in a cookie, not in a session. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebMvcConfigurer {

	static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private final Frame frame;

	private final Reach reach;

	DeskConfiguration(Frame frame, Reach reach) {
		this.frame = frame;
		this.reach = reach;
	}

	@Bean
	static LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver("language");
		resolver.setDefaultLocale(VIETNAMESE);
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieSameSite("Lax");
		resolver.setRejectInvalidCookies(false);
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var language = new LocaleChangeInterceptor();
		language.setParamName("lang");
		language.setIgnoreInvalidLocale(true);
		registry.addInterceptor(language).excludePathPatterns("/api/**");
		registry.addInterceptor(new GoingOn()).excludePathPatterns("/api/**");
		registry.addInterceptor(new PlaceInterceptor(this.frame, this.reach)).addPathPatterns("/desk/**");
	}

}
