package vn.motcua.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import vn.motcua.agency.Agencies;

/**
 * Who reads the metrics. Where they have a port of their own, which is how a province
 * runs it, they are not at the port of the API at all, and the network says who reaches
 * them. At a shared port: a collector on the machine itself with no proxy between, and
 * whoever administers the topmost agency.
 */
@Component
final class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

	/** What a proxy adds; a collector has no reason to. */
	private static final Set<String> FORWARDING = Set.of("forwarded", "via", "x-real-ip");

	private final Reach reach;

	private final Agencies agencies;

	private final boolean ownPort;

	MetricsAccess(Reach reach, Agencies agencies, Environment environment) {
		this.reach = reach;
		this.agencies = agencies;
		this.ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller,
			RequestAuthorizationContext context) {
		return new AuthorizationDecision(
				this.ownPort || isOfThisMachine(context.getRequest()) || administersAll(caller.get()));
	}

	private boolean administersAll(@Nullable Authentication caller) {
		return caller != null && caller.getPrincipal() instanceof Actor actor && actor.has(Role.ADMIN)
				&& this.reach.covers(actor, this.agencies.tree().root());
	}

	/**
	 * A proxy that is believed has named the caller already; one that is not has left its
	 * headers here.
	 */
	private static boolean isOfThisMachine(HttpServletRequest request) {
		return isLoopback(request.getRemoteAddr())
				&& Collections.list(request.getHeaderNames()).stream().noneMatch(MetricsAccess::isForwarding);
	}

	private static boolean isForwarding(String header) {
		var name = header.toLowerCase(Locale.ROOT);
		return name.startsWith("x-forwarded-") || FORWARDING.contains(name);
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
