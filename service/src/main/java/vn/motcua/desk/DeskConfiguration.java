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

import vn.motcua.access.PageSessions;
import vn.motcua.access.Reach;

/** Vietnamese, unless the reader chose English; kept in a cookie, not in a session. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration implements WebMvcConfigurer {

	/** The parameter by which a reader chooses. */
	public static final String CHOICE = "lang";

	static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private final Frame frame;

	private final Reach reach;

	private final PageSessions sessions;

	DeskConfiguration(Frame frame, Reach reach, PageSessions sessions) {
		this.frame = frame;
		this.reach = reach;
		this.sessions = sessions;
	}

	/** The two languages there are; whatever else is asked for is the first. */
	static Locale language(String asked) {
		return Locale.of(asked.strip()).equals(Locale.ENGLISH) ? Locale.ENGLISH : VIETNAMESE;
	}

	@Bean
	static LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver("language") {
			@Override
			protected Locale parseLocaleValue(String asked) {
				return language(asked);
			}
		};
		resolver.setDefaultLocale(VIETNAMESE);
		// It holds what a caller sends: what is no language, nor a zone, asks for none.
		resolver.setRejectInvalidCookies(false);
		resolver.setCookieMaxAge(Duration.ofDays(365));
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var choosing = new LocaleChangeInterceptor() {
			@Override
			protected Locale parseLocaleValue(String asked) {
				return language(asked);
			}
		};
		choosing.setParamName(CHOICE);
		registry.addInterceptor(choosing).excludePathPatterns("/api/**");
		registry.addInterceptor(new GoingOn()).excludePathPatterns("/api/**");
		registry.addInterceptor(new PlaceInterceptor(this.frame, this.reach)).addPathPatterns("/desk/**");
		registry.addInterceptor(new UsingSessions(this.sessions)).addPathPatterns("/desk/**");
	}

}
