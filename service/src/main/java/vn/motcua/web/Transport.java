package vn.motcua.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the outside reaches us by TLS: because this call came so, by itself or by the
 * word of a proxy that is believed, or because our public address says so for all.
 */
@Component
public class Transport {

	private final boolean alwaysSecure;

	Transport(@Value("${motcua.public-address}") String address) {
		this.alwaysSecure = address.toLowerCase(Locale.ROOT).startsWith("https://");
	}

	public boolean isSecure(HttpServletRequest request) {
		return this.alwaysSecure || request.isSecure();
	}

}
