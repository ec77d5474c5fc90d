package vn.motcua.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What the container refuses by itself, such as an address with a NUL in it, is a problem
 * like every other; its own answer would be a page for people.
 */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(AsProblem.class.getName());
			}
		});
	}

	/** Made by the container, by name. */
	public static final class AsProblem extends ErrorReportValve {

		private static final JsonMapper JSON = JsonMapper.builder().build();

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			var id = RequestId.of(request, null);
			try (var line = MDC.putCloseable(RequestId.MDC_KEY, id)) {
				var problem = EarlyRefusal.problem(response.getStatus());
				response.setStatus(problem.status());
				response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
				EarlyRefusal.protect(response.getResponse());
				response.setHeader(RequestId.HEADER, id);
				response.getOutputStream().write(JSON.writeValueAsBytes(problem));
				response.finishResponse();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
