package vn.motcua.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.refusal.Refusal;

/** What controllers may take as arguments beyond the usual. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, Moments::read);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CommandKeyResolver());
		resolvers.add(new ExpectedVersionResolver());
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
			var key = request.getHeader("Idempotency-Key");
			if (key != null && (key.isBlank() || key.length() > LONGEST)) {
				throw Refusal.malformed("bad-idempotency-key",
						"Idempotency-Key must be 1 to " + LONGEST + " characters long.");
			}
			return new CommandKey(key, String.valueOf(request.getRemoteUser()), request.getDescription(false));
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
			return ExpectedVersion.parse(request.getHeader("If-Match"));
		}

	}

}
