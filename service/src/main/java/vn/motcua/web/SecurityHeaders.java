package vn.motcua.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What browsers are told with every answer, whatever it is and whoever refused it: to run
 * nothing, to show it in no frame, to hand it to no other site. Pages say by themselves
 * what of ours they load.
 */
final class SecurityHeaders {

	/** What nothing of ours needs of a device. */
	private static final List<String> FEATURES = List.of("accelerometer", "autoplay", "camera", "display-capture",
			"encrypted-media", "fullscreen", "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi",
			"payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
			"xr-spatial-tracking");

	private static final Map<String, String> ALWAYS = Map.of( //
			"Content-Security-Policy",
			"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", //
			"X-Content-Type-Options", "nosniff", //
			"X-Frame-Options", "DENY", //
			"Referrer-Policy", "same-origin", //
			"Cross-Origin-Opener-Policy", "same-origin", //
			"Cross-Origin-Resource-Policy", "same-origin", //
			"Permissions-Policy",
			FEATURES.stream().map((feature) -> feature + "=()").collect(Collectors.joining(", ")));

	private static final String A_YEAR = "max-age=31536000; includeSubDomains";

	private SecurityHeaders() {
	}

	/**
	 * Writes them.
	 * @param secure whether the outside reaches us by TLS, and is to do so from now on
	 */
	static void write(BiConsumer<String, String> header, boolean secure) {
		ALWAYS.forEach(header);
		if (secure) {
			header.accept("Strict-Transport-Security", A_YEAR);
		}
	}

}
