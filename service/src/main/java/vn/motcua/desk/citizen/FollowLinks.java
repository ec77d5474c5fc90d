package vn.motcua.desk.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.OfficialTime;
import vn.motcua.desk.QrCode;
import vn.motcua.dossier.FollowSecrets;

/** Addresses that are given out on paper, whole ones where the outside is known. */
@Component
public class FollowLinks {

	private final FollowSecrets secrets;

	private final PublicAddress address;

	private final Duration live;

	private final Clock clock;

	FollowLinks(FollowSecrets secrets, PublicAddress address, @Value("${motcua.follow-links}") Duration live,
			Clock clock) {
		this.secrets = secrets;
		this.address = address;
		this.live = live;
		this.clock = clock;
	}

	/**
	 * An address, and what is printed of it.
	 *
	 * @param until the last day on which it opens anything; none, if it always does
	 * @param qr none, where nothing says how the outside reaches us
	 */
	public record Link(String address, @Nullable LocalDate until, @Nullable QrCode qr) {
	}

	/**
	 * Where the dossier is followed without anything else being asked: for its applicant
	 * only, and until some time after its result was to be there.
	 * @param due when that is
	 */
	public Link of(String code, @Nullable Instant due) {
		var now = this.clock.instant();
		var until = OfficialTime.dateOf(((due != null && due.isAfter(now)) ? due : now).plus(this.live));
		return link(until, "f", code, this.secrets.of(code, until));
	}

	/** Where the notice of the procedure is. */
	Link ofNotice(String procedure) {
		return link(null, "notices", procedure);
	}

	private Link link(@Nullable LocalDate until, String... path) {
		var whole = this.address.whole(path);
		return new Link(whole.orElseGet(() -> this.address.path(path)), until, whole.map(QrCode::of).orElse(null));
	}

}
