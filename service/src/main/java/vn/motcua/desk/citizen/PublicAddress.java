package vn.motcua.desk.citizen;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How the outside reaches us. Unless it is set, the name by which a call came in is
 * believed only if it is a number of this building: any other name is the caller's, and
 * would be printed on papers that applicants trust.
 */
@Component
class PublicAddress {

	private static final Logger log = LoggerFactory.getLogger(PublicAddress.class);

	private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[[0-9a-fA-F:.]+]");

	private final String address;

	PublicAddress(@Value("${motcua.public-address}") String address) {
		this.address = address;
		if (address.isBlank()) {
			log.warn("motcua.public-address is not set: receipts get no code to scan but where the service is called by"
					+ " a number of the building");
		}
	}

	/** The whole address of that path, if it is known how we are reached. */
	Optional<String> whole(String... path) {
		if (!this.address.isBlank()) {
			return Optional.of(at(UriComponentsBuilder.fromUriString(this.address), path));
		}
		var asCalled = ServletUriComponentsBuilder.fromCurrentContextPath();
		return isOfThisBuilding(asCalled.build().getHost()) ? Optional.of(at(asCalled, path)) : Optional.empty();
	}

	/** The address of that path as a page here refers to it. */
	String path(String... path) {
		var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath();
		return at(UriComponentsBuilder.fromPath((here != null) ? here : ""), path);
	}

	private static String at(UriComponentsBuilder base, String... path) {
		return base.pathSegment(path).encode().toUriString();
	}

	private static boolean isOfThisBuilding(@Nullable String host) {
		if (host == null || !NUMBER.matcher(host).matches()) {
			return "localhost".equals(host);
		}
		try {
			var number = InetAddress.getByName(host);
			return number.isLoopbackAddress() || number.isSiteLocalAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
