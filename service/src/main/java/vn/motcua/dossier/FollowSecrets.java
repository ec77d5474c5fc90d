package vn.motcua.dossier;

import org.springframework.stereotype.Component;

/**
 * The secret in the QR code of a receipt (mã tra cứu trên giấy hẹn): whoever holds the
 * receipt may follow the dossier. It follows from the code and the key of this
 * installation, so that every dossier has one, however old.
 */
@Component
public class FollowSecrets {

	private static final String PURPOSE = "receipt";

	private final FollowKey key;

	FollowSecrets(FollowKey key) {
		this.key = key;
	}

	public String of(String code) {
		return this.key.sign(PURPOSE, code);
	}

	public boolean fits(String code, String secret) {
		return this.key.isSignature(secret, PURPOSE, code);
	}

}
