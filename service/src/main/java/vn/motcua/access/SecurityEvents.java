package vn.motcua.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells what matters for security: a line {@code key=value} of the logger
 * {@code security} for each event, which structured logging has as fields of its own, and
 * the counter {@code motcua.security.events} by kind.
 * <p>
 * Nothing that a stranger typed stands in a line: users by their usernames, all else that
 * was typed as one, which may well be a password, by a fingerprint that tells only
 * whether it was the same again; addresses by their network.
 */
@Component
public class SecurityEvents {

	private static final Logger log = LoggerFactory.getLogger("security");

	private static final int ENOUGH = 12;

	private final Users users;

	private final Fingerprints fingerprints = new Fingerprints();

	private final Map<SecurityEvent, Counter> counters;

	SecurityEvents(Users users, MeterRegistry meters) {
		this.users = users;
		this.counters = Arrays.stream(SecurityEvent.values())
			.collect(Collectors.toMap((event) -> event,
					(event) -> Counter.builder("motcua.security.events").tag("event", event.word()).register(meters),
					(one, other) -> one, () -> new EnumMap<>(SecurityEvent.class)));
	}

	void record(SecurityEvent event, String username) {
		write(event, Map.of("user", user(username)));
	}

	/** By someone's hand. */
	void record(SecurityEvent event, String username, String by) {
		write(event, ordered("user", user(username), "by", user(by)));
	}

	/** From an address. */
	void recordFrom(SecurityEvent event, String username, String address) {
		write(event, ordered("user", user(username), "network", ClientNetwork.of(address)));
	}

	/** A form was refused before anyone looked at it. */
	public void formRefused(HttpServletRequest request) {
		write(SecurityEvent.FORM_REFUSED, Map.of("network", ClientNetwork.of(request.getRemoteAddr())));
	}

	@TransactionalEventListener
	void record(AccountRecorded recorded) {
		record(switch (recorded.act()) {
			case OPENED -> SecurityEvent.ACCOUNT_OPENED;
			case ROLES -> SecurityEvent.ROLES_CHANGED;
			case PASSWORD -> SecurityEvent.PASSWORD_CHANGED;
			case DEACTIVATED -> SecurityEvent.ACCOUNT_DEACTIVATED;
			case ACTIVATED -> SecurityEvent.ACCOUNT_ACTIVATED;
			case TRANSFERRED -> SecurityEvent.ACCOUNT_TRANSFERRED;
			case RENAMED -> SecurityEvent.ACCOUNT_RENAMED;
		}, recorded.username(), recorded.by());
	}

	private void write(SecurityEvent event, Map<String, String> facts) {
		Objects.requireNonNull(this.counters.get(event)).increment();
		var line = log.atLevel(event.isOdd() ? Level.WARN : Level.INFO).addKeyValue("event", event.word());
		for (var fact : facts.entrySet()) {
			line = line.addKeyValue(fact.getKey(), fact.getValue());
		}
		line.log("event=" + event.word()
				+ facts.entrySet()
					.stream()
					.map((fact) -> " " + fact.getKey() + "=" + fact.getValue())
					.collect(Collectors.joining()));
	}

	private String user(String typed) {
		return this.users.nameOf(typed).isPresent() ? typed
				: "unknown:" + this.fingerprints.of(typed, "").substring(0, ENOUGH);
	}

	private static Map<String, String> ordered(String key, String value, String other, String itsValue) {
		var facts = new LinkedHashMap<String, String>();
		facts.put(key, value);
		facts.put(other, itsValue);
		return facts;
	}

}
