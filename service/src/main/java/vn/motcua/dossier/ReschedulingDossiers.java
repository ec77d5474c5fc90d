package vn.motcua.dossier;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

import vn.motcua.access.Actor;
import vn.motcua.access.Reach;
import vn.motcua.access.Role;
import vn.motcua.calendar.AnnouncingDays;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.DateSpan;
import vn.motcua.platform.DatabaseAway;

/**
 * The calendar changes, and the appointments (ngày hẹn trả) of open dossiers follow, with
 * whatever date people set for them: told beforehand, or done. The calendar is one for
 * all, so it is for administrators of the whole to change.
 */
@Service
public class ReschedulingDossiers {

	private static final Logger log = LoggerFactory.getLogger(ReschedulingDossiers.class);

	private static final int CHUNK = 100;

	private final MovableDossiers movable;

	private final MovingDossiers moving;

	private final AnnouncingDays announcing;

	private final Calendars calendars;

	private final CalendarTurn turn;

	private final Reach reach;

	private final Clock clock;

	private volatile @Nullable Progress progress;

	ReschedulingDossiers(MovableDossiers movable, MovingDossiers moving, AnnouncingDays announcing, Calendars calendars,
			CalendarTurn turn, Reach reach, Clock clock) {
		this.movable = movable;
		this.moving = moving;
		this.announcing = announcing;
		this.calendars = calendars;
		this.turn = turn;
		this.reach = reach;
		this.clock = clock;
	}

	/** How many of those that move have moved. */
	public record Progress(int done, int total) {
	}

	/** How far this process is with a change; nothing, while it makes none. */
	public Optional<Progress> progress(Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		return Optional.ofNullable(this.progress);
	}

	/** What the change would move; nothing is changed. */
	public Moves preview(CalendarChange change, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		return moves(change);
	}

	private Moves moves(CalendarChange change) {
		var tally = new Moves.Tally(this.clock.instant());
		this.movable.find(change.span(), change::appliedTo, (found) -> found.addTo(tally));
		return tally.moves();
	}

	/**
	 * The days are announced, then everything that they move is moved. What fails in
	 * between is made up for by {@link SettlingCalendarChanges}.
	 */
	public Moves apply(CalendarChange change, Actor actor) {
		this.reach.requireAll(actor, Role.ADMIN);
		return this.turn.during(() -> {
			// A calendar by which a deadline cannot be told is refused before it is
			// written.
			moves(change);
			this.announcing.announce(change, actor.username());
			return follow(change.span(), actor.username()).moves();
		});
	}

	/**
	 * Moves every open dossier whose appointment is not what its ledger adds up to by the
	 * calendar as it is now; what was moved already stays.
	 */
	Moves.Tally follow(DateSpan span, String by) {
		this.calendars.forget();
		Queue<UUID> found = new ConcurrentLinkedQueue<>();
		this.movable.find(span, UnaryOperator.identity(), (movable) -> found.add(movable.id()));
		// As the database orders them, so that no two wait for each other in a circle.
		var ids = found.stream().distinct().sorted(Comparator.comparing(UUID::toString)).toList();
		var tally = new Moves.Tally(this.clock.instant());
		try {
			for (int from = 0; from < ids.size(); from += CHUNK) {
				this.progress = new Progress(from, ids.size());
				move(ids.subList(from, Math.min(from + CHUNK, ids.size())), by, tally);
			}
		}
		finally {
			this.progress = null;
		}
		return tally;
	}

	/**
	 * One of them that cannot be moved stays behind alone;
	 * {@link SettlingCalendarChanges} tries it again.
	 */
	private void move(List<UUID> ids, String by, Moves.Tally tally) {
		var these = new Moves.Tally(this.clock.instant());
		try {
			this.moving.move(ids, by, these);
			tally.add(these);
		}
		catch (RuntimeException ex) {
			if (DatabaseAway.isBehind(ex)) {
				throw ex;
			}
			if (ids.size() > 1) {
				ids.forEach((id) -> move(List.of(id), by, tally));
			}
			else {
				tally.leaveBehind();
				log.error("Dossier {} cannot follow the calendar; the next sweep tries again", ids.getFirst(), ex);
			}
		}
	}

}
