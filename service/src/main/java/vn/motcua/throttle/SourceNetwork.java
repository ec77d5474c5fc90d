package vn.motcua.throttle;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a call comes from, as far as it tells one subscriber from another. */
final class SourceNetwork {

	private static final int SUBSCRIBER_BYTES = 8;

	private SourceNetwork() {
	}

	/**
	 * The address itself; of an IPv6 address its first 64 bits, because whoever has one
	 * such address has all that begin like it, in whichever way they are written.
	 */
	static String of(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			// With a colon it is no name, and nobody is asked what it means.
			var bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length > Integer.BYTES) ? HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES)
					: InetAddress.getByAddress(bytes).getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
