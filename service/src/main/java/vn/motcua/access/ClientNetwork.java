package vn.motcua.access;

import java.util.regex.Pattern;

/**
 * The network that an address belongs to, which is enough to tell one's own office from
 * somewhere else, and says of nobody where he lives.
 */
final class ClientNetwork {

	private static final Pattern LOOPBACK = Pattern.compile("127\\.[0-9.]+|(0:){7}1|::1");

	private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");

	private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.%\\w]{2,60}");

	private ClientNetwork() {
	}

	/** {@code 203.0.113.0/24} or {@code 2001:db8:1::/48}. */
	static String of(String address) {
		if (LOOPBACK.matcher(address).matches()) {
			return "localhost";
		}
		var ipv4 = IPV4.matcher(address);
		if (ipv4.matches()) {
			return ipv4.group(1) + ".0/24";
		}
		if (!address.contains(":") || !IPV6.matcher(address).matches()) {
			return "unknown";
		}
		var groups = address.split(":");
		return (groups.length > 4 && !groups[0].isEmpty()) ? "%s:%s:%s::/48".formatted(groups[0], groups[1], groups[2])
				: address;
	}

}
