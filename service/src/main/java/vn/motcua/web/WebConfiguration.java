package vn.motcua.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.refusal.Refusal;

/** What is served beyond the usual, and what controllers may take as arguments. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, Moments::read);
		registry.addFormatterForFieldAnnotation(new DateFormats());
		registry.addConverterFactory(new WordReader());
		registry.addConverter(new TextConverter());
	}

	/** The files beside those of the pages and the web jars, which Spring Boot serves. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		// Libraries packed by mvnpm; their versions are in their addresses.
		registry.addResourceHandler("/_static/**")
			.addResourceLocations("classpath:/META-INF/resources/_static/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)));
		// What nothing answers is still told in the language that was asked for.
		registry.addResourceHandler("/**").resourceChain(false).addResolver(new NoResource());
		registry.addResourceHandler("/{file:asyncapi\\.yaml}").addResourceLocations("classpath:/static/");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CommandKeyResolver());
		resolvers.add(new ExpectedVersionResolver());
	}

	/**
	 * A word of a query may be written small, as {@code due=overdue}; an empty one is
	 * none.
	 */
	@SuppressWarnings({ "rawtypes", "unchecked", "NullAway" })
	private static final class WordReader implements ConverterFactory<String, Enum> {

		@Override
		public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
			return (text) -> text.isEmpty() ? null : (T) Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
		}

	}

	private static final class CommandKeyResolver implements HandlerMethodArgumentResolver {

		private static final int LONGEST = 200;

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == CommandKey.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			// A form of a page cannot send a header.
			var sent = request.getHeader("Idempotency-Key");
			var key = (sent != null) ? sent : request.getParameter("command-key");
			if (key != null && (key.isBlank() || key.length() > LONGEST || !Texts.isLine(key))) {
				throw Refusal.malformed("bad-idempotency-key",
						"Idempotency-Key must be 1 to " + LONGEST + " characters long, on one line.");
			}
			var user = request.getRemoteUser();
			return new CommandKey(key, (user != null) ? user : CommandKey.NOBODY, request.getDescription(false));
		}

	}

	private static final class ExpectedVersionResolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == ExpectedVersion.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			var sent = request.getHeader("If-Match");
			return ExpectedVersion.parse((sent != null) ? sent : request.getParameter("version"));
		}

	}

}
