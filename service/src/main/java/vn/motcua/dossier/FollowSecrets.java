package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The secret in the QR code of a receipt (mã tra cứu trên giấy hẹn): whoever holds the
 * receipt may follow the dossier, until the day that is part of it. It follows from the
 * code, the day and the key of this installation, so that nothing is kept of it.
 */
@Component
public class FollowSecrets {

	private static final String PURPOSE = "receipt";

	private static final int RADIX = 36;

	private static final int LONGEST_DAY = 6;

	private final FollowKey key;

	FollowSecrets(FollowKey key) {
		this.key = key;
	}

	/**
	 * The secret of that dossier.
	 * @param until the last day on which it opens anything
	 */
	public String of(String code, LocalDate until) {
		var day = Long.toString(until.toEpochDay(), RADIX);
		return day + '.' + this.key.sign(PURPOSE, code + '\n' + day);
	}

	/** The last day on which the secret opens the dossier; none, if it is not ours. */
	Optional<LocalDate> until(String code, String secret) {
		int dot = secret.indexOf('.');
		if (dot < 1 || dot > LONGEST_DAY) {
			return Optional.empty();
		}
		var day = secret.substring(0, dot);
		return this.key.isSignature(secret.substring(dot + 1), PURPOSE, code + '\n' + day)
				? Optional.of(LocalDate.ofEpochDay(Long.parseLong(day, RADIX))) : Optional.empty();
	}

}
