package vn.motcua.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
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

	static final Duration DEADLINE = Duration.ofSeconds(15);

	/** Who was heard in the middle of his headers, and since when. */
	private Map<SocketWrapperBase<NioChannel>, Long> speaking = new HashMap<>();

	@Override
	public void start() throws Exception {
		super.start();
		getUtilityExecutor().scheduleWithFixedDelay(this::hangUpOnTheSlow, 1, 1, TimeUnit.SECONDS);
	}

	private void hangUpOnTheSlow() {
		long now = System.nanoTime();
		var still = new HashMap<SocketWrapperBase<NioChannel>, Long>();
		for (var connection : getEndpoint().getConnections()) {
			if (isInHeaders(connection)) {
				long since = this.speaking.getOrDefault(connection, now);
				if (now - since > DEADLINE.toNanos()) {
					connection.processSocket(SocketEvent.ERROR, true);
				}
				else {
					still.put(connection, since);
				}
			}
		}
		this.speaking = still;
	}

	private static boolean isInHeaders(SocketWrapperBase<NioChannel> connection) {
		return connection.getCurrentProcessor() instanceof Processor processor && processor.getRequest() != null
				&& processor.getRequest().getRequestProcessor().getStage() == Constants.STAGE_PARSE;
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
