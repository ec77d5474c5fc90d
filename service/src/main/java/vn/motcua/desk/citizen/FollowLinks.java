package vn.motcua.desk.citizen;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import vn.motcua.dossier.FollowSecrets;

/** Addresses that are printed as QR codes: whole ones, as the outside knows us. */
@Component
public class FollowLinks {

	private final FollowSecrets secrets;

	private final String address;

	FollowLinks(FollowSecrets secrets, @Value("${motcua.public-address}") String address) {
		this.secrets = secrets;
		this.address = address;
	}

	/**
	 * Where the dossier is followed without anything else being asked: for its applicant
	 * only.
	 */
	public String of(String code) {
		return base().pathSegment("f", code, this.secrets.of(code)).encode().toUriString();
	}

	/** Where the notice of the procedure is. */
	public String ofNotice(String procedure) {
		return base().pathSegment("notices", procedure).encode().toUriString();
	}

	private UriComponentsBuilder base() {
		return this.address.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath()
				: UriComponentsBuilder.fromUriString(this.address);
	}

}
