package vn.motcua.web;

import java.io.IOException;
import java.time.Duration;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * HTTP/1.1 that hangs up on whoever is still saying what he wants after a while. The
 * container's own timeouts end a silence; a byte every few seconds would hold its place
 * for hours, and there are only so many places.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {

	/** Of the container: when no request has begun. */
	private static final long NOT_BEGUN = -1;

	private Duration deadline = Duration.ofSeconds(15);

	/** From the first byte of a request to the last one of its headers. */
	void setHeaderDeadline(Duration deadline) {
		this.deadline = deadline;
	}

	@Override
	protected Processor createProcessor() {
		return new Hearing();
	}

	/** One request after the other of one connection. */
	private final class Hearing extends Http11Processor {

		Hearing() {
			super(HeaderDeadlineProtocol.this, HeaderDeadlineProtocol.this.getAdapter());
		}

		/** Called whenever something was heard, be it a byte. */
		@Override
		public SocketState service(SocketWrapperBase<?> connection) throws IOException {
			if (isBegun() && left() <= 0) {
				return SocketState.CLOSED;
			}
			connection.setReadTimeout(getConnectionTimeout());
			var state = super.service(connection);
			if (!isBegun() || isAsync() || state != SocketState.OPEN && state != SocketState.LONG) {
				return state;
			}
			connection.setReadTimeout(Math.max(1, Math.min(left(), getConnectionTimeout())));
			// With only empty lines heard, the container would forget when they began.
			return SocketState.LONG;
		}

		private boolean isBegun() {
			return this.request.getStartTimeNanos() != NOT_BEGUN;
		}

		/** In milliseconds. */
		private long left() {
			return HeaderDeadlineProtocol.this.deadline.minusNanos(System.nanoTime() - this.request.getStartTimeNanos())
				.toMillis();
		}

	}

	/** Has the container speak it. */
	@Component
	static final class Speaking implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

		@Override
		public void customize(TomcatServletWebServerFactory factory) {
			factory.setProtocol(HeaderDeadlineProtocol.class.getName());
		}

	}

}
