package vn.motcua.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.motcua.access.Actor;
import vn.motcua.access.Role;
import vn.motcua.access.Users;
import vn.motcua.platform.ChangeFeed;
import vn.motcua.platform.Remembered;

/**
 * Who is there and who stands in for whom: asked for often, at no cost. Someone who is
 * away and comes in all the same may do his work himself.
 */
@Component
public class Substitutions {

	/** An absence that ended longer ago entitles nobody any more to write down late. */
	private static final Duration LOOKING_BACK = Duration.ofDays(1100);

	private final StoredAbsences absences;

	private final Users users;

	private final ChangeFeed changes;

	private final Clock clock;

	private final Remembered<Rota> rota;

	Substitutions(StoredAbsences absences, Users users, ChangeFeed changes, Clock clock) {
		this.absences = absences;
		this.users = users;
		this.changes = changes;
		this.clock = clock;
		this.rota = changes.remember(this::load, "absence");
	}

	/** Everyone whose work that person has then, with what entitles him. */
	public List<Standing> standsInFor(String substitute, Instant at) {
		return onDuty(at).standsInFor(substitute);
	}

	/** Those present who may act for that person in that role and field then. */
	public Set<String> standInsOf(String absent, Role role, String field, Instant at) {
		return onDuty(at).standInsOf(absent, role, field);
	}

	/** Whether he still works here and is not away then. */
	public boolean isPresent(String username, Instant at) {
		return onDuty(at).isPresent(username);
	}

	/** All who are present then and as asked for. */
	public List<Actor> present(Predicate<Actor> asked, Instant at) {
		var onDuty = onDuty(at);
		return this.users.all().stream().filter(asked).filter((actor) -> onDuty.isPresent(actor.username())).toList();
	}

	/**
	 * Why that person's work of the role and field is in nobody's hands then: a part of a
	 * sentence.
	 */
	public String whyNobodyActsFor(String username, Role role, String field, Instant at) {
		return new WhyNobody(onDuty(at)).actsFor(username, role, field);
	}

	private OnDuty onDuty(Instant at) {
		// Unheard changes would leave the snapshot as it was, however long.
		return new OnDuty(this.changes.isLive() ? this.rota.get() : load(), this.users::find, at);
	}

	private Rota load() {
		return new Rota(this.absences.endingAfter(this.clock.instant().minus(LOOKING_BACK)));
	}

	@TransactionalEventListener
	void forget(StaffingChanged changed) {
		this.rota.forget();
	}

}
